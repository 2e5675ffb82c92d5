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
        h(.th, .scope("col"), .class("strip")) { words(Phrase.placeAndSections) }
        h(.th, .scope("col"), .class("n")) { words(Phrase.passages) }
      }
    }
    h(.tbody) {
      topics.map { topic in
        h(.tr) {
          h(.th, .scope("row")) { words(topic.dimension.name) }
          h(.td, .class("strip")) {
            h(
              .svg, .class("cells"), .init(.viewBox, "0 0 1000 1"),
              .init(.preserveAspectRatio, "none"), .decorative
            ) {
              EvidenceMap.Shade.allCases.compactMap { shade in
                topic.path(of: shade).map { h(.path, shadeClass(shade), .init(.d, $0)) }
              }
            }
            sections(topic, map)
          }
          h(.td, .class("n")) { String(topic.places.count) }
        }
      }
    }
  }
}

private func sections(_ topic: Topic, _ map: EvidenceMap) -> HTMLNode {
  let headings = topic.sections.prefix(3)
  guard !headings.isEmpty else { return .nothing }
  return h(.p, .class("where"), .lang(map.document.language)) {
    headings.map { heading in
      HTMLNode.fragment([
        h(.a, .href(.block(heading))) {
          isolated(map.document.string(map.document.blocks[heading].range), to: 40)
        }, .text(" "),
      ])
    }
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

  /// One path for all places of a shade; nil where there is none.
  func path(of shade: EvidenceMap.Shade) -> String? {
    var path = ""
    for place in places where place.shade == shade {
      path += "M\(place.start) 0h\(place.width)v1H\(place.start)z"
    }
    return path.isEmpty ? nil : path
  }

  /// Blocks that are the nearest headings, most passages first.
  var sections: [Int] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
