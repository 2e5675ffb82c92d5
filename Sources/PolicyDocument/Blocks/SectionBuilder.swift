/// The tree of sections over blocks whose headings are known.
enum SectionBuilder {
  static func build(_ blocks: inout [Block]) -> [Section] {
    var sections = [Section(level: 0)]
    var current = 0
    for index in blocks.indices {
      if case .heading(let level) = blocks[index].kind {
        while current != 0, sections[current].level >= level {
          current = sections[current].parent ?? 0
        }
        sections.append(Section(level: level, heading: index, parent: current))
        current = sections.count - 1
      }
      blocks[index].section = current
    }
    return sections
  }
}
