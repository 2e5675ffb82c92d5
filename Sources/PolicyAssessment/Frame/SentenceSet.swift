/// Sets of a document's sentences, one bit each, that stand one after the other in one array.
struct SentenceSets {
  /// Words of 64 sentences each set has.
  let width: Int
  private(set) var words: [UInt64] = []

  init(sentences: Int) { width = (sentences + 63) >> 6 }

  /// Adds an empty set at the end.
  mutating func addSet() { addSets(1) }

  @inline(__always)
  mutating func insert(_ sentence: Int, in set: Int) {
    words[set * width + sentence >> 6] |= 1 << UInt64(sentence & 63)
  }

  @inline(__always)
  func contains(_ sentence: Int, in set: Int) -> Bool {
    words[set * width + sentence >> 6] & 1 << UInt64(sentence & 63) != 0
  }

  /// Adds empty sets at the end.
  mutating func addSets(_ count: Int) {
    words.append(contentsOf: repeatElement(0, count: count * width))
  }

  mutating func withWords<Result>(
    _ body: (UnsafeMutableBufferPointer<UInt64>) -> Result
  ) -> Result {
    words.withUnsafeMutableBufferPointer { body($0) }
  }
}
