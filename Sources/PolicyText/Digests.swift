internal import CNettle

/// SHA-256 (FIPS 180-4), for digests of rubrics, documents and the report's own style and script. The
/// same as `sha256sum` prints.
public enum SHA256 {
  /// 64 lower-case hexadecimal digits.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    PolicyText.hexadecimal(digest(of: bytes))
  }

  /// 32 bytes.
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    var context = sha256_ctx()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }
}

/// SHA-1 (FIPS 180-4), which finds damage and protects from nothing.
package enum SHA1 {
  /// 20 bytes.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var context = sha1_ctx()
    var digest = [UInt8](repeating: 0, count: Int(SHA1_DIGEST_SIZE))
    nettle_sha1_init(&context)
    nettle_sha1_update(&context, bytes.count, bytes)
    nettle_sha1_digest(&context, digest.count, &digest)
    return digest
  }
}

/// Two lower-case digits a byte.
package func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
