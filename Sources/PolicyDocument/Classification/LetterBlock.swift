internal import PolicyText

/// 64 bytes of a text, a bit for each, the first lowest: whole words are found in them without a branch for a byte.
struct LetterBlock {
  /// Latin letters before the first byte beyond ASCII.
  private(set) var letters: UInt64 = 0
  /// How many bytes stand before the first beyond ASCII.
  private(set) var length = Self.size

  static let size = 64
  /// How many bytes must stand from its first one on, so that sixteen can be read wherever it ends.
  static let room = size + 16

  /// Nil where the text ends soon after `index`, or has a byte beyond ASCII.
  @inline(__always)
  init?(_ text: Span<UInt8>, at index: Int) {
    guard index + Self.room <= text.count, EightBytes(text, at: index).isASCII else { return nil }
    var beyond: UInt64 = 0
    for part in 0..<8 {
      let eight = EightBytes(text, at: index + part * 8)
      letters |= Self.bits(eight.letters) << UInt64(part * 8)
      beyond |= Self.bits(eight.bits & EightBytes.highest) << UInt64(part * 8)
    }
    cut(at: beyond.trailingZeroBitCount)
  }

  /// The first letters of words; before the block stands one or none.
  @inline(__always)
  func starts(afterLetter isInside: Bool) -> UInt64 {
    letters & ~(letters << 1 | (isInside ? 1 : 0))
  }

  /// Leaves out what stands from `end` on.
  @inline(__always)
  mutating func cut(at end: Int) {
    guard end < Self.size else { return }
    length = end
    letters &= 1 << UInt64(end) - 1
  }

  /// Leaves out the word at the end, which may go on behind it.
  @inline(__always)
  mutating func cutLastWord() {
    cut(at: length - (~(letters << UInt64(Self.size - length))).leadingZeroBitCount)
  }

  /// The eight bits of an answer about eight bytes.
  @inline(__always)
  private static func bits(_ answer: UInt64) -> UInt64 {
    ((answer >> 7) &* 0x0102_0408_1020_4080) >> 56
  }
}
