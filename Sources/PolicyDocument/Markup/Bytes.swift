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
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension BidirectionalCollection<UInt8> {
  func ends(in mark: StaticString) -> Bool {
    suffix(mark.utf8CodeUnitCount).elementsEqual(mark.bytes)
  }
}

extension Collection<UInt8> {
  /// Whether these bytes are a name, given in lower case, in either case.
  func isName(_ name: some Collection<UInt8>) -> Bool {
    elementsEqual(name) { $0.lowercased == $1 }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a word, given in lower case, stands in these bytes in either case.
  func holds(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    var index = startIndex
    while index + word.count <= endIndex {
      if self[index].lowercased == first,
        self[index..<index + word.count].isName(word)
      {
        return true
      }
      index += 1
    }
    return false
  }
}

extension Collection<UInt8> {
  /// False where no character stands that is the same as a Han character by its canonical form.
  var mayHoldCompatibleHan: Bool { contains { $0 == 0xEF || $0 == 0xF0 } }
}
