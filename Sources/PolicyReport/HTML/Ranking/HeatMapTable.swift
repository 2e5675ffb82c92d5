internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// Criteria by policies: a strip of verdicts in rank order for each criterion, its figures beside it.
func heatMap(_ context: PageContext) -> [HTMLNode] {
  let words = context.words
  let map = HeatMap(context.model)
  guard map.policies > 1 else { return [] }
  return [
    h(.p, .class("why")) {
      words.heatMapNote(policies: map.policies, columns: HeatMap.mostColumns)
    },
    legend(words),
    scrolling(words(Phrase.heatMap), .class("heat")) {
      h(.thead) {
        h(.tr) {
          h(.th, .scope("col")) { words(Phrase.criterion) }
          h(.th, .scope("col"), .class("strip")) { words(Phrase.inRankOrder) }
          h(.th, .scope("col"), .class("n")) { words(Phrase.metShare) }
          h(.th, .scope("col"), .class("n minor")) { words(Phrase.partlyShare) }
          h(.th, .scope("col"), .class("n")) {
            words(Phrase.faultShare)
            h(.br)
            words(Phrase.raisedShare)
          }
        }
      }
      map.groups.map { group in
        h(.tbody) {
          h(.tr) {
            h(.th, .scope("rowgroup"), .class("rowgroup"), .init(.colspan, "5")) {
              words(group.name)
            }
          }
          group.criteria.map { row($0, map, context) }
        }
      }
    },
  ]
}

private func row(_ criterion: Criterion, _ map: HeatMap, _ context: PageContext) -> HTMLNode {
  let words = context.words
  let strip = map.strip(of: criterion.id)
  let counts = map.counts(of: criterion.id)
  let decided = counts.met + counts.partly + counts.fault
  func figure(_ count: Int) -> String { decided == 0 ? "–" : percentage(count, of: decided) }
  return h(.tr) {
    h(.th, .scope("row")) { words(criterion.name) }
    h(.td, .class("strip")) {
      h(
        .svg, .class("cells"), .init(.viewBox, "0 0 \(max(1, map.columns)) 1"),
        .init(.preserveAspectRatio, "none"), .decorative
      ) {
        HeatMap.Shade.allCases.compactMap { shade in
          strip.path(of: shade).map { h(.path, shade.fillClass, .init(.d, $0)) }
        }
      }
    }
    h(.td, .class("n")) { criterion.isRedFlag ? "" : figure(counts.met) }
    h(.td, .class("n minor")) { criterion.isRedFlag ? "" : figure(counts.partly) }
    h(.td, .class("n")) {
      figure(criterion.isRedFlag ? counts.partly + counts.fault : counts.fault)
    }
  }
}

private func legend(_ words: Wording) -> HTMLNode {
  h(.ul, .class("legend")) {
    HeatMap.Shade.allCases.map { shade in
      h(.li) {
        h(.svg, .class("swatch"), .init(.viewBox, "0 0 1 1"), .decorative) {
          h(.rect, shade.fillClass, .init(.width, "1"), .init(.height, "1"))
        }
        words(shade.name)
      }
    }
  }
}
