/// Which parts of a page are one of several sections with headings of one level, named after what they are about:
/// `<div id="how-we-share-your-information">` among its like.
struct SectionsOfSeveral {
  private let tree: PageTree
  private let measures: NodeMeasures
  /// The like children of the elements that were asked about, counted once for all of an element's.
  private var counts: [Int: [Likeness: Int]] = [:]

  /// Parts that may be sections of one text.
  private struct Likeness: Hashable {
    var tag: Tag
    var level: Int
  }

  init(_ tree: PageTree, _ measures: NodeMeasures) {
    self.tree = tree
    self.measures = measures
  }

  /// Whether a part has two like it beside it.
  mutating func holds(_ node: Int) -> Bool {
    guard let likeness = likeness(of: node) else { return false }
    let parent = tree.parent(of: node)
    if let counted = counts[parent] { return counted[likeness, default: 0] >= 3 }
    var counted: [Likeness: Int] = [:]
    var child = parent + 1
    let end = parent < 0 ? tree.count : tree.end(of: parent)
    while child < end {
      if let likeness = self.likeness(of: child) { counted[likeness, default: 0] += 1 }
      child = tree.end(of: child)
    }
    counts[parent] = counted
    return counted[likeness, default: 0] >= 3
  }

  /// Nil for what holds no text under a heading of its own.
  private func likeness(of node: Int) -> Likeness? {
    guard measures.prose(node) >= 15, measures.linkDensity(node) < 0.2 else { return nil }
    return leadingHeading(node).map { Likeness(tag: tree.tag[node], level: $0) }
  }

  /// The level of the heading that a part begins with.
  private func leadingHeading(_ node: Int) -> Int? {
    for inside in node..<tree.end(of: node) {
      if let level = tree.tag[inside].headingLevel { return level }
      if tree.tag[inside] == .text, measures.words(inside) > 0 { return nil }
    }
    return nil
  }
}
