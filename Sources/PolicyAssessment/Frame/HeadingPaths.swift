internal import PolicyDocument

/// For each section of a document the headings above it, from the outermost to its own, in one list.
struct HeadingPaths: Sendable {
  private var headings: [Int] = []
  private var ends: [Int] = []

  init(_ document: PolicyDocument) {
    ends.reserveCapacity(document.sections.count)
    headings.reserveCapacity(2 * document.sections.count)
    for section in document.sections.indices {
      let parent = document.sections[section].parent
      if let parent, parent < section {
        for place in range(of: parent) { headings.append(headings[place]) }
        if let own = document.sections[section].heading { headings.append(own) }
      } else {
        headings += document.headingPath(of: section)
      }
      ends.append(headings.count)
    }
  }

  var count: Int { ends.count }
  var indices: Range<Int> { ends.indices }

  subscript(section: Int) -> ArraySlice<Int> { headings[range(of: section)] }

  private func range(of section: Int) -> Range<Int> {
    (section == 0 ? 0 : ends[section - 1])..<ends[section]
  }
}
