internal import PolicyText

/// `file:` addresses of editors and the paths they stand for.
enum FileAddress {
  /// Nil for an address of another kind, such as `untitled:`.
  static func path(of uri: String) -> String? {
    let prefix = "file://"
    guard uri.lowercased().hasPrefix(prefix) else { return nil }
    let rest = uri.dropFirst(prefix.count)
    // After a host, which is this one.
    guard let slash = rest.firstIndex(of: "/") else { return nil }
    return PercentEncoding.decoded(rest[slash...])
  }

  static func uri(of path: String) -> String {
    "file://"
      + path.utf8.reduce(into: "") { result, byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
          result.unicodeScalars.append(Unicode.Scalar(byte))
        default:
          let digits = String(byte, radix: 16, uppercase: true)
          result += "%" + (digits.count == 1 ? "0" : "") + digits
        }
      }
  }
}
