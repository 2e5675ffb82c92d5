internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric

/// A comparison to paste into a note or a merge request.
func comparisonMarkdown(_ context: ComparisonContext) -> [UInt8] {
  var document = MarkdownDocument()
  let (words, report) = (context.words, context.report)
  switch report.subject {
  case .policies(let comparison):
    document.heading(1, words(Phrase.comparePolicies))
    document.paragraph("\(report.oldName) → \(report.newName)")
    append(comparison, context, to: &document)
    document.list([
      markdownText(
        words(Phrase.rubric) + words.colon
          + "\(report.rubricID) \(report.rubricVersion), \(report.rubricDigest)"),
      markdownText(words(Phrase.tool) + words.colon + "Candor \(report.toolVersion)"),
    ])
  case .runs(let comparison):
    document.heading(1, words(Phrase.compareRuns))
    document.paragraph("\(report.oldName) → \(report.newName)")
    append(comparison, context, to: &document)
  }
  document.paragraph(words.judgesTexts)
  return document.bytes
}

/// More rows than a person reads in a note; all of them are in the JSON.
private let most = 100

private func append(
  _ comparison: PolicyComparison, _ context: ComparisonContext,
  to document: inout MarkdownDocument
) {
  let words = context.words
  let (old, new) = (comparison.old.policy, comparison.new.policy)
  let flags = [
    (Phrase.flagsNowRaised, comparison.flagsRaised),
    (Phrase.flagsNowCleared, comparison.flagsCleared),
  ].filter { !$0.1.isEmpty }.map { title, flags in
    words(title) + words.colon
      + flags.map { context.name(of: $0.criterion) }.joined(separator: words.comma)
  }
  document.list(
    ([
      words(Phrase.score) + words.colon
        + "\(points(old.tenths)) → \(points(new.tenths)) (\(signed(comparison.change)))",
      words(Phrase.level) + words.colon + "\(words(old.level.name)) → \(words(new.level.name))",
      words(Phrase.clauses) + words.colon + words.clauses(comparison.alignment),
      words(Phrase.sameText) + words.colon
        + decimal(comparison.alignment.sharedText, places: 1) + "%",
    ] + flags).map(markdownText))
  document.heading(2, words(Phrase.verdictChanges))
  if comparison.findings.isEmpty { document.paragraph(words.noVerdictChange) }
  document.table(
    [
      (words(Phrase.criterion), false), (words(Phrase.change), false),
      (words(Phrase.before), false), (words(Phrase.after), false),
    ],
    rows: comparison.findings.prefix(most).map { change in
      func quote(_ finding: Finding?) -> String {
        finding?.evidence.first.map { words.quoted($0.quote.shortened(to: 200), in: $0.language) }
          ?? words(Phrase.noPassage)
      }
      return [
        context.name(of: change.criterion), context.step(change.old?.verdict, change.new?.verdict),
        quote(change.old), quote(change.new),
      ]
    })
  document.heading(2, words(Phrase.clauseChanges))
  if comparison.alignment.isUnchanged { document.paragraph(words.noTextChange) }
  let passages = ComparedPassage.told(in: comparison)
  document.list(
    passages.prefix(most).map { passage in
      let name =
        passage.change == .unchanged ? words(Phrase.moved) : words(passage.change.name)
      let line = (passage.newLine ?? passage.oldLine).map { " (\(words.line($0)))" } ?? ""
      return "**" + markdownText(name) + "**"
        + markdownText(line + words.colon + passage.plainText.shortened(to: 600))
    })
  if passages.count > most {
    document.paragraph(words.more(passages.count - most, in: "--format json"))
  }
}

private func append(
  _ comparison: RunComparison, _ context: ComparisonContext, to document: inout MarkdownDocument
) {
  let words = context.words
  let (old, new) = (comparison.old, comparison.new)
  for change in comparison.basisChanges {
    document.bold(words.differs(change, old, new))
  }
  document.list(
    [
      words(Phrase.rankedPolicies) + words.colon + "\(old.ranked) → \(new.ranked)",
      words(Phrase.meanScore) + words.colon
        + [old, new].map { $0.meanTenths.map(points) ?? "–" }.joined(separator: " → "),
    ].map(markdownText))
  document.table(
    [(words(Phrase.level), false), (words(Phrase.before), true), (words(Phrase.after), true)],
    rows: Level.allCases.map { level in
      [words(level.name)] + [old, new].map { String($0.levels[level, default: 0]) }
    })
  for (title, movements) in [(Phrase.fell, comparison.fell), (Phrase.rose, comparison.rose)]
  where !movements.isEmpty {
    document.heading(2, "\(words(title)) (\(movements.count))")
    document.table(
      [
        (words(Phrase.service), false), (words(Phrase.score), true), (words(Phrase.change), true),
        (words(Phrase.rank), true), (words(Phrase.level), false),
      ],
      rows: movements.prefix(most).map { movement in
        [
          movement.shownName.shortened(to: 120),
          "\(points(movement.old.tenths)) → \(points(movement.new.tenths))",
          signed(movement.change), "\(movement.old.rank) → \(movement.new.rank)",
          "\(words(movement.old.level.name)) → \(words(movement.new.level.name))",
        ]
      })
    if movements.count > most {
      document.paragraph(words.more(movements.count - most, in: "--format json"))
    }
  }
  for (title, policies) in [
    (Phrase.appeared, comparison.added), (Phrase.gone, comparison.removed),
  ] where !policies.isEmpty {
    document.heading(2, "\(words(title)) (\(policies.count))")
    document.list(
      policies.prefix(most).map { policy in
        let place = policy.place.map { "\(points($0.tenths)), \(words($0.level.name))" }
        return markdownText(
          policy.shownName.shortened(to: 120) + words.colon
            + (place ?? words(statusName(policy.status))))
      })
  }
  if !comparison.statusChanges.isEmpty {
    document.heading(2, words(Phrase.statusChanges))
    document.list(
      comparison.statusChanges.prefix(most).map { change in
        markdownText(
          change.new.shownName.shortened(to: 120) + words.colon
            + "\(words(statusName(change.old.status))) → \(words(statusName(change.new.status)))")
      })
  }
  let faults = comparison.changedPrevalence
  guard !faults.isEmpty else { return }
  document.heading(2, words(Phrase.prevalence))
  document.table(
    [
      (words(Phrase.criterion), false), (words(Phrase.before), true), (words(Phrase.after), true),
      (words(Phrase.change), true),
    ],
    rows: faults.prefix(most).map { fault in
      [context.name(of: fault.criterion)]
        + [fault.old, fault.new].map { $0.share.map(percent) ?? "–" }
        + [fault.change.map(signed) ?? "–"]
    })
}
