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

  /// Where a tag's name ends, and its key in lower case.
  func tagName(from start: Int) -> (end: Int, key: UInt64) {
    name(from: start, first: start) { $0.isNameEnd }
  }

  /// Where an attribute's name ends, and its key in lower case. A leading "=" belongs to it.
  func attributeName(from start: Int) -> (end: Int, key: UInt64) {
    name(from: start, first: start + 1) { $0.isNameEnd || $0 == .equals }
  }

  /// Where a name ends, and its key.
  /// - Parameters:
  ///   - first: the first byte that may end it.
  ///   - isEnd: true only of bytes below 0x40, as nearly all bytes of names are not.
  @inline(__always)
  private func name(
    from start: Int, first: Int, isEnd: (UInt8) -> Bool
  ) -> (end: Int, key: UInt64) {
    let bytes = span
    var end = first
    if first + 8 <= bytes.count {
      end += EightBytes.first(EightBytes(bytes, at: first).lows)
    }
    while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
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
  @inline(__always)
  func lowerKey(_ range: Range<Int>) -> UInt64 {
    let start = range.lowerBound
    let eight =
      start + 8 <= count ? EightBytes(span, at: start) : EightBytes(filled: span, at: start)
    return NameKey(lower: eight, count: range.count).value
  }
}

extension UInt8 {
  /// White space, `/` and `>`.
  fileprivate var isNameEnd: Bool { isSpace || self == .slash || self == .greater }
}

extension EightBytes {
  /// Bytes below 0x40.
  fileprivate var lows: UInt64 { ~(bits | bits << 1) & Self.highest }
}
