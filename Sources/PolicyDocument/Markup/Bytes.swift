internal import PolicyText

extension [UInt8] {
  /// Adds a character as UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    if let bytes = UTF8.encode(scalar) { append(contentsOf: bytes) }
  }
}

extension UInt8 {
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let exclamation = UInt8(ascii: "!")
  static let question = UInt8(ascii: "?")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let equals = UInt8(ascii: "=")
  static let ampersand = UInt8(ascii: "&")
  static let pipe = UInt8(ascii: "|")
  static let space = UInt8(ascii: " ")

  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

extension ArraySlice<UInt8> {
  /// The first character; U+FFFD where the bytes are no UTF-8.
  var firstScalar: Unicode.Scalar? {
    isEmpty ? nil : Unicode.Scalar(span.scalar(at: 0).value) ?? "\u{FFFD}"
  }
}

extension BidirectionalCollection<UInt8> {
  func ends(in mark: StaticString) -> Bool {
    suffix(mark.utf8CodeUnitCount).elementsEqual(mark.bytes)
  }
}

extension Collection<UInt8> {
  /// False where no character stands that is the same as a Han character by its canonical form.
  var mayHoldCompatibleHan: Bool { contains { $0 == 0xEF || $0 == 0xF0 } }
}
