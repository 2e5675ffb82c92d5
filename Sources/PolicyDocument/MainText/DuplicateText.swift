/// Text that a page holds twice, once for wide and once for narrow screens: the first is kept.
enum DuplicateText {
  static func drop(_ tree: PageTree, _ dropped: inout [Bool], _ measures: NodeMeasures) {
    var seen: Set<[UInt8]> = []
    var node = 0
    while node < tree.count {
      if dropped[node] {
        node = Int(tree.end[node])
        continue
      }
      let tag = tree.tag[node]
      if tag != .text, tag.isBlock, tag != .p, tag != .li, measures.words(node) >= 60 {
        let text = key(tree, node, dropped)
        if !seen.insert(text).inserted, !isOnlyChild(tree, node, text.count, dropped) {
          dropped[node] = true
          node = Int(tree.end[node])
          continue
        }
      }
      node += 1
    }
  }

  /// An element around the text just seen holds the same text and is no copy of it.
  private static func isOnlyChild(
    _ tree: PageTree, _ node: Int, _ length: Int, _ dropped: [Bool]
  ) -> Bool {
    var parent = Int(tree.parent[node])
    while parent >= 0 {
      let around = key(tree, parent, dropped)
      if around.count > length { return false }
      if !around.isEmpty { return true }
      parent = Int(tree.parent[parent])
    }
    return false
  }

  /// The kept letters of a subtree.
  private static func key(_ tree: PageTree, _ node: Int, _ dropped: [Bool]) -> [UInt8] {
    var result: [UInt8] = []
    var inside = node
    while inside < Int(tree.end[node]) {
      if dropped[inside] {
        inside = Int(tree.end[inside])
        continue
      }
      if tree.tag[inside] == .text {
        for byte in tree.text[tree.textRange(of: inside)] where !byte.isSpace {
          result.append(byte)
        }
      }
      inside += 1
    }
    return result
  }
}
