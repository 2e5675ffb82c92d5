/// Text that a page holds twice, once for wide and once for narrow screens: the first is kept.
enum DuplicateText {
  static func drop(_ tree: PageTree, _ dropped: inout [Bool], _ measures: NodeMeasures) {
    let letters = LetterSums(tree, dropped)
    var seen: [LetterSums.Sum: Int] = [:]
    var node = 0
    while node < tree.count {
      if dropped[node] {
        node = Int(tree.end[node])
        continue
      }
      if isPart(tree.tag[node]), measures.words(node) >= 80 {
        let sum = letters.sum(node)
        if let first = seen[sum] {
          // An element inside the one just seen may hold all of its text and is no copy of it.
          if Int(tree.end[first]) <= node {
            dropped[node] = true
            node = Int(tree.end[node])
            continue
          }
        } else {
          seen[sum] = node
        }
      }
      node += 1
    }
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

  private let end: [Int32]
  private var counts: [Int] = [0]
  private var hashes: [UInt64] = [0]
  /// The factor of the hash to the power of every count that may be asked for is worked out then.
  private static let factor: UInt64 = 0x0100_0000_01B3

  init(_ tree: PageTree, _ dropped: [Bool]) {
    end = tree.end
    counts.reserveCapacity(tree.count + 1)
    hashes.reserveCapacity(tree.count + 1)
    var count = 0
    var hash: UInt64 = 0
    var droppedEnd = 0
    for node in 0..<tree.count {
      if dropped[node] { droppedEnd = max(droppedEnd, Int(tree.end[node])) }
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
    let last = Int(end[node])
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
