/// Counts over any subtree of a page: words (Han characters and Latin words), words in links, and
/// prose, the words of paragraphs that read like sentences.
struct NodeMeasures {
  private struct Sums {
    var words: Int32 = 0
    var linked: Int32 = 0
    var prose: Int32 = 0
  }

  /// Sums over what stands before each node, and over all.
  private let before: [Sums]
  private let end: [Int32]

  /// `hidden` are nodes whose subtree does not count.
  init(_ tree: PageTree, hidden: [Bool], _ counts: TextCounts? = nil) {
    let counts = counts ?? TextCounts(tree)
    end = tree.end
    let tag = tree.tag
    let blocks = Self.blocks(tree, hidden: hidden, counts)
    before = Array(capacity: tag.count + 1) { before in
      var sums = Sums()
      var hiddenEnd = 0
      for node in 0..<tag.count {
        before.append(sums)
        if hidden[node] { hiddenEnd = max(hiddenEnd, Int(tree.end[node])) }
        guard tag[node] == .text, node >= hiddenEnd else { continue }
        let count = counts[node]
        if count.words == 0 { continue }
        sums.words += count.words
        if count.isLinked { sums.linked += count.words }
        let block = Int(count.block)
        if blocks[block].isProse(inCell: tag[block] == .td) { sums.prose += count.words }
      }
      before.append(sums)
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

  /// By node.
  private static func blocks(_ tree: PageTree, hidden: [Bool], _ counts: TextCounts) -> [Block] {
    let (tag, end) = (tree.tag, tree.end)
    var result = [Block](repeating: Block(), count: tag.count)
    var blocks = result.mutableSpan
    var node = 0
    while node < tag.count {
      if hidden[node] {
        node = Int(end[node])
        continue
      }
      if tag[node] == .text {
        let count = counts[node]
        if count.letters > 0 {
          let block = Int(count.block)
          blocks[block].words += count.words
          blocks[block].marks += count.marks
          if count.isLinked { blocks[block].linked += count.words }
        }
      }
      node += 1
    }
    return result
  }

  func words(_ node: Int) -> Int { Int(before[Int(end[node])].words - before[node].words) }
  func linked(_ node: Int) -> Int { Int(before[Int(end[node])].linked - before[node].linked) }
  func prose(_ node: Int) -> Int { Int(before[Int(end[node])].prose - before[node].prose) }
  /// Prose before the node in the page.
  func prose(before node: Int) -> Int { Int(before[node].prose) }
  func prose(after node: Int) -> Int { totalProse - prose(before: Int(end[node])) }
  var totalProse: Int { Int(before.last?.prose ?? 0) }
  var totalWords: Int { Int(before.last?.words ?? 0) }

  /// Share of the subtree's words that are links.
  func linkDensity(_ node: Int) -> Double {
    Double(linked(node)) / Double(max(1, words(node)))
  }

  /// Words of a text, as `ByteCounts` has them.
  static func count(_ bytes: ArraySlice<UInt8>) -> Int {
    Int(ByteCounts(bytes.span, 0..<bytes.count).words)
  }
}
