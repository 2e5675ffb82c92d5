/// Cuts a block of text into sentences.
public enum SentenceSplitter {
  /// Ranges of `text` within `block`, in order, trimmed of white space, none empty.
  ///
  /// Chinese ends a sentence with 。！？； or their half-width forms between Han characters; a Latin full stop ends one
  /// only before white space and a capital, digit or quotation mark, and not after a known abbreviation.
  public static func sentences(of block: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    cut(block, of: text, into: &found)
    return found
  }

  /// The same, added to what was found.
  package static func cut(
    _ block: Range<Int>, of text: [UInt8], into found: inout [Range<Int>]
  ) {
    precondition(block.lowerBound >= 0 && block.upperBound <= text.count)
    let text = text.span
    var start = block.lowerBound
    var index = block.lowerBound
    let mayEnd = mayEnd
    while index < block.upperBound {
      let byte = text[index]
      if !mayEnd[Int(byte)] {
        let isInEight = byte < 0x80 && index + 8 <= block.upperBound
        index += isInEight ? plain(EightBytes(text, at: index)) : 1
        continue
      }
      let (scalar, length) = text.scalar(at: index)
      index += length
      guard endsSentence(scalar, before: index, of: block, from: start, in: text) else {
        continue
      }
      while index < block.upperBound {
        let (closing, width) = text.scalar(at: index)
        guard isCloser(closing) else { break }
        index += width
      }
      append(start..<index, to: &found, in: text)
      start = index
    }
    // The last character may reach beyond a block that ends inside it.
    if start < block.upperBound { append(start..<block.upperBound, to: &found, in: text) }
  }

  /// How many of eight bytes are ASCII before a mark that may end a sentence.
  @inline(__always)
  private static func plain(_ eight: EightBytes) -> Int {
    // ; and ? differ in one bit.
    let marks = eight.are(0x2E) | eight.are(0x21) | eight.areIn(0x3F, 0x3F, ignoring: 0x04)
    return EightBytes.first(marks | eight.bits & EightBytes.highest)
  }

  /// The bytes with which a mark that ends a sentence begins: . ! ? ; and those of 。 and of ！？；
  private static let mayEnd = (0...255).map { [0x21, 0x2E, 0x3B, 0x3F, 0xE3, 0xEF].contains($0) }

  /// Closing quotation marks and brackets, and repeated stops.
  private static func isCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x29, 0x22, 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F:
      true
    default: false
    }
  }

  private static func endsSentence(
    _ scalar: UInt32, before next: Int, of block: Range<Int>, from start: Int,
    in text: Span<UInt8>
  ) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B: return true
    case 0x21, 0x3F: return next >= block.upperBound || isBreak(text, next)
    case 0x3B:
      return precededByHan(text, next - 1) || (next < block.upperBound && isSpace(text[next]))
    case 0x2E: return endsLatinSentence(before: next, of: block, from: start, in: text)
    default: return false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09
  }

  private static func isBreak(_ text: Span<UInt8>, _ index: Int) -> Bool {
    isSpace(text[index]) || text[index] >= 0xE3
  }

  private static func precededByHan(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard index >= 3, text[index - 3] >= 0xE3 else { return false }
    return ChineseScript.isWide(text.scalar(at: index - 3).value)
  }

  private static func endsLatinSentence(
    before next: Int, of block: Range<Int>, from start: Int, in text: Span<UInt8>
  ) -> Bool {
    if next >= block.upperBound { return true }
    if precededByHan(text, next - 1) { return !(0x30...0x39).contains(text[next]) }
    var after = next
    while after < block.upperBound, isCloser(UInt32(text[after])) { after += 1 }
    guard after < block.upperBound, isSpace(text[after]) else { return false }
    while after < block.upperBound, isSpace(text[after]) { after += 1 }
    guard after < block.upperBound else { return true }
    let first = text[after]
    let opens =
      (0x41...0x5A).contains(first) || (0x30...0x39).contains(first) || first == 0x22
      || first == 0x28 || first >= 0xC2
    return opens && !endsInAbbreviation(text, from: start, before: next - 1)
  }

  private static let abbreviations = [
    "e.g", "i.e", "etc", "inc", "ltd", "co", "corp", "llc", "no", "art", "sec", "mr", "mrs", "ms",
    "dr", "st", "vs", "u.s", "u.k", "e.u", "p.o", "cf", "incl", "approx", "dept", "jr", "sr",
  ].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  private static func endsInAbbreviation(
    _ text: Span<UInt8>, from start: Int, before stop: Int
  ) -> Bool {
    var first = stop
    // "EU-U.S." and "(U.S." end in the same word.
    while first > start, stop - first < 8, !isSpace(text[first - 1]),
      ![0x28, 0x22, 0x2D, 0x2F].contains(text[first - 1])
    {
      first -= 1
    }
    // "1." at the start of a sentence is numbering.
    if isNumber(text, first..<stop), (start..<first).allSatisfy({ isSpace(text[$0]) }) {
      return true
    }
    var word: UInt64 = 0
    for index in first..<stop {
      let byte = text[index]
      word = word << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return abbreviations.contains(word)
  }

  private static func isNumber(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    if word.allSatisfy({ text[$0] < 0x80 }) { return word.allSatisfy { text[$0] &- 0x30 < 10 } }
    return String(decoding: word.map { text[$0] }, as: UTF8.self).allSatisfy(\.isNumber)
  }

  private static func append(
    _ range: Range<Int>, to found: inout [Range<Int>], in text: Span<UInt8>
  ) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isSpace(text[start]) { start += 1 }
    while start < end, isSpace(text[end - 1]) { end -= 1 }
    if start < end { found.append(start..<end) }
  }
}
