extension UInt8 {
  /// A capital of ASCII as its small letter.
  @inlinable
  package var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension Collection<UInt8> {
  /// Whether these bytes are a name, given in lower case, in either case.
  @inlinable
  package func isName(_ name: some Collection<UInt8>) -> Bool {
    elementsEqual(name) { $0.lowercased == $1 }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a word, given in lower case, stands in these bytes in either case.
  @inlinable
  package func holds(_ word: [UInt8]) -> Bool {
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
