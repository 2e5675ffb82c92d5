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

  /// Whether a part is one of several sections with headings of one level, named after what they are about:
  /// `<div id="how-we-share-your-information">` among its like.
  func isSectionOfSeveral(_ node: Int) -> Bool {
    guard measures.prose(node) >= 15, measures.linkDensity(node) < 0.2, !holdsControl(node),
      let level = leadingHeading(node)
    else { return false }
    var like = 0
    var sibling = Int(tree.parent[node]) + 1
    while sibling < Int(tree.end[Int(tree.parent[node])]), like < 2 {
      if sibling != node, tree.tag[sibling] == tree.tag[node], measures.prose(sibling) >= 15,
        measures.linkDensity(sibling) < 0.2, leadingHeading(sibling) == level
      {
        like += 1
      }
      sibling = Int(tree.end[sibling])
    }
    return like == 2
  }

  /// The level of the heading that a part begins with.
  private func leadingHeading(_ node: Int) -> Int? {
    for inside in node..<Int(tree.end[node]) {
      if let level = tree.tag[inside].headingLevel { return level }
      if tree.tag[inside] == .text, measures.words(inside) > 0 { return nil }
    }
    return nil
  }
}
