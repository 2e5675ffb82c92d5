internal import PolicyText

/// Which bytes of a text are letters of ASCII, which are digits, and with which a character beyond ASCII begins, a bit for
/// each: looked at once for all who look for words.
struct LetterMap: Sendable {
  /// 64 bytes, the first lowest.
  struct Block: Sendable {
    let letters: UInt64
    let digits: UInt64
    let leads: UInt64
  }

  /// What stands behind the text's end is none of these.
  let blocks: [Block]

  static let size = 64

  init(_ text: Span<UInt8>) {
    let whole = text.count / Self.size
    blocks = Array(capacity: whole + 1) { blocks in
      for number in 0..<whole {
        let start = number * Self.size
        blocks.append(Block(text.extracting(start..<start + Self.size)))
      }
      var rest = InlineArray<64, UInt8>(repeating: 0)
      let end = text.extracting((whole * Self.size)...)
      for place in end.indices { rest[place] = end[place] }
      blocks.append(Block(rest.span))
    }
  }
}

extension LetterMap.Block {
  @inline(__always)
  fileprivate init(_ bytes: Span<UInt8>) {
    letters = ByteAnswers<64>.bits(bytes) { ($0 | 0x20) &- 0x61 < 26 ? 1 : 0 }
    digits = ByteAnswers<64>.bits(bytes) { $0 &- 0x30 < 10 ? 1 : 0 }
    let isASCII = ByteAnswers<64>.areASCII(bytes)
    leads = isASCII ? 0 : ByteAnswers<64>.bits(bytes) { $0 >= 0xC0 ? 1 : 0 }
  }

  /// The first letters of words of ASCII.
  /// - Parameter before: the block before.
  @inline(__always)
  func starts(after before: LetterMap.Block?) -> UInt64 {
    letters & ~(letters << 1 | (before?.letters ?? 0) >> 63)
  }
}
