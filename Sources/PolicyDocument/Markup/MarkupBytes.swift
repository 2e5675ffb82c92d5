internal import PolicyText

/// What the cleaner asks of a page's bytes.
extension [UInt8] {
  func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    // Half of the tags end after their name.
    return self[start] == byte ? start : firstIndex(of: byte, in: start..<count)
  }

  func hasPrefix(_ prefix: StaticString, at start: Int) -> Bool {
    start <= count && self[start...].starts(with: prefix.bytes)
  }

  func endOfName(from start: Int) -> Int {
    var end = start
    while end < count, !self[end].isSpace, self[end] != .slash, self[end] != .greater {
      end += 1
    }
    return end
  }

  /// Where a tag's name ends, and its key in lower case.
  func tagName(from start: Int) -> (end: Int, key: UInt64) {
    if start + 8 <= count {
      let eight = EightBytes(span, at: start)
      let ends = eight.spaces | eight.are(.slash) | eight.are(.greater)
      if ends != 0 {
        let length = EightBytes.first(ends)
        return (start + length, NameKey(lower: eight, count: length).value)
      }
    }
    let end = endOfName(from: start)
    return (end, lowerKey(start..<end))
  }

  /// Where an attribute's name ends, and its key in lower case. A leading "=" belongs to it.
  func attributeName(from start: Int) -> (end: Int, key: UInt64) {
    if start + 8 <= count {
      let eight = EightBytes(span, at: start)
      let ends =
        (eight.spaces | eight.are(.slash) | eight.are(.greater) | eight.are(.equals)) & ~0xFF
      if ends != 0 {
        let length = EightBytes.first(ends)
        return (start + length, NameKey(lower: eight, count: length).value)
      }
    }
    var end = start + 1
    while end < count, !self[end].isSpace, self[end] != .slash, self[end] != .greater,
      self[end] != .equals
    {
      end += 1
    }
    return (end, lowerKey(start..<end))
  }

  /// A name in lower case.
  func lowerName(_ range: Range<Int>) -> [UInt8] {
    self[range].lazy.filter { $0 != 0 }.map(\.lowercased)
  }

  /// Whether a name holds nothing that any parser could take for its end.
  func isPlainName(_ range: Range<Int>) -> Bool {
    range.count <= 64
      && self[range].allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x3A }
  }

  /// The key of a name in lower case.
  func lowerKey(_ range: Range<Int>) -> UInt64 {
    NameKey(lower: EightBytes(filled: span, at: range.lowerBound), count: range.count).value
  }
}
