internal import PolicyText

/// The hashed features of a sentence: character n-grams of 1 to 4 for Chinese, for other text words,
/// pairs of words, and character n-grams of 3 to 5 inside words. `Scripts/topics/features.py`
/// computes the same.
struct SentenceFeatures {
  private let language: Language
  private let mask: UInt32
  /// Kept from sentence to sentence.
  private var points: [UInt32] = []
  private var words: [UInt32] = []
  private(set) var buckets: [Int] = []

  /// - Parameter buckets: a power of two.
  init(language: Language, buckets: Int) {
    self.language = language
    mask = UInt32(truncatingIfNeeded: buckets - 1)
  }

  /// Fills `buckets`, one entry an occurrence.
  mutating func read(_ text: String) {
    buckets.removeAll(keepingCapacity: true)
    if language == .chinese { readChinese(text) } else { readWords(text) }
  }

  private mutating func readChinese(_ text: String) {
    fold(text, first: 2)
    points.append(3)
    addGrams(in: points.indices, shortest: 1, longest: 4)
  }

  private mutating func readWords(_ text: String) {
    // One space before, between and after words: its place holds the mark of a word's border.
    fold(text, first: 0x20)
    points.append(0x20)
    words.removeAll(keepingCapacity: true)
    words.append(7)
    var start = 1
    while start < points.count {
      guard points[start] != 0x20 else {
        start += 1
        continue
      }
      var end = start + 1
      if points[start].isPartOfWord {
        while end < points.count, points[end].isPartOfWord { end += 1 }
      }
      addWord(start..<end)
      start = end
    }
    words.append(8)
    for (index, word) in words.enumerated() {
      let single = UInt32.pairOffset.combined(with: word)
      add(single)
      if index + 1 < words.count { add(single.combined(with: words[index + 1])) }
    }
  }

  private mutating func addWord(_ range: Range<Int>) {
    var hash = UInt32.wordOffset
    for index in range { hash = hash.combined(with: points[index]) }
    words.append(hash)
    let (before, after) = (points[range.lowerBound - 1], points[range.upperBound])
    points[range.lowerBound - 1] = 1
    points[range.upperBound] = 1
    addGrams(in: range.lowerBound - 1..<range.upperBound + 1, shortest: 3, longest: 5)
    points[range.lowerBound - 1] = before
    points[range.upperBound] = after
  }

  private mutating func addGrams(in range: Range<Int>, shortest: Int, longest: Int) {
    for start in range {
      var hash = UInt32.offset
      for index in start..<min(start + longest, range.upperBound) {
        hash = hash.combined(with: points[index])
        if index - start + 1 >= shortest { add(hash) }
      }
    }
  }

  private mutating func add(_ hash: UInt32) { buckets.append(Int(hash.finalized & mask)) }

  /// Full-width forms halved, ASCII in lower case, digits as 0, white space as one space and none at
  /// the ends.
  private mutating func fold(_ text: String, first: UInt32) {
    points.removeAll(keepingCapacity: true)
    points.append(first)
    var isAfterSpace = true
    for scalar in text.unicodeScalars {
      var point = scalar.value
      if 0xFF01...0xFF5E ~= point { point -= 0xFEE0 }
      switch point {
      case 0x3000, 0xA0, 9, 10, 13: point = 0x20
      case 0x41...0x5A: point += 0x20
      case 0x30...0x39: point = 0x30
      default: break
      }
      let isSpace = point == 0x20
      if isSpace, isAfterSpace { continue }
      isAfterSpace = isSpace
      points.append(point)
    }
    if points.count > 1, points.last == 0x20 { points.removeLast() }
  }
}

extension UInt32 {
  fileprivate static let offset: UInt32 = 2_166_136_261
  fileprivate static let wordOffset: UInt32 = 0x9747_B28C
  fileprivate static let pairOffset: UInt32 = 0x51ED_270B

  /// A step of FNV-1a, a whole value at once.
  fileprivate func combined(with value: UInt32) -> UInt32 { (self ^ value) &* 16_777_619 }

  /// FNV's low bits alone are poor.
  fileprivate var finalized: UInt32 {
    var hash = self
    hash ^= hash >> 16
    hash = hash &* 0x7FEB_352D
    hash ^= hash >> 15
    hash = hash &* 0x846C_A68B
    return hash ^ (hash >> 16)
  }

  fileprivate var isPartOfWord: Bool { 0x61...0x7A ~= self || self == 0x30 || self > 127 }
}
