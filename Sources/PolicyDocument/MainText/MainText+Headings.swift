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

  /// A few words with a year, and no copyright line: "Last updated: July 1, 2020", under the text or over it.
  func isDateLine(_ node: Int) -> Bool {
    guard measures.words(node) <= 12, measures.linked(node) == 0 else { return false }
    let bytes = tree.text[tree.textRange(of: node)]
    guard bytes.count <= 200, holdsYear(bytes) else { return false }
    return !Self.copyrightMarks.contains { bytes.holds($0) }
  }

  private static let copyrightMarks = ["©", "(c)", "copyright", "rights reserved", "版权"].map {
    Array($0.utf8)
  }

  /// 1990 to 2099, by itself.
  private func holdsYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    var value = 0
    for byte in bytes {
      if byte.isDigit {
        digits += 1
        value = digits <= 4 ? value * 10 + Int(byte - 0x30) : 0
      } else {
        if digits == 4, (1990...2099).contains(value) { return true }
        (digits, value) = (0, 0)
      }
    }
    return digits == 4 && (1990...2099).contains(value)
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
    guard tree.tag[node] != .nav, tree.tag[node] != .footer, measures.prose(node) >= 15,
      measures.linkDensity(node) < 0.2, !holdsControl(node),
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
