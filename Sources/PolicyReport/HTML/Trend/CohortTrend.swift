internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// The levels' shares over the runs that are kept, oldest first; nothing before the second run.
func cohortTrend(_ context: PageContext) -> [HTMLNode] {
  guard let trend = context.model.report.trend, trend.runs.count > 1 else { return [] }
  let words = context.words
  let labels = trend.labels
  return [
    scrolling(words(Phrase.overTime), .class("groups")) {
      columnHeads([
        (words(Phrase.run), .leading), (words(Phrase.rankedPolicies), .trailing),
        (words(Phrase.mean), .trailing), (words(Phrase.lowShare), .minorTrailing),
        (words(Phrase.distribution), .minor),
      ])
      h(.tbody) {
        trend.runs.indices.map { index in
          let run = trend.runs[index]
          let low = run.levels[.low, default: 0] + run.levels[.relativelyLow, default: 0]
          let picture = distribution(run.levels, words)
          let row = h(.tr) {
            h(.th, .scope("row")) {
              h(.span, .class("date")) { labels[index] }
              if trend.basisChanged(at: index) { h(.small) { words(Phrase.otherBasis) } }
            }
            h(.td, .class("n")) { String(run.ranked) }
            h(.td, .class("n")) { run.meanTenths.map(points) ?? "–" }
            h(.td, .class("n minor")) { percentage(low, of: run.ranked) }
            h(.td, .class("wide minor")) { picture }
          }
          return HTMLNode.fragment([
            row, h(.tr, .class("narrow")) { h(.td, .init(.colspan, "3")) { picture } },
          ])
        }
      }
    },
    trend.hasOtherBases ? h(.p, .class("why")) { words(Phrase.otherBasisNote) } : .nothing,
  ]
}

extension RunTrend {
  var hasOtherBases: Bool { runs.indices.contains(where: basisChanged) }

  /// The day of each run; with the time where two are of one day, its number where no day is known.
  var labels: [String] {
    var count: [String: Int] = [:]
    for run in runs { count[run.day ?? "", default: 0] += 1 }
    return runs.map { run in
      guard let day = run.day, let began = run.began else { return "#\(run.number)" }
      if count[day] == 1 { return day }
      return day + " " + began.dropFirst(11).prefix(5)
    }
  }
}
