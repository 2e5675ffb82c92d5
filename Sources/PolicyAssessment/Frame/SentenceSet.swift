/// Sets of a document's sentences, one bit each, that stand one after the other in one array.
struct SentenceSets {
  /// Words of 64 sentences each set has.
  let width: Int
  private(set) var words: [UInt64] = []

  init(sentences: Int) { width = (sentences + 63) >> 6 }

  /// Adds an empty set at the end.
  mutating func addSet() { for _ in 0..<width { words.append(0) } }

  @inline(__always)
  mutating func insert(_ sentence: Int, in set: Int) {
    words[set * width + sentence >> 6] |= 1 << UInt64(sentence & 63)
  }

  @inline(__always)
  func contains(_ sentence: Int, in set: Int) -> Bool {
    words[set * width + sentence >> 6] & 1 << UInt64(sentence & 63) != 0
  }

  /// Adds the sentences of one of `others`.
  mutating func formUnion(of set: Int, with other: Int, of others: SentenceSets) {
    for word in 0..<width { words[set * width + word] |= others.words[other * width + word] }
  }
}
