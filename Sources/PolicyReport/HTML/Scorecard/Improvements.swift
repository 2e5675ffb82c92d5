internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// The shortest way to the next level, and the five changes that would give most by themselves.
func improvements(_ rows: [CriterionRow], _ gains: Gains?, _ context: PageContext) -> HTMLNode {
  guard let gains else { return .nothing }
  let words = context.words
  let steps = rows.compactMap { row in
    row.betterVerdicts.last.map { verdict in
      (row: row, verdict: verdict, worth: gains.ownTenths(of: row.criterion.id, to: verdict))
    }
  }.filter { $0.worth > 0 }
  let most = steps.enumerated().sorted {
    ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset)
  }.prefix(5)
  guard !most.isEmpty else { return .nothing }
  let path = gains.path(steps.map { ($0.row.criterion.id, $0.verdict) })
  return h(.section, .init(.ariaLabelledBy, "improvements")) {
    h(.h2, .id("improvements")) { words(Phrase.improvements) }
    if gains.isBelowZero { h(.p) { words.flagsOutweigh } }
    h(.ol, .class("steps")) {
      most.map { _, step in
        h(.li) {
          h(.span, .class("gain")) {
            // While flags outweigh everything no single change is felt: then what it is worth.
            signed(
              gains.isBelowZero
                ? step.worth : gains.tenths(of: step.row.criterion.id, to: step.verdict))
          }
          h(.div) {
            h(.a, .href(.criterion(step.row.criterion.id))) { words(step.row.criterion.name) }
            if let advice = step.row.criterion.advice[step.verdict] { h(.p) { words(advice) } }
          }
        }
      }
    }
    if let path { nextLevel(path, context) }
  }
}

private func nextLevel(_ path: Gains.Path, _ context: PageContext) -> HTMLNode {
  let words = context.words
  return .fragment([
    h(.p, .class("path-up")) { h(.strong) { words.nextLevel(path) } },
    h(.ul, .class("path-steps")) {
      path.steps.map { step in
        h(.li) {
          h(.a, .href(.criterion(step.criterion))) { context.name(of: step.criterion) }
          " → " + words(step.verdict.name) + " "
          if step.tenths > 0 { h(.span, .class("gain")) { signed(step.tenths) } }
        }
      }
    },
  ])
}
