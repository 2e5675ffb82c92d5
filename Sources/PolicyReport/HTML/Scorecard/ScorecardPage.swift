internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// `zh/policies/<name>.html`: one ranked policy.
///
/// - Parameter document: the policy as it was read, for its whole text.
func scorecardPage(
  _ policy: RankedPolicy, _ document: PolicyDocument? = nil, _ context: PageContext
) -> HTMLNode {
  let words = context.words
  let subject = policy.record.subject
  let rows = context.model.rows(of: policy)
  let gains = policy.record.verdicts.flatMap(context.model.scorer.gains)
  let text = document.map { EvidenceMap($0, rows: rows) }
  return page(
    context, place: .policy(name: context.model.pageNames[subject.id]),
    title:
      "\(subject.shownName.shortened(to: 100)) · \(words(Phrase.scorecard)) · \(context.title)",
    kind: .class("card")
  ) {
    opening(subject, context)
    verdictBox(policy, context)
    if policy.record.verdicts == nil {
      h(.p, .class("notice")) {
        words.noPolicyNotice("")
        reason(policy.record.status, words, to: 400)
      }
    }
    if !policy.dimensions.isEmpty { dimensionChart(policy, context) }
    statement(rows, of: subject, context)
    improvements(rows, gains, context)
    criteriaGroups(rows, gains, of: policy, text, context)
    fullText(text, context)
    sharedPassages(policy, context)
    scoreTrend(policy, context)
    neighbors(policy, context)
    readability(policy.record, context)
    about(policy.record, context)
    h(.p, .class("printing")) {
      h(.label) {
        h(.input, .init(.type, "checkbox"), .id("print-all"))
        words(Phrase.printAll)
      }
    }
  }
}

/// A page that is listed apart: what it is, and why nothing is said of it.
func unrankedPage(_ record: PolicyRecord, _ context: PageContext) -> HTMLNode {
  let words = context.words
  return page(
    context, place: .policy(name: context.model.pageNames[record.subject.id]),
    title: "\(record.subject.shownName.shortened(to: 100)) · \(context.title)",
    kind: .class("apart")
  ) {
    opening(record.subject, context)
    h(.div, .class("notice")) {
      h(.p) { h(.strong) { words(record.status.shownName) } }
      h(.p) { reason(record.status, words, to: 600) }
      h(.p) { words.notRankedNotice }
    }
    about(record, context)
  }
}

private func opening(_ subject: PolicySubject, _ context: PageContext) -> HTMLNode {
  let words = context.words
  let details = [
    subject.operatorName, subject.sector.map { words(sectorName($0)) },
    words(kindName(subject.kind)),
  ]
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
          policy.record.verdicts?[id] == nil
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
  return h(.section, .class("dims"), .init(.ariaLabelledBy, "dimensions")) {
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
