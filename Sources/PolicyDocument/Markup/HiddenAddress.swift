/// E-mail addresses as Cloudflare hides them from robots: hexadecimal bytes, of which the first is the key that the
/// others are joined with by exclusive or. Every visitor sees the address, a saved page only `[email protected]`.
enum HiddenAddress {
  /// The address in an attribute `data-cfemail`; nil for what is none.
  static func decode(_ digits: some Collection<UInt8>) -> [UInt8]? {
    guard digits.count >= 8, digits.count % 2 == 0, digits.count <= 600 else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in digits {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      if let first = high {
        bytes.append(first << 4 | UInt8(value))
        high = nil
      } else {
        high = UInt8(value)
      }
    }
    let address = bytes.dropFirst().map { $0 ^ bytes[0] }
    guard address.contains(UInt8(ascii: "@")), address.allSatisfy({ (0x21...0x7E).contains($0) })
    else {
      return nil
    }
    return address
  }

  /// Where a link to `/cdn-cgi/l/email-protection#…` leads.
  static func link(_ address: ArraySlice<UInt8>) -> String? {
    guard address.starts(with: path), let decoded = decode(address.dropFirst(path.count)) else {
      return nil
    }
    return "mailto:" + String(decoding: decoded, as: UTF8.self)
  }

  private static let path = Array("/cdn-cgi/l/email-protection#".utf8)
}
