internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText

/// Where in the text each dimension is treated: a strip from beginning to end, and the sections by
/// name.
func topicMap(_ map: EvidenceMap, _ context: PageContext) -> HTMLNode {
  let words = context.words
  let topics = Topic.all(in: map)
  guard !topics.isEmpty else { return .nothing }
  return scrolling(words(Phrase.topics), .class("topics")) {
    h(.caption) { words(Phrase.topics) }
    h(.thead) {
      h(.tr) {
        h(.th, .scope("col")) { words(Phrase.dimension) }
        h(.th, .scope("col"), .class("strip")) { words(Phrase.place) }
        h(.th, .scope("col"), .class("n minor")) { words(Phrase.passages) }
        h(.th, .scope("col"), .class("minor")) { words(Phrase.sections) }
      }
    }
    h(.tbody) {
      topics.map { topic in
        let links = sectionLinks(topic, map)
        let row = h(.tr) {
          h(.th, .scope("row")) { words(topic.dimension.name) }
          h(.td, .class("strip")) {
            h(
              .svg, .class("cells"), .init(.viewBox, "0 0 1000 1"),
              .init(.preserveAspectRatio, "none"), .decorative
            ) {
              topic.places.map { place in
                h(
                  .rect, shadeClass(place.shade), .init(.x, String(place.start)),
                  .init(.width, String(place.width)), .init(.height, "1"))
              }
            }
          }
          h(.td, .class("n minor")) { String(topic.places.count) }
          h(.td, .class("where minor"), .lang(map.document.language)) { links }
        }
        return HTMLNode.fragment([
          row,
          links.isEmpty
            ? .nothing
            : h(.tr, .class("narrow")) {
              h(.td, .init(.colspan, "2"), .class("where"), .lang(map.document.language)) { links }
            },
        ])
      }
    }
  }
}

private func sectionLinks(_ topic: Topic, _ map: EvidenceMap) -> [HTMLNode] {
  topic.sections.prefix(3).map { heading in
    .fragment([
      h(.a, .href(.block(heading))) {
        isolated(map.document.string(map.document.blocks[heading].range), to: 40)
      }, .text(" "),
    ])
  }
}

private func shadeClass(_ shade: EvidenceMap.Shade) -> HTMLAttribute {
  switch shade {
  case .good: .class("h1")
  case .half: .class("h2")
  case .bad: .class("h3")
  }
}

/// The passages of one dimension.
private struct Topic {
  /// In thousandths of the text.
  struct Place {
    let start: Int
    let width: Int
    let shade: EvidenceMap.Shade
  }

  let dimension: Dimension
  private(set) var places: [Place] = []
  /// Passages under each heading, by its block.
  private var counts: [Int: Int] = [:]

  /// Those the text treats, in the order of the dimensions.
  static func all(in map: EvidenceMap) -> [Topic] {
    var topics = Dimension.allCases.map { Topic(dimension: $0) }
    let document = map.document
    for index in map.markedBlocks {
      let section = document.blocks[index].section
      let heading =
        document.sections.indices.contains(section) ? document.sections[section].heading : nil
      for mark in map.marks(in: index) {
        let place = Dimension.allCases.firstIndex(of: mark.row.criterion.dimension)
        if let place { topics[place].add(mark, under: heading, of: document.text.count) }
      }
    }
    return topics.filter { !$0.places.isEmpty }
  }

  private mutating func add(_ mark: EvidenceMap.Mark, under heading: Int?, of length: Int) {
    let start = 1000 * mark.range.lowerBound / max(1, length)
    let end = 1000 * mark.range.upperBound / max(1, length)
    places.append(
      Place(
        start: min(start, 994), width: max(6, end - start),
        shade: EvidenceMap.Shade(mark.row.finding.verdict)))
    if let heading { counts[heading, default: 0] += 1 }
  }

  private init(dimension: Dimension) { self.dimension = dimension }

  /// Blocks that are the nearest headings, most passages first.
  var sections: [Int] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
