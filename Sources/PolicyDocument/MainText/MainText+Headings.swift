/// Where a part of a page stands to headings.
extension MainText {
  /// Whether the words before a part are a heading: then it holds what they announce, whatever its
  /// author called it.
  func followsHeading(_ node: Int) -> Bool {
    var before = node - 1
    while before > 0 {
      if tree.tag[before] == .text, measures.words(before) > 0, !isDropped(before) {
        return hasAncestor(before) { $0.headingLevel != nil }
      }
      before -= 1
    }
    return false
  }

  /// Whether a heading stands before a part in the same element.
  func isUnderHeading(_ node: Int) -> Bool {
    var sibling = Int(tree.parent[node]) + 1
    while sibling < node {
      if !dropped[sibling], tree.tag[sibling].headingLevel != nil { return true }
      sibling = Int(tree.end[sibling])
    }
    return false
  }

  func holdsHeading(_ node: Int) -> Bool {
    for inside in node..<Int(tree.end[node]) where tree.tag[inside].headingLevel != nil {
      if !dropped[inside], measures.words(inside) > 0 { return true }
    }
    return false
  }
}
