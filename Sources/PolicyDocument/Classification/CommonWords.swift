internal import PolicyText

/// The commonest words of English, each found by one look.
struct CommonWords: Sendable {
  /// The first eight letters of a word, in lower case, as one number, and the eight after them: none of these words has
  /// as many.
  private struct Word: Equatable, Sendable {
    var start: UInt64 = 0
    var rest: UInt64 = 0

    /// Whether these are the letters after the first eight.
    func isRest(_ range: Range<Int>, of text: Span<UInt8>) -> Bool {
      range.count <= 8
        && CommonWords.lower(EightBytes(filled: text, at: range.lowerBound), range.count) == rest
    }
  }

  /// Each word stands at a place that no other has.
  private let places: [Word]
  private let factor: UInt64
  private static let bits: UInt64 = 8

  static let english = CommonWords(englishWords)

  private init(_ words: [String]) {
    let words = words.map { word in
      var packed = Word()
      for (place, letter) in word.utf8.enumerated() {
        if place < 8 {
          packed.start |= UInt64(letter) << UInt64(place * 8)
        } else {
          packed.rest |= UInt64(letter) << UInt64(place * 8 - 64)
        }
      }
      return packed
    }
    precondition(Set(words.map(\.start)).count == words.count, "first eight letters differ")
    // The first of these does for our words.
    var factor: UInt64 = 0x176B_6DC1_ED4F_3899
    while Set(words.map { Self.place(of: $0.start, factor) }).count < words.count {
      factor = factor &* 0x5851_F42D_4C95_7F2D &+ 0x1405_7B7E_F767_814F
    }
    var places = [Word](repeating: Word(), count: 1 << Int(Self.bits))
    for word in words { places[Self.place(of: word.start, factor)] = word }
    (self.places, self.factor) = (places, factor)
  }

  @inline(__always)
  private static func place(of start: UInt64, _ factor: UInt64) -> Int {
    Int(truncatingIfNeeded: (start &* factor) >> (64 - bits))
  }

  /// Whether so many words of a text are among these, or more: it is read little further than to the last of so many.
  func stand(_ least: Int, in text: Span<UInt8>, _ map: LetterMap) -> Bool {
    var left = least
    if left <= 0 { return true }
    let blocks = map.blocks.span
    let places = places.span
    let factor = factor
    var before: LetterMap.Block?
    for number in blocks.indices {
      let block = blocks[number]
      let next = number + 1 < blocks.count ? blocks[number + 1] : nil
      // A word that a Latin letter beyond ASCII belongs to is none of these.
      let mayBePart = block.leads | (before?.leads ?? 0) | (next?.leads ?? 0) != 0
      var starts = block.starts(after: before)
      before = block
      while starts != 0 {
        let bit = starts.trailingZeroBitCount
        starts &= starts - 1
        var length = (~(block.letters >> UInt64(bit))).trailingZeroBitCount
        if bit + length == LetterMap.size, let next {
          length += (~next.letters).trailingZeroBitCount
        }
        let start = number * LetterMap.size + bit
        let word = Self.lower(EightBytes(filled: text, at: start), length)
        if mayBePart, Self.isPart(start..<start + length, of: text) { continue }
        let place = places[Self.place(of: word, factor)]
        // No branch: which word is one of these cannot be foreseen.
        let isShort: UInt64 = length <= 8 ? 1 : 0
        let differs = (place.start ^ word) | (isShort ^ (place.rest == 0 ? 1 : 0))
        if differs | isShort == 0, !place.isRest(start + 8..<start + length, of: text) { continue }
        left &-= differs == 0 ? 1 : 0
      }
      if left <= 0 { return true }
    }
    return false
  }

  /// Whether a Latin letter that English does not have stands beside letters of ASCII, in one word with them.
  @inline(__always)
  private static func isPart(_ letters: Range<Int>, of text: Span<UInt8>) -> Bool {
    let (start, end) = (letters.lowerBound, letters.upperBound)
    return end < text.count && text[end] >= 0xC3 && isForeign(at: end, of: text)
      || start > 1 && text[start - 1] >= 0x80 && isForeign(at: start - 2, of: text)
  }

  private static func isForeign(at place: Int, of text: Span<UInt8>) -> Bool {
    (0xC0...0x24F).contains(text.scalar(at: place).value)
  }

  /// The first of eight letters in lower case, as many as there are.
  @inline(__always)
  private static func lower(_ eight: EightBytes, _ count: Int) -> UInt64 {
    let kept: UInt64 = count >= 8 ? .max : 1 << UInt64(count * 8) - 1
    return (eight.bits | 0x2020_2020_2020_2020) & kept
  }

  /// Words that make up a quarter and more of English prose and little of any other; no two begin with the same eight
  /// letters.
  private static let englishWords = [
    "the", "of", "and", "to", "in", "that", "is", "for", "we", "you", "your", "our", "with", "or",
    "this", "by", "may", "as", "are", "be", "from", "not", "will", "any", "us", "it", "have",
    "if", "when", "which", "these", "can", "such", "other", "how", "information", "privacy",
    "policy", "data", "use", "personal", "services", "about", "their", "they", "has",
  ]
}
