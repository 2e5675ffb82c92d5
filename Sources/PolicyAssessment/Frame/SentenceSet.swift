/// Sets of a document's sentences, one bit each, that stand one after the other in one array.
struct SentenceSets {
  /// Words of 64 sentences each set has.
  let width: Int
  /// Who fills many at once takes them as a whole.
  var words: [UInt64]

  /// - Parameter count: empty sets.
  init(sentences: Int, count: Int) {
    width = (sentences + 63) >> 6
    words = [UInt64](repeating: 0, count: count * width)
  }

  @inline(__always)
  mutating func insert(_ sentence: Int, in set: Int) {
    words[set * width + sentence >> 6] |= 1 << UInt64(sentence & 63)
  }

  @inline(__always)
  func contains(_ sentence: Int, in set: Int) -> Bool {
    words[set * width + sentence >> 6] & 1 << UInt64(sentence & 63) != 0
  }
}
