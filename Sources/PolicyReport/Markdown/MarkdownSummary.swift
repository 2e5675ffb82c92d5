internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// `summary.zh.md` or `summary.en.md`: what a person pastes into a note or a merge request.
func markdownSummary(_ report: AuditReport, language: Language) -> [UInt8] {
  let words = Wording(language: language)
  let model = ReportModel(report)
  let ranking = report.ranking
  var document = MarkdownDocument()
  document.heading(1, report.title.isEmpty ? words(Phrase.untitled) : report.title)
  document.paragraph(
    words.headline(
      low: ranking.lowOrRelativelyLow, ranked: ranking.ranked.count, noPolicy: ranking.noPolicy))
  document.paragraph(words.judgesTexts)
  appendLevels(ranking, words, to: &document)
  appendRanking(ranking, model.namesakes, words, to: &document)
  appendGroups(words(Phrase.sectors), ranking.sectors.map { ($0, $0.name) }, words, to: &document)
  appendGroups(
    words(Phrase.kinds), ranking.kinds.map { ($0, words(kindName($0.name))) }, words, to: &document)
  appendProblems(model, words, to: &document)
  appendDecisions(model, words, to: &document)
  appendUnranked(model, words, to: &document)
  document.heading(2, words(Phrase.method))
  document.paragraph(words.howScoresAreMade)
  document.list(
    [
      words(Phrase.bands) + words.colon + words.bandCuts(ranking.bands) + words.pick("。", ". ")
        + words.bandsAreInferred,
      words(Phrase.rubric) + words.colon
        + "\(report.rubricID) \(report.rubricVersion), \(report.rubricDigest)",
      words(Phrase.tool) + words.colon + "Candor \(report.toolVersion)",
    ].map(markdownText) + report.notes.map { markdownText(words($0.text)) })
  return document.bytes
}

private func appendLevels(_ ranking: Ranking, _ words: Wording, to document: inout MarkdownDocument)
{
  guard !ranking.ranked.isEmpty else { return }
  document.heading(2, words(Phrase.levels))
  document.table(
    [(words(Phrase.level), false), (words(Phrase.policies), true), (words(Phrase.share), true)],
    rows: Level.allCases.map { level in
      let count = ranking.levels[level, default: 0]
      return [words(level.name), String(count), percentage(count, of: ranking.ranked.count)]
    })
}

private func appendRanking(
  _ ranking: Ranking, _ namesakes: Namesakes, _ words: Wording,
  to document: inout MarkdownDocument
) {
  guard !ranking.ranked.isEmpty else { return }
  /// More rows than a person reads in a note; all of them are in the data files.
  let limit = 200
  document.heading(2, words(Phrase.ranking))
  document.table(
    [
      (words(Phrase.rank), true), (words(Phrase.service), false), (words(Phrase.sector), false),
      (words(Phrase.score), true), (words(Phrase.level), false),
    ],
    rows: ranking.ranked.prefix(limit).map { policy in
      [
        String(policy.rank), namesakes.name(of: policy.record.subject, to: 120),
        (policy.record.subject.sector ?? "").shortened(to: 60), points(policy.tenths),
        words(policy.level.name),
      ]
    })
  if ranking.ranked.count > limit {
    document.paragraph(words.more(ranking.ranked.count - limit, in: "policies.csv"))
  }
}

private func appendGroups(
  _ title: String, _ groups: [(group: GroupSummary, name: String)], _ words: Wording,
  to document: inout MarkdownDocument
) {
  guard groups.count > 1 else { return }
  document.heading(2, title)
  document.table(
    [
      (title, false), (words(Phrase.policies), true), (words(Phrase.mean), true),
      (words(Phrase.median), true), (words(Phrase.lowShare), true),
    ],
    rows: groups.map { group, name in
      let low = group.levels[.low, default: 0] + group.levels[.relativelyLow, default: 0]
      return [
        name, String(group.policies), points(group.meanTenths), points(group.medianTenths),
        percentage(low, of: group.policies),
      ]
    })
}

private func appendProblems(
  _ model: ReportModel, _ words: Wording, to document: inout MarkdownDocument
) {
  guard !model.ranking.problems.isEmpty else { return }
  document.heading(2, words(Phrase.problems))
  document.list(
    model.findings.map { summary in
      let figures = "\(percentage(summary.count, of: summary.of)) (\(summary.count)/\(summary.of))"
      return "**" + markdownText(words(summary.finding.name)) + "** " + markdownText(figures)
    })
  document.list(
    model.ranking.problems.prefix(15).map { problem in
      let name = model.criteria[problem.criterion].map { words($0.name) }
      let figures = "\(percentage(problem.count, of: problem.of)) (\(problem.count)/\(problem.of))"
      var line = markdownText((name ?? problem.criterion.rawValue) + words.colon + figures)
      if let example = model.examples[problem.criterion] {
        let quote = example.evidence.quote.shortened(to: 160)
        line += "\n  > " + markdownText(words.quoted(quote, in: example.evidence.language))
        line += markdownText(" — " + example.policy.record.subject.shownName.shortened(to: 80))
      }
      return line
    })
}

/// What people decided in place of the engine.
private func appendDecisions(
  _ model: ReportModel, _ words: Wording, to document: inout MarkdownDocument
) {
  let count = model.ranking.overrideCount
  guard count > 0 else { return }
  document.heading(2, words(Phrase.decisions))
  document.paragraph(words.decided(count))
  let limit = 200
  let rows = model.ranking.ranked.lazy.flatMap { policy in
    policy.overridden.lazy.compactMap { finding in finding.override.map { (policy, finding, $0) } }
  }
  document.table(
    [
      (words(Phrase.service), false), (words(Phrase.criterion), false),
      (words(Phrase.judgedByEngine), false), (words(Phrase.decidedByPerson), false),
      (words(Phrase.reason), false),
    ],
    rows: rows.prefix(limit).map { policy, finding, override in
      let decision = override.decision
      return [
        policy.record.subject.shownName.shortened(to: 120),
        model.criteria[finding.criterion].map { words($0.name) } ?? finding.criterion.rawValue,
        words(override.judged.name), words(finding.verdict.name),
        "\(decision.reason.shortened(to: 300)) (\(decision.who.shortened(to: 80)), \(decision.when))",
      ]
    })
  if count > limit { document.paragraph(words.more(count - limit, in: "verdicts.csv")) }
}

private func appendUnranked(
  _ model: ReportModel, _ words: Wording, to document: inout MarkdownDocument
) {
  guard !model.unranked.isEmpty else { return }
  document.heading(2, words(Phrase.notAssessed))
  document.table(
    [(words(Phrase.service), false), (words(Phrase.status), false), (words(Phrase.reason), false)],
    rows: model.unranked.prefix(200).map { record in
      [
        model.namesakes.name(of: record.subject, to: 120), words(record.status.shownName),
        (record.status.reason.map { words($0.text) } ?? "").shortened(to: 300),
      ]
    })
}
