internal import PolicyText

/// What the cleaner asks of a page's bytes.
extension [UInt8] {
  func find(_ byte: UInt8, from start: Int) -> Int? {
    start < count ? firstIndex(of: byte, in: start..<count) : nil
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

  /// The key of a name in lower case.
  func lowerKey(_ range: Range<Int>) -> UInt64 {
    if range.count <= 8, range.lowerBound + 8 <= count {
      let eight = EightBytes(span, at: range.lowerBound)
      return NameKey(lower: eight, count: range.count).value
    }
    var key = NameKey()
    for index in range { key.add(self[index].lowercased) }
    return key.value
  }
}
