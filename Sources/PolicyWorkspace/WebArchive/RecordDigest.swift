internal import PolicyText

/// The digests that WARC records carry, such as `sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ`.
enum RecordDigest {
  /// Whether `text`, in base 32 or hexadecimal, is the digest of `bytes`; nil when it is a digest of
  /// another kind than SHA-1.
  static func matches(_ text: String, _ bytes: [UInt8]) -> Bool? {
    let sides = text.split(separator: ":", maxSplits: 1).map { String($0).trimmed.uppercased() }
    guard sides.count == 2, ["SHA1", "SHA-1"].contains(sides[0]) else { return nil }
    let digest = SHA1.digest(of: bytes)
    return sides[1] == base32(digest) || sides[1] == hexadecimal(digest).uppercased()
  }

  /// RFC 4648; 20 bytes need no padding.
  static func base32(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var (text, bits, count) = ("", 0, 0)
    for byte in bytes {
      bits = (bits << 8 | Int(byte)) & 0xFFFF
      count += 8
      while count >= 5 {
        count -= 5
        text.append(letters[bits >> count & 31])
      }
    }
    return text
  }
}
