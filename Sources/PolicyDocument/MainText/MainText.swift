/// Which nodes of a page are its policy and which its furniture.
///
/// Three steps: what no page shows as text; parts that their author called furniture and that
/// hold little of the page's prose; and the way down from the body to where the prose is, beside
/// which parts without prose are left out.
struct MainText {
  let tree: PageTree
  private(set) var dropped: [Bool]
  private let counts: TextCounts
  private(set) var measures: NodeMeasures
  private var sections: SectionsOfSeveral

  /// True for each node whose subtree is left out.
  static func dropped(_ tree: PageTree) -> [Bool] {
    guard tree.count > 0 else { return [] }
    var text = MainText(tree)
    text.dropFurniture()
    text.descend()
    DuplicateText.drop(tree, &text.dropped, text.measures, text.counts)
    OtherDocuments.drop(tree, &text.dropped, text.counts)
    return text.dropped
  }

  private init(_ tree: PageTree) {
    self.tree = tree
    counts = TextCounts(tree)
    dropped = Self.invisible(tree, counts)
    measures = NodeMeasures(tree, hidden: dropped, counts)
    sections = SectionsOfSeveral(tree, measures)
  }

  // MARK: Furniture by name

  private mutating func dropFurniture() {
    let total = max(1, measures.totalProse)
    /// The last text before `node` that stays.
    var textBefore: Int?
    var node = 0
    while node < tree.count {
      if dropped[node] {
        node = tree.end(of: node)
        continue
      }
      if tree.tag[node] == .text {
        if measures.words(node) > 0 { textBefore = node }
        node += 1
      } else if isFurniture(node, total: total, after: textBefore) {
        dropped[node] = true
        node = tree.end(of: node)
      } else {
        node += 1
      }
    }
    measures = NodeMeasures(tree, hidden: dropped, counts)
  }

  private mutating func isFurniture(_ node: Int, total: Int, after text: Int?) -> Bool {
    let tag = tree.tag[node]
    guard tag != .html, tag != .body, tag.isBlock || tag == .unknown else {
      return false
    }
    let evidence = FurnitureEvidence(tag).union(tree.evidence(of: node))
    if evidence.isEmpty, tag != .button, tag != .form { return false }
    let prose = measures.prose(node)
    let share = Double(prose) / Double(total)
    let words = measures.words(node)
    guard words > 0 else { return false }
    let linked = measures.linkDensity(node)
    if tag == .button {
      return words <= 2 && !hasAncestor(node) { $0.headingLevel != nil || $0 == .summary }
    }
    if !evidence.isEmpty, tag != .nav, tag != .footer, sections.holds(node), !holdsControl(node) {
      return false
    }
    // What the words before it announce as a heading does, whatever its author called it.
    if evidence.contains(.footer), prose >= 40, linked < 0.2,
      let text, hasAncestor(text, { $0.headingLevel != nil })
    {
      return false
    }
    if tag == .footer || tag == .nav { return share < 0.25 || (isAtEnd(node) && share < 0.45) }
    if evidence.contains(.footer), tag.headingLevel == nil {
      return (share < 0.15 && isAtEnd(node)) || share < 0.02
    }
    if evidence.contains(.cookies), !evidence.contains(.main) {
      if share < 0.3, words < 600, holdsControl(node) { return true }
    }
    if tag == .form || evidence.contains(.form), holdsControl(node) {
      if share < 0.1, words < 250 { return true }
    }
    if evidence.contains(.dialog), !evidence.contains(.main) || share < 0.03 {
      // A long cookie dialog over a short text.
      return share < 0.3
        || (evidence.contains(.cookies) && share < 0.75 && total - prose >= 40)
    }
    if evidence.contains(.navigation) {
      return share < 0.02 || (share < 0.1 && linked > 0.5)
    }
    if evidence.contains(.frame) {
      if tag.headingLevel != nil { return false }
      return (share < 0.02 && (linked > 0.25 || isAtEnd(node))) || (share < 0.1 && linked > 0.5)
    }
    if !evidence.isDisjoint(with: [.aside, .form]) {
      return share < 0.03 && !evidence.contains(.main)
    }
    // Folded sections are hidden too; what holds no sentence or wants an answer is none.
    if evidence.contains(.hidden) { return prose == 0 || (share < 0.01 && holdsControl(node)) }
    return false
  }

