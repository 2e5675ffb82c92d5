/// Text that a page holds twice, once for wide and once for narrow screens: the first is kept.
enum DuplicateText {
  static func drop(
    _ tree: PageTree, _ dropped: inout [Bool], _ measures: NodeMeasures, _ counts: TextCounts
  ) {
    guard mayHoldCopies(tree, dropped, measures, counts) else { return }
    let letters = LetterSums(tree, dropped)
    var seen: [LetterSums.Sum: Int] = [:]
    var node = 0
    while node < tree.count {
      if dropped[node] {
        node = tree.end(of: node)
        continue
      }
      if isPart(tree.tag[node]), measures.words(node) >= 80 {
        let sum = letters.sum(node)
        if let first = seen[sum] {
          // An element inside the one just seen may hold all of its text and is no copy of it.
          if tree.end(of: first) <= node {
            dropped[node] = true
            node = tree.end(of: node)
            continue
          }
        } else {
          seen[sum] = node
        }
      }
      node += 1
    }
  }

  /// Whether two parts, none in the other, have as many letters: on nearly every page no two do.
  private static func mayHoldCopies(
    _ tree: PageTree, _ dropped: [Bool], _ measures: NodeMeasures, _ counts: TextCounts
  ) -> Bool {
    let tag = tree.tag
    /// Of what is not dropped, before each text that has letters.
    var sums: [Int32] = []
    sums.reserveCapacity(counts.texts.count + 1)
    var letters: Int32 = 0
    for range in counts.shown(tree, hidden: dropped) {
      while sums.count < range.lowerBound { sums.append(letters) }
      for text in range {
        sums.append(letters)
        letters += counts.texts[text].letters
      }
    }
    while sums.count <= counts.texts.count { sums.append(letters) }
    func lettersBefore(_ node: Int) -> Int32 { sums[Int(counts.before[node])] }
    /// Where the first part ends that has so many letters.
    var ends: [Int32: Int] = [:]
    var node = 0
    while node < tag.count {
      if dropped[node] {
        node = tree.end(of: node)
        continue
      }
      if isPart(tag[node]), measures.words(node) >= 80 {
        let letters = lettersBefore(tree.end(of: node)) - lettersBefore(node)
        let first = ends[letters] ?? .max
        if first <= node { return true }
        ends[letters] = min(first, tree.end(of: node))
      }
      node += 1
    }
    return false
  }

  private static func isPart(_ tag: Tag) -> Bool {
    switch tag {
    case .div, .section, .article, .main, .details, .center, .unknown: true
    default: false
    }
  }
}

/// The kept letters of any subtree, as a number that tells different ones apart.
struct LetterSums {
  struct Sum: Hashable {
    var letters: Int
    var hash: UInt64
  }

  private let tree: PageTree
  private var counts: [Int] = [0]
  private var hashes: [UInt64] = [0]
  /// The factor of the hash to the power of every count that may be asked for is worked out then.
  private static let factor: UInt64 = 0x0100_0000_01B3

  init(_ tree: PageTree, _ dropped: [Bool]) {
    self.tree = tree
    counts.reserveCapacity(tree.count + 1)
    hashes.reserveCapacity(tree.count + 1)
    var count = 0
    var hash: UInt64 = 0
    var droppedEnd = 0
    for node in 0..<tree.count {
      if dropped[node] { droppedEnd = max(droppedEnd, tree.end(of: node)) }
      if tree.tag[node] == .text, node >= droppedEnd {
        for byte in tree.text[tree.textRange(of: node)] where !byte.isSpace {
          hash = hash &* Self.factor &+ UInt64(byte)
          count += 1
        }
      }
      counts.append(count)
      hashes.append(hash)
    }
  }

  func sum(_ node: Int) -> Sum {
    let last = tree.end(of: node)
    let letters = counts[last] - counts[node]
    return Sum(
      letters: letters, hash: hashes[last] &- hashes[node] &* Self.power(letters))
  }

  private static func power(_ exponent: Int) -> UInt64 {
    var result: UInt64 = 1
    var base = factor
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { result = result &* base }
      base = base &* base
      left >>= 1
    }
    return result
  }
}
