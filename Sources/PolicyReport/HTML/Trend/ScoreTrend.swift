internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// A policy's score over the runs that are kept: a line, and its figures. Nothing where fewer than
/// two runs rank it.
func scoreTrend(_ policy: RankedPolicy, _ context: PageContext) -> HTMLNode {
  guard let trend = context.model.report.trend,
    let places = trend.places[policy.record.subject.id],
    places.compactMap(\.self).count > 1
  else { return .nothing }
  let words = context.words
  let labels = trend.labels
  return h(.section, .class("trend"), .init(.ariaLabelledBy, "over-time")) {
    h(.h2, .id("over-time")) { words(Phrase.overTime) }
    scoreLine(places.map { $0?.tenths })
    h(.table, .class("plain")) {
      columnHeads([
        (words(Phrase.run), false), (words(Phrase.score), true), (words(Phrase.level), false),
        (words(Phrase.rank), true),
      ])
      h(.tbody) {
        zip(places.indices, places).compactMap { index, place in
          place.map { place in
            h(.tr) {
              h(.th, .scope("row")) {
                h(.span, .class("date")) { labels.indices.contains(index) ? labels[index] : "" }
                if trend.basisChanged(at: index) { h(.small) { words(Phrase.otherBasis) } }
              }
              h(.td, .class("n")) { points(place.tenths) }
              h(.td) { badge(place.level, words) }
              h(.td, .class("n")) { String(place.rank) }
            }
          }
        }
      }
    }
    if trend.hasOtherBases { h(.p, .class("why")) { words(Phrase.otherBasisNote) } }
  }
}

/// From 0 at the foot to 100 points at the head, one step for each run; broken where there is none.
private func scoreLine(_ tenths: [Int?]) -> HTMLNode {
  let (width, height, margin) = (1000, 200, 14)
  func x(_ index: Int) -> Int {
    margin + (width - 2 * margin) * index / max(1, tenths.count - 1)
  }
  func y(_ value: Int) -> Int {
    margin + (height - 2 * margin) * (1000 - min(max(value, 0), 1000)) / 1000
  }
  var line = ""
  var dots = ""
  var isDrawing = false
  for (index, value) in tenths.enumerated() {
    if let value {
      line += "\(isDrawing ? "L" : "M")\(x(index)) \(y(value))"
      dots += "M\(x(index)) \(y(value))h.01"
    }
    isDrawing = value != nil
  }
  return h(
    .svg, .class("line"), .init(.viewBox, "0 0 \(width) \(height)"),
    .init(.preserveAspectRatio, "none"), .decorative
  ) {
    [0, 500, 1000].map { value in
      h(.path, .class("grid"), .init(.d, "M0 \(y(value))H\(width)"))
    }
    h(.path, .class("way"), .init(.d, line))
    h(.path, .class("dots"), .init(.d, dots))
  }
}