  /// A button or a field to fill in.
  func holdsControl(_ node: Int) -> Bool {
    for inside in node..<tree.end(of: node) {
      switch tree.tag[inside] {
      case .button, .input, .textarea, .select: return true
      default: continue
      }
    }
    return false
  }

  private func isAtEnd(_ node: Int) -> Bool {
    measures.prose(after: node) * 20 < measures.totalProse
  }

  func hasAncestor(_ node: Int, _ test: (Tag) -> Bool) -> Bool {
    var current = tree.parent(of: node)
    while current >= 0 {
      if test(tree.tag[current]) { return true }
      current = tree.parent(of: current)
    }
    return false
  }

  // MARK: The way to the prose

  private mutating func descend() {
    let total = measures.totalProse
    guard total >= 40 else { return }
    var node = 0
    while true {
      var best = -1
      var child = node + 1
      while child < tree.end(of: node) {
        if !dropped[child], best < 0 || measures.prose(child) > measures.prose(best) {
          best = child
        }
        child = tree.end(of: child)
      }
      guard best >= 0, isContainer(tree.tag[best]),
        measures.prose(best) * 100 >= measures.prose(node) * 85,
        !goesOn(after: best, in: node)
      else { return dropEdges(of: node) }
      var sibling = node + 1
      var isUnderHeading = false
      while sibling < tree.end(of: node) {
        if sibling != best, !dropped[sibling],
          isBeside(sibling, main: best, underHeading: isUnderHeading)
        {
          dropped[sibling] = true
        }
        if !dropped[sibling], tree.tag[sibling].headingLevel != nil { isUnderHeading = true }
        sibling = tree.end(of: sibling)
      }
      node = best
    }
  }

  /// Where the prose parts into several branches, menus before the first and after the last go.
  private mutating func dropEdges(of node: Int) {
    let before = measures.prose(before: node)
    let last = before + measures.prose(node)
    var child = node + 1
    while child < tree.end(of: node) {
      defer { child = tree.end(of: child) }
      let words = measures.words(child)
      guard !dropped[child], words >= 4, measures.prose(child) == 0,
        measures.linkDensity(child) > 0.7, !linksWithinPage(child)
      else { continue }
      let place = measures.prose(before: child)
      if place == before || place == last { dropped[child] = true }
    }
  }

  private func linksWithinPage(_ node: Int) -> Bool {
    for inside in node..<tree.end(of: node) where tree.tag[inside] == .a {
      if tree.value(.href, of: inside)?.first == UInt8(ascii: "#") { return true }
    }
    return false
  }

  private func isContainer(_ tag: Tag) -> Bool {
    switch tag {
    case .text, .p, .li, .tr, .td, .th, .dd, .dt, .ul, .ol, .dl, .h1, .h2, .h3, .h4, .h5, .h6:
      false
    default: true
    }
  }

  /// Whether headings or prose without mark of furniture follow `main` among its siblings: then
  /// it is one section of the text and not all of it.
  private func goesOn(after main: Int, in parent: Int) -> Bool {
    var sibling = tree.end(of: main)
    while sibling < tree.end(of: parent) {
      defer { sibling = tree.end(of: sibling) }
      guard !dropped[sibling] else { continue }
      if tree.tag[sibling].headingLevel != nil,
        measures.prose(after: sibling) * 50 > measures.prose(main)
      {
        return true
      }
    }
    return false
  }

  /// Whether a part beside the way to the prose is none of the policy.
  private func isBeside(_ node: Int, main: Int, underHeading: Bool) -> Bool {
    let words = measures.words(node)
    guard words > 0 else { return false }
    let prose = measures.prose(node)
    if tree.tag[node].headingLevel != nil { return node > main }
    if holdsHeading(node), node < main, words < 60, measures.linkDensity(node) < 0.3 {
      return false
    }
    if prose >= 15, measures.linkDensity(node) < 0.4 { return words < 150 && isCookieNotice(node) }
    if isDateLine(node) { return false }
    // Under the title: a date, a version, a name.
    return !(node < main && words < 40 && measures.linkDensity(node) < 0.3 && underHeading)
  }
}
