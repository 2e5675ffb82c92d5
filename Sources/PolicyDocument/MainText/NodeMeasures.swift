/// Counts over any subtree of a page: words (Han characters and Latin words), words in links, and
/// prose, the words of paragraphs that read like sentences.
struct NodeMeasures {
  private struct Sums {
    var words: Int32 = 0
    var linked: Int32 = 0
    var prose: Int32 = 0
  }

  /// Sums over what stands before each text that has letters, and over all.
  private let sums: [Sums]
  /// Of each node how many of these texts stand before it.
  private let before: [Int32]
  private let tree: PageTree

  /// `hidden` are nodes whose subtree does not count.
  init(_ tree: PageTree, hidden: [Bool], _ counts: TextCounts? = nil) {
    let counts = counts ?? TextCounts(tree)
    self.tree = tree
    before = counts.before
    let shown = counts.shown(tree, hidden: hidden)
    let isProse = Self.proseBlocks(shown, counts)
    let texts = counts.texts.span
    sums = Array(capacity: texts.count + 1) { result in
      var sums = Sums()
      for range in shown {
        while result.count < range.lowerBound { result.append(sums) }
        for text in range {
          result.append(sums)
          let count = texts[text]
          sums.words += count.words
          if count.isLinked { sums.linked += count.words }
          if isProse[Int(count.block)] { sums.prose += count.words }
        }
      }
      while result.count <= texts.count { result.append(sums) }
    }
  }

  /// Sums over the text that stands in a block element directly.
  private struct Block {
    var words: Int32 = 0
    var linked: Int32 = 0
    var marks: Int32 = 0

    func isProse(inCell isCell: Bool) -> Bool {
      (isCell || words - linked >= 10) && linked * 2 < words
        && (isCell || marks > 0 || words >= 18)
    }
  }

  /// By number of block.
  private static func proseBlocks(_ shown: [Range<Int>], _ counts: TextCounts) -> [Bool] {
    var result = [Block](repeating: Block(), count: counts.isCell.count)
    var blocks = result.mutableSpan
    let texts = counts.texts.span
    for range in shown {
      for text in range {
        let count = texts[text]
        var block = blocks[Int(count.block)]
        block.words += count.words
        block.marks += count.marks
        if count.isLinked { block.linked += count.words }
        blocks[Int(count.block)] = block
      }
    }
    return result.indices.map { result[$0].isProse(inCell: counts.isCell[$0]) }
  }

  func words(_ node: Int) -> Int { Int(sums(after: node).words - sums(before: node).words) }
  func linked(_ node: Int) -> Int { Int(sums(after: node).linked - sums(before: node).linked) }
  func prose(_ node: Int) -> Int { Int(sums(after: node).prose - sums(before: node).prose) }
  /// Prose before the node in the page.
  func prose(before node: Int) -> Int { Int(sums(before: node).prose) }

  private func sums(before node: Int) -> Sums { sums[Int(before[node])] }
  private func sums(after node: Int) -> Sums { sums(before: tree.end(of: node)) }

  func prose(after node: Int) -> Int { totalProse - prose(before: tree.end(of: node)) }
  var totalProse: Int { Int(sums.last?.prose ?? 0) }
  var totalWords: Int { Int(sums.last?.words ?? 0) }

  /// Share of the subtree's words that are links.
  func linkDensity(_ node: Int) -> Double {
    Double(linked(node)) / Double(max(1, words(node)))
  }

  /// Words of a text, as `ByteCounts` has them.
  static func count(_ bytes: ArraySlice<UInt8>) -> Int {
    Int(ByteCounts(bytes.span, 0..<bytes.count).words)
  }
}
