internal import Glibc
internal import PolicyText

/// Searches of a page's bytes: half of them lie in scripts and styles, which are passed over at the speed of the C
/// library. Each pointer lives for one call, over a range that is checked before it.
extension [UInt8] {
  /// The first place of a byte in a range.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The first place in a range of a letter in either case, given as a small one, and a byte after it.
  func firstIndex(ofLetter letter: UInt8, before second: UInt8, in range: Range<Int>) -> Int? {
    let bytes = span
    let stretch = 64
    var index = range.lowerBound
    while index + stretch < range.upperBound,
      !Self.holds(letter, before: second, in: index..<index + stretch, of: bytes)
    {
      index += stretch
    }
    while index + 1 < range.upperBound {
      if bytes[index] | 0x20 == letter, bytes[index + 1] == second { return index }
      index += 1
    }
    return nil
  }

  /// Without branches, so that the compiler looks at many bytes at once.
  private static func holds(
    _ letter: UInt8, before second: UInt8, in range: Range<Int>, of bytes: Span<UInt8>
  ) -> Bool {
    let here = bytes.extracting(range)
    let next = bytes.extracting(range.lowerBound + 1..<range.upperBound + 1)
    var holds: UInt8 = 0
    for index in here.indices {
      let isLetter: UInt8 = here[index] | 0x20 == letter ? 1 : 0
      holds |= isLetter & (next[index] == second ? 1 : 0)
    }
    return holds != 0
  }

  /// Whether a byte stands so many times in a range, or more often.
  func holds(_ times: Int, of byte: UInt8, in range: Range<Int>) -> Bool {
    var rest = range
    for _ in 0..<times {
      guard let place = firstIndex(of: byte, in: rest) else { return false }
      rest = place + 1..<range.upperBound
    }
    return true
  }

  /// Adds a range of other bytes.
  mutating func append(_ range: Range<Int>, of other: [UInt8]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= other.count)
    other.withUnsafeBufferPointer {
      append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// Adds bytes that others hold.
  mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// The first place from `start` on of a byte that no text holds as it is: `&`, `<`, a control but tab and line
  /// feed, or EF, with which noncharacters begin.
  func endOfPlainText(from start: Int, to limit: Int) -> Int {
    let bytes = span
    var index = start
    while index + 32 <= limit {
      let special = ByteAnswers<32>.bits(bytes.extracting(index..<index + 32)) { byte in
        (byte < 0x20 ? 1 : 0) & (byte &- 9 < 2 ? 0 : 1) | (byte == 0x26 ? 1 : 0)
          | (byte == 0x3C ? 1 : 0) | (byte == 0x7F ? 1 : 0) | (byte == 0xEF ? 1 : 0)
      }
      if special != 0 { return index + special.trailingZeroBitCount }
      index += 32
    }
    while index < limit, Self.isPlain(bytes[index]) { index += 1 }
    return index
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20
      ? byte != 0x26 && byte != 0x3C && byte != 0x7F && byte != 0xEF
      : byte == 0x09 || byte == 0x0A
  }
}
