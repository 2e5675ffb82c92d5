internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// `zh/index.html`: the cohort as a whole, with the whole ranking or its first page.
func rankingPage(_ context: PageContext) -> HTMLNode {
  let words = context.words
  let ranking = context.model.ranking
  let parts = RankingParts(context)
  return page(
    context, place: .ranking(part: 0), title: context.title, kind: .class("cohort"),
    scripts: [.pageScript, .tableScript], styles: [.styleSheet, .rankingStyle]
  ) {
    h(.header, .class("opening")) {
      h(.h1) { isolated(context.title) }
      h(.p, .class("dek")) {
        words.headline(
          low: ranking.lowOrRelativelyLow, ranked: ranking.ranked.count, noPolicy: ranking.noPolicy)
      }
    }
    keyFigures(context)
    h(.nav, .class("contents"), .init(.ariaLabel, words(Phrase.onThisPage))) {
      h(.ul) {
        parts.all.map { part in
          h(.li) { h(.a, .href(.anchor(part.anchor))) { part.title } }
        }
      }
    }
    parts.all.map { part in
      h(.section, .id("\(part.anchor)"), .init(.ariaLabelledBy, "\(part.anchor)-title")) {
        h(.h2, .id("\(part.anchor)-title")) { part.title }
        part.content
      }
    }
  }
}

/// The sections of the ranking page that have something to say, in order.
private struct RankingParts {
  struct Part {
    let anchor: StaticString
    let title: String
    let content: [HTMLNode]
  }

  let all: [Part]

  init(_ context: PageContext) {
    let words = context.words
    let ranking = context.model.ranking
    var parts: [Part] = []
    func add(_ anchor: StaticString, _ phrase: Bilingual, _ content: [HTMLNode]) {
      if !content.isEmpty {
        parts.append(Part(anchor: anchor, title: words(phrase), content: content))
      }
    }
    if !ranking.ranked.isEmpty {
      add("levels", Phrase.levels, [levelChart(context)])
      add("ranking", Phrase.allPolicies, rankingPart(0, context))
    }
    add("over-time", Phrase.overTime, cohortTrend(context))
    let sectors = ranking.sectors.map { ($0, words(sectorName($0.name))) }
    if sectors.count > 1 {
      add("sectors", Phrase.sectors, [groupTable(sectors, Phrase.sector, context)])
    }
    let kinds = ranking.kinds.map { ($0, words(kindName($0.name))) }
    if kinds.count > 1 { add("kinds", Phrase.kinds, [groupTable(kinds, Phrase.kind, context)]) }
    add("heat-map", Phrase.heatMap, heatMap(context))
    add("problems", Phrase.problems, problemList(context))
    add("templates", Phrase.templates, templateClusters(context))
    add("not-assessed", Phrase.notAssessed, unrankedTable(context))
    add("method", Phrase.method, method(context))
    all = parts
  }
}

private func keyFigures(_ context: PageContext) -> HTMLNode {
  let words = context.words
  let ranking = context.model.ranking
  let ranked = ranking.ranked.count
  let low = ranking.lowOrRelativelyLow
  let figures: [(label: Bilingual, figure: String, detail: String)] = [
    (Phrase.rankedPolicies, String(ranked), ""),
    (Phrase.lowShare, percentage(low, of: ranked), "\(low) / \(ranked)"),
    (
      Phrase.withoutPolicy, String(ranking.noPolicy), percentage(ranking.noPolicy, of: ranked)
    ),
    (Phrase.medianScore, points(context.model.medianTenths), words(Phrase.outOf100)),
    (Phrase.leftOut, String(context.model.unranked.count), ""),
  ]
  return h(.dl, .class("figures")) {
    figures.map { item in
      h(.div) {
        h(.dt) { words(item.label) }
        h(.dd) {
          item.figure
          if !item.detail.isEmpty { h(.small) { item.detail } }
        }
      }
    }
  }
}

private func levelChart(_ context: PageContext) -> HTMLNode {
  let words = context.words
  let ranking = context.model.ranking
  let total = ranking.ranked.count
  return h(.table, .class("chart")) {
    h(.caption, .class("unseen")) { words(Phrase.distribution) }
    h(.thead, .class("unseen")) {
      h(.tr) {
        h(.th, .scope("col")) { words(Phrase.level) }
        h(.td)
        h(.th, .scope("col")) { words(Phrase.policies) }
        h(.th, .scope("col")) { words(Phrase.share) }
      }
    }
    h(.tbody) {
      Level.allCases.map { level in
        let count = ranking.levels[level, default: 0]
        return h(.tr) {
          h(.th, .scope("row")) { badge(level, words) }
          h(.td, .class("wide")) {
            bar(share(count, of: total, parts: 1000), fill: level.fillClass)
          }
          h(.td, .class("n")) { String(count) }
          h(.td, .class("n")) { percentage(count, of: total) }
        }
      }
    }
  }
}

/// More sectors than anyone compares; all of them are in the data files.
private let greatestGroups = 100

private func groupTable(
  _ groups: [(group: GroupSummary, name: String)], _ heading: Bilingual, _ context: PageContext
) -> HTMLNode {
  let words = context.words
  return scrolling(words(heading), .class("groups")) {
    columnHeads([
      (words(heading), .leading), (words(Phrase.policies), .trailing),
      (words(Phrase.mean), .trailing), (words(Phrase.median), .trailing),
      (words(Phrase.lowShare), .minorTrailing), (words(Phrase.distribution), .minor),
    ])
    h(.tbody) {
      groups.prefix(greatestGroups).map { group, name in
        let low = group.levels[.low, default: 0] + group.levels[.relativelyLow, default: 0]
        let picture = distribution(group.levels, words)
        return HTMLNode.fragment([
          h(.tr) {
            h(.th, .scope("row")) { isolated(name, to: 60) }
            h(.td, .class("n")) { String(group.policies) }
            h(.td, .class("n")) { points(group.meanTenths) }
            h(.td, .class("n")) { points(group.medianTenths) }
            h(.td, .class("n minor")) { percentage(low, of: group.policies) }
            h(.td, .class("wide minor")) { picture }
          },
          h(.tr, .class("narrow")) { h(.td, .init(.colspan, "4")) { picture } },
        ])
      }
      if groups.count > greatestGroups {
        h(.tr) {
          h(.td, .init(.colspan, "6")) {
            words.more(groups.count - greatestGroups, in: "results.json")
          }
        }
      }
    }
  }
}

/// The levels of a group as a bar and in figures.
func distribution(_ levels: [Level: Int], _ words: Wording) -> [HTMLNode] {
  [
    stackedBar(levels),
    h(.small) {
      Level.allCases.filter { levels[$0, default: 0] > 0 }.map { level in
        h(.span) { "\(words(level.name)) \(levels[level, default: 0])" }
      }
    },
  ]
}
