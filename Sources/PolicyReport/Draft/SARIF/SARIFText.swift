/// Text that goes into SARIF's messages, and addresses of files.
enum SARIFText {
  /// Plain text of a message: no hidden characters, nothing a viewer takes for a link
  /// (`[text](target)`, SARIF 3.11.6) or for an argument (`{0}`, 3.11.5). Braces around anything but
  /// digits stay as they are: doubling them, as the standard has it, would show doubled in every
  /// viewer that reads arguments only.
  static func message(_ text: String) -> String {
    var result = ""
    let scalars = Array(lines(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "[", "]": result += "\\"
      case "\\"
      where index + 1 < scalars.count && "[]\\".unicodeScalars.contains(scalars[index + 1]):
        result += "\\"
      case "{" where opensArgument(scalars, at: index): result += "{"
      case "}" where closesArgument(scalars, at: index): result += "}"
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Line breaks stay, everything else that is hidden is written out.
  static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
      .joined(separator: "\n")
  }

  private static func opensArgument(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    var next = index + 1
    while next < scalars.count, isDigit(scalars[next]) { next += 1 }
    return next > index + 1 && next < scalars.count && scalars[next] == "}"
  }

  private static func closesArgument(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    var before = index - 1
    while before >= 0, isDigit(scalars[before]) { before -= 1 }
    return before < index - 1 && before >= 0 && scalars[before] == "{"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// A relative reference (RFC 3986) of a path, or a `file:` address of an absolute one. A path whose
  /// first segment holds a colon would be taken for a scheme, so colons are encoded.
  static func address(of path: String) -> String {
    let encoded = path.utf8.reduce(into: "") { result, byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%" + hexadecimal(UInt32(byte), digits: 2).uppercased()
      }
    }
    // Two slashes at the front would name a host.
    return isAbsolute(path) ? "file:///" + encoded.drop { $0 == "/" } : encoded
  }

  static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }
}
