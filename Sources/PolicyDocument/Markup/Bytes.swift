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

extension String {
  /// Damaged UTF-8 becomes U+FFFD.
  init(decoding bytes: Span<UInt8>) {
    var copy: [UInt8] = []
    copy.append(bytes)
    self.init(decoding: copy, as: UTF8.self)
  }
}

extension BidirectionalCollection<UInt8> {
  func ends(in mark: StaticString) -> Bool {
    suffix(mark.utf8CodeUnitCount).elementsEqual(mark.bytes)
  }
}

extension Span<UInt8> {
  /// The first character; U+FFFD where the bytes are no UTF-8.
  var firstScalar: Unicode.Scalar? {
    isEmpty ? nil : Unicode.Scalar(scalar(at: 0).value) ?? "\u{FFFD}"
  }

  func starts(with mark: StaticString) -> Bool { holds(mark, at: 0) }

  func ends(in mark: StaticString) -> Bool { holds(mark, at: count - mark.utf8CodeUnitCount) }

  /// Whether a mark stands at a place, which may lie outside.
  func holds(_ mark: StaticString, at place: Int) -> Bool {
    let mark = mark.bytes
    guard place >= 0, place + mark.count <= count else { return false }
    for index in 0..<mark.count where self[place + index] != mark[index] { return false }
    return true
  }

  func contains(where test: (UInt8) -> Bool) -> Bool {
    for index in indices where test(self[index]) { return true }
    return false
  }

  func allSatisfy(_ test: (UInt8) -> Bool) -> Bool { !contains { !test($0) } }
}

extension Collection<UInt8> {
  /// False where no character stands that is the same as a Han character by its canonical form: U+F900 to U+FAFF, and
  /// some beyond U+FFFF. Full-width punctuation is none of them.
  var mayHoldCompatibleHan: Bool {
    var before: UInt8 = 0
    for byte in self {
      if byte == 0xF0 || before == 0xEF && (0xA4...0xAB).contains(byte) { return true }
      before = byte
    }
    return false
  }
}
