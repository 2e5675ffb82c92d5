internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText

/// Where in the text each dimension is treated: a strip from beginning to end, and the sections by
/// name.
func topicMap(_ map: EvidenceMap, _ context: PageContext) -> HTMLNode {
  let words = context.words
  let topics = Dimension.allCases.compactMap { Topic($0, map) }
  guard !topics.isEmpty else { return .nothing }
  return scrolling(words(Phrase.topics), .class("topics")) {
    h(.caption) { words(Phrase.topics) }
    h(.thead) {
      h(.tr) {
        h(.th, .scope("col")) { words(Phrase.dimension) }
        h(.th, .scope("col"), .class("strip")) { words(Phrase.place) }
        h(.th, .scope("col"), .class("n")) { words(Phrase.passages) }
        h(.th, .scope("col")) { words(Phrase.sections) }
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
              topic.places.map { place in
                h(
                  .rect, shadeClass(place.shade), .init(.x, String(place.start)),
                  .init(.width, String(place.width)), .init(.height, "1"))
              }
            }
          }
          h(.td, .class("n")) { String(topic.places.count) }
          h(.td, .class("where"), .lang(map.document.language)) {
            topic.sections.prefix(3).map { heading in
              HTMLNode.fragment([
                h(.a, .href(.block(heading))) {
                  isolated(map.document.string(map.document.blocks[heading].range), to: 40)
                }, .text(" "),
              ])
            }
          }
        }
      }
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
  /// Blocks that are the nearest headings, most passages first.
  private(set) var sections: [Int] = []

  init?(_ dimension: Dimension, _ map: EvidenceMap) {
    self.dimension = dimension
    let document = map.document
    let total = max(1, document.text.count)
    var counts: [Int: Int] = [:]
    for index in document.blocks.indices
    where document.blocks[index].range.upperBound <= longestText {
      let marks = map.marks(in: index).filter { $0.row.criterion.dimension == dimension }
      for mark in marks {
        let start = 1000 * mark.range.lowerBound / total
        let end = 1000 * mark.range.upperBound / total
        places.append(
          Place(
            start: min(start, 994), width: max(6, end - start),
            shade: EvidenceMap.Shade(mark.row.finding.verdict)))
      }
      let section = document.blocks[index].section
      if !marks.isEmpty, document.sections.indices.contains(section),
        let heading = document.sections[section].heading
      {
        counts[heading, default: 0] += marks.count
      }
    }
    guard !places.isEmpty else { return nil }
    sections = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
