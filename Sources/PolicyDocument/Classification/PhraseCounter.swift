/// Counts phrases of a few groups in one pass over lower-case text.
struct PhraseCounter: Sendable {
  /// All phrases one after the other.
  private let bytes: [UInt8]
  private let phrases: [(bytes: Range<Int>, group: Int)]
  /// For each byte, which of `phrases` begin with it.
  private let buckets: [Range<Int>]
  /// For each two bytes, the second lowest, whether a phrase begins with them.
  private let pairs: [Bool]
  /// At most 64.
  private let groups: Int

  /// One list of phrases, separated by `|`, for each group. Latin phrases begin at a word's start
  /// and end anywhere. Each has two bytes or more.
  init(_ lists: [String]) {
    var buckets = [[(phrase: [UInt8], group: Int)]](repeating: [], count: 256)
    groups = lists.count
    for (group, list) in lists.enumerated() {
      for phrase in list.split(separator: "|") {
        let bytes = Array(phrase.utf8)
        if let first = bytes.first { buckets[Int(first)].append((bytes, group)) }
      }
    }
    // The longest first, so that "privacy policy" is not counted as "privacy".
    for index in buckets.indices { buckets[index].sort { $0.phrase.count > $1.phrase.count } }
    var pairs = [Bool](repeating: false, count: 256 * 256)
    for (first, bucket) in buckets.enumerated() {
      for (phrase, _) in bucket { pairs[first << 8 | Int(phrase[1])] = true }
    }
    self.pairs = pairs
    var bytes: [UInt8] = []
    var phrases: [(bytes: Range<Int>, group: Int)] = []
    var ranges: [Range<Int>] = []
    for bucket in buckets {
      let first = phrases.count
      for (phrase, group) in bucket {
        phrases.append((bytes.count..<bytes.count + phrase.count, group))
        bytes += phrase
      }
      ranges.append(first..<phrases.count)
    }
    self.bytes = bytes
    self.phrases = phrases
    self.buckets = ranges
  }

  func count(_ text: ArraySlice<UInt8>) -> [Int] {
    var counts = [Int](repeating: 0, count: groups)
    var index = text.startIndex
    var before: UInt8 = 0x20
    while index < text.endIndex {
      let byte = text[index].lowercased
      let next = index + 1 < text.endIndex ? text[index + 1].lowercased : 0
      if pairs[Int(byte) << 8 | Int(next)], !byte.isLetter || !before.isLetter {
        let end = take(at: index, byte, next, text, &counts)
        if end > index {
          before = text[end - 1]
          index = end
          continue
        }
      }
      before = byte
      index += 1
    }
    return counts
  }

  /// Counts the phrases at a place, of each group the longest; returns where the longest of all ends, or the place.
  private func take(
    at index: Int, _ byte: UInt8, _ next: UInt8, _ text: ArraySlice<UInt8>,
    _ counts: inout [Int]
  ) -> Int {
    var end = index
    var found: UInt64 = 0
    for slot in buckets[Int(byte)] {
      let (phrase, group) = phrases[slot]
      if found & 1 << UInt64(group) != 0 || bytes[phrase.lowerBound + 1] != next { continue }
      if matches(phrase, text, index) {
        counts[group] += 1
        found |= 1 << UInt64(group)
        end = max(end, index + phrase.count)
      }
    }
    return end
  }

  private func matches(_ phrase: Range<Int>, _ text: ArraySlice<UInt8>, _ start: Int) -> Bool {
    guard start + phrase.count <= text.endIndex else { return false }
    for offset in 0..<phrase.count
    where text[start + offset].lowercased != bytes[phrase.lowerBound + offset] {
      return false
    }
    return true
  }
}
