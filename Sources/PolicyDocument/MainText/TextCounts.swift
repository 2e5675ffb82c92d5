/// Words, sentence marks and letters of each text that has letters, and where it stands: found once for all measures of a
/// page.
struct TextCounts: Sendable {
  struct Count: Sendable {
    var words: Int32
    var marks: Int32
    /// Bytes that are no white space.
    var letters: Int32
    /// The number of the block element it stands in.
    var block: Int32
    /// Inside a link.
    var isLinked: Bool
  }

  /// In the order of the page.
  let texts: [Count]
  /// Of each node how many of them stand before it, and of the whole page.
  let before: [Int32]
  /// Of each block element in which texts with letters stand directly, whether it is a table's cell.
  let isCell: [Bool]

  init(_ tree: PageTree) {
    let (tag, nodes, text, tags) = (tree.tag, tree.nodes, tree.text, TagTraits.table)
    /// The block element each node stands in, or is.
    let blocks: [Int32] = Array(capacity: tag.count) { blocks in
      for node in 0..<tag.count {
        let outer = nodes[node].parent
        let isBlock = outer < 0 || tags[tag[node]].contains(.block)
        blocks.append(isBlock ? Int32(node) : blocks.span[Int(outer)])
      }
    }
    /// The texts with letters, and of those in a link what their node's number is the complement of.
    var lettered: [Int32] = []
    before = Array(capacity: tag.count + 1) { before in
      lettered = Array(capacity: tag.count) { lettered in
        var linkEnd = 0
        for node in 0..<tag.count {
          before.append(Int32(lettered.count))
          if tag[node] == .a {
            linkEnd = max(linkEnd, tree.end(of: node))
          } else if tag[node] == .text, tree.hasLetters(node) {
            lettered.append(node < linkEnd ? ~Int32(node) : Int32(node))
          }
        }
        before.append(Int32(lettered.count))
      }
    }
    var isCell: [Bool] = []
    /// The number of each block element that has one.
    var numbers = [Int32](repeating: -1, count: tag.count)
    let kinds = ByteCounts.kinds
    texts = Array(capacity: lettered.count) { texts in
      for number in lettered {
        let isLinked = number < 0
        let node = Int(isLinked ? ~number : number)
        let block = Int(blocks[node])
        if numbers[block] < 0 {
          numbers[block] = Int32(isCell.count)
          isCell.append(tag[block] == .td)
        }
        let bytes = ByteCounts(text.span, tree.textRange(of: node), kinds.span)
        texts.append(
          Count(
            words: bytes.words, marks: bytes.marks, letters: bytes.letters, block: numbers[block],
            isLinked: isLinked))
      }
    }
    self.isCell = isCell
  }

  /// Places in `texts` of those that stand in no hidden node.
  func shown(_ tree: PageTree, hidden: [Bool]) -> [Range<Int>] {
    let hidden = hidden.span
    var shown: [Range<Int>] = []
    var first = 0
    var node = 0
    while node < hidden.count {
      guard hidden[node] else {
        node += 1
        continue
      }
      let last = Int(before[node])
      if last > first { shown.append(first..<last) }
      node = tree.end(of: node)
      first = Int(before[node])
    }
    if texts.count > first { shown.append(first..<texts.count) }
    return shown
  }
}
