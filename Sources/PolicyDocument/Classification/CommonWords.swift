internal import PolicyText

/// The commonest words of English, each found by one look.
struct CommonWords: Sendable {
  /// The first eight letters of a word, in lower case, as one number, and the eight after them: none of these words has
  /// as many.
  struct Word: Equatable, Sendable {
    var start: UInt64 = 0
    var rest: UInt64 = 0
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
    // The first of these does for our words.
    var factor: UInt64 = 0x176B_6DC1_ED4F_3899
    while Set(words.map { Self.place(of: $0, factor) }).count < words.count {
      factor = factor &* 0x5851_F42D_4C95_7F2D &+ 0x1405_7B7E_F767_814F
    }
    var places = [Word](repeating: Word(), count: 1 << Int(Self.bits))
    for word in words { places[Self.place(of: word, factor)] = word }
    (self.places, self.factor) = (places, factor)
  }

  @inline(__always)
  private static func place(of word: Word, _ factor: UInt64) -> Int {
    Int(truncatingIfNeeded: (word.start &* factor) >> (64 - bits))
  }

  @inline(__always)
  func holds(_ word: Word) -> Bool { places[Self.place(of: word, factor)] == word }

  /// How many of the words that begin in a block, which none crosses, are among these.
  @inline(__always)
  func count(_ block: LetterBlock, at index: Int, of text: Span<UInt8>) -> Int {
    var count = 0
    var starts = block.starts(afterLetter: false)
    while starts != 0 {
      let start = starts.trailingZeroBitCount
      starts &= starts - 1
      let length = (~(block.letters >> UInt64(start))).trailingZeroBitCount
      let word = Word(
        start: Self.lower(EightBytes(text, at: index + start), length),
        rest: Self.lower(EightBytes(text, at: index + start + 8), length - 8))
      count += holds(word) ? 1 : 0
    }
    return count
  }

  /// The first of eight letters in lower case, as many as there are.
  @inline(__always)
  private static func lower(_ eight: EightBytes, _ count: Int) -> UInt64 {
    let kept: UInt64 = count >= 8 ? .max : count > 0 ? 1 << UInt64(count * 8) - 1 : 0
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
