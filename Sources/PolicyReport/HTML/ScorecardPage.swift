internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// `zh/policies/<name>.html`: one ranked policy.
func scorecardPage(_ policy: RankedPolicy, _ context: PageContext) -> HTMLNode {
  let words = context.words
  let subject = policy.record.subject
  let rows = context.model.rows(of: policy)
  let gain = Gain(rows)
  return page(
    context, place: .policy(name: context.model.pageNames[subject.id]),
    title: "\(subject.shownName.shortened(to: 100)) · \(words(Phrase.scorecard)) · \(context.title)"
  ) {
    opening(subject, context)
    verdictBox(policy, context)
    if policy.record.assessment == nil {
      h(.p, .class("notice")) {
        words.noPolicyNotice("")
        isolated(policy.record.status.reason ?? "", to: 400, lang: .english)
      }
    }
    if !policy.dimensions.isEmpty { dimensionChart(policy, context) }
    improvements(rows, gain, context)
    criteriaGroups(rows, gain, of: policy, context)
    sharedPassages(policy, context)
    neighbors(policy, context)
    about(policy.record, context)
  }
}

/// A page that is listed apart: what it is, and why nothing is said of it.
func unrankedPage(_ record: PolicyRecord, _ context: PageContext) -> HTMLNode {
  let words = context.words
  return page(
    context, place: .policy(name: context.model.pageNames[record.subject.id]),
    title: "\(record.subject.shownName.shortened(to: 100)) · \(context.title)"
  ) {
    opening(record.subject, context)
    h(.div, .class("notice")) {
      h(.p) { h(.strong) { words(record.status.shownName) } }
      if let reason = record.status.reason { h(.p) { isolated(reason, to: 600, lang: .english) } }
      h(.p) { words.notRankedNotice }
    }
    about(record, context)
  }
}

private func opening(_ subject: PolicySubject, _ context: PageContext) -> HTMLNode {
  let words = context.words
  let details = [subject.operatorName, subject.sector, words(kindName(subject.kind))]
  let shown = details.compactMap { $0 }.filter { !$0.isEmpty }
  return h(.header, .class("opening")) {
    h(.p, .class("crumb")) {
      h(.a, .href(.page(.file("index.html").up()))) { "← " + words(Phrase.backToRanking) }
    }
    h(.h1) { isolated(subject.shownName) }
    h(.p, .class("byline")) {
      shown.enumerated().map { index, text in
        HTMLNode.fragment([index > 0 ? .text(" · ") : .nothing, isolated(text, to: 120)])
      }
    }
  }
}

private func verdictBox(_ policy: RankedPolicy, _ context: PageContext) -> HTMLNode {
  let words = context.words
  let model = context.model
  return h(.section, .class("verdict"), .init(.ariaLabel, words(Phrase.level))) {
    h(.div, .class("grade")) {
      h(.p, .class("level")) { badge(policy.level, words) }
      h(.p, .class("points")) {
        h(.strong) { points(policy.tenths) }
        h(.small) { words(Phrase.outOf100) }
      }
      scoreScale(policy.tenths, bands: model.ranking.bands)
    }
    h(.dl, .class("facts")) {
      fact(
        words(Phrase.overallRank), words.rank(policy.rank, of: model.ranking.ranked.count))
      fact(words(Phrase.percentile), words.better(than: policy.percentile))
      if let rank = policy.sectorRank {
        fact(words(Phrase.sectorRank), words.rank(rank, of: model.sectorSize(of: policy)))
      }
      if let rank = policy.kindRank {
        fact(words(Phrase.kindRank), words.rank(rank, of: model.kindSize(of: policy)))
      }
      if let stability = policy.stability {
        fact(words(Phrase.rankUnderWeights), words.ranks(stability.weights))
        fact(words(Phrase.rankUnderErrors), words.ranks(stability.errors))
      }
      if !policy.caps.isEmpty { caps(policy, context) }
    }
  }
}

/// Which red flags hold the level down, and what it would be without them.
private func caps(_ policy: RankedPolicy, _ context: PageContext) -> HTMLNode {
  let words = context.words
  return .fragment([
    h(.dt) { words(Phrase.cappedBy) },
    h(.dd) {
      policy.caps.enumerated().map { index, id in
        let name = context.name(of: id)
        return .fragment([
          .text(index > 0 ? words.comma : ""),
          policy.record.assessment?[id] == nil
            ? .text(name) : h(.a, .href(.criterion(id))) { name },
        ])
      }
      if policy.uncappedLevel != policy.level {
        h(.small) { words.heldDown(from: policy.uncappedLevel) }
      }
    },
  ])
}

private func dimensionChart(_ policy: RankedPolicy, _ context: PageContext) -> HTMLNode {
  let words = context.words
  return h(.section, .init(.ariaLabelledBy, "dimensions")) {
    h(.h2, .id("dimensions")) { words(Phrase.dimensions) }
    h(.table, .class("chart")) {
      h(.caption, .class("unseen")) { words(Phrase.dimensions) }
      h(.thead, .class("unseen")) {
        h(.tr) {
          h(.th, .scope("col")) { words(Phrase.dimension) }
          h(.td)
          h(.th, .scope("col")) { words(Phrase.score) }
          h(.th, .scope("col"), .class("pct")) { words(Phrase.share) }
        }
      }
      h(.tbody) {
        policy.dimensions.map { score in
          h(.tr) {
            h(.th, .scope("row")) { words(score.dimension.name) }
            h(.td, .class("wide")) {
              bar(share(score.tenths, of: score.ofTenths, parts: 1000), fill: .class("accent"))
            }
            h(.td, .class("n")) { "\(points(score.tenths)) / \(points(score.ofTenths))" }
            h(.td, .class("n pct")) { percentage(score.tenths, of: score.ofTenths) }
          }
        }
      }
    }
  }
}

/// The five changes that would give most by themselves.
private func improvements(
  _ rows: [CriterionRow], _ gain: Gain, _ context: PageContext
) -> HTMLNode {
  let words = context.words
  var steps: [(row: CriterionRow, verdict: Verdict, ownTenths: Int)] = []
  for row in rows {
    guard let best = row.betterVerdicts.last else { continue }
    let tenths = gain.ownTenths(of: row, to: best)
    if tenths > 0 { steps.append((row, best, tenths)) }
  }
  let most = steps.enumerated().sorted {
    ($1.element.ownTenths, $0.offset) < ($0.element.ownTenths, $1.offset)
  }.prefix(5)
  guard !most.isEmpty else { return .nothing }
  return h(.section, .init(.ariaLabelledBy, "improvements")) {
    h(.h2, .id("improvements")) { words(Phrase.improvements) }
    if gain.isBelowZero { h(.p) { words.flagsOutweigh } }
    h(.ol, .class("steps")) {
      most.map { _, step in
        h(.li) {
          h(.span, .class("gain")) { signed(gain.tenths(of: step.row, to: step.verdict)) }
          h(.div) {
            h(.a, .href(.criterion(step.row.criterion.id))) { words(step.row.criterion.name) }
            if let advice = step.row.criterion.advice[step.verdict] { h(.p) { words(advice) } }
          }
        }
      }
    }
  }
}
