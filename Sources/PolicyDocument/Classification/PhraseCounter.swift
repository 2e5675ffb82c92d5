/// Counts phrases of a few groups in one pass over lower-case text.
struct PhraseCounter: Sendable {
  private var buckets: [[(phrase: [UInt8], group: Int)]]
  private let groups: Int

  /// One list of phrases, separated by `|`, for each group. Latin phrases begin at a word's start
  /// and end anywhere.
  init(_ lists: [String]) {
    buckets = Array(repeating: [], count: 256)
    groups = lists.count
    for (group, list) in lists.enumerated() {
      for phrase in list.split(separator: "|") {
        let bytes = Array(phrase.utf8)
        if let first = bytes.first { buckets[Int(first)].append((bytes, group)) }
      }
    }
    // The longest first, so that "privacy policy" is not counted as "privacy".
    for index in buckets.indices { buckets[index].sort { $0.phrase.count > $1.phrase.count } }
  }

  func count(_ text: ArraySlice<UInt8>) -> [Int] {
    var counts = [Int](repeating: 0, count: groups)
    var index = text.startIndex
    var before: UInt8 = 0x20
    while index < text.endIndex {
      let byte = text[index].lowercased
      let bucket = buckets[Int(byte)]
      if !bucket.isEmpty, !byte.isLetter || !before.isLetter {
        var end = index + 1
        // In each group the longest phrase counts.
        var found: Set<Int> = []
        for (phrase, group) in bucket where !found.contains(group) {
          if matches(phrase, text, index) {
            counts[group] += 1
            found.insert(group)
            end = max(end, index + phrase.count)
          }
        }
        if !found.isEmpty {
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

  private func matches(_ phrase: [UInt8], _ text: ArraySlice<UInt8>, _ start: Int) -> Bool {
    guard start + phrase.count <= text.endIndex else { return false }
    for offset in phrase.indices where text[start + offset].lowercased != phrase[offset] {
      return false
    }
    return true
  }
}
