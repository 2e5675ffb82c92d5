internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// Two policies in one language of the page.
struct PolicyComparisonPart {
  let comparison: PolicyComparison
  let context: ComparisonContext

  private var words: Wording { context.words }

  init(_ comparison: PolicyComparison, _ context: ComparisonContext) {
    self.comparison = comparison
    self.context = context
  }

  var node: HTMLNode {
    .fragment([
      figures, scales, flags,
      context.contents([(Phrase.verdictChanges, .verdicts), (Phrase.clauseChanges, .clauses)]),
      verdicts, ComparedClausesPart(comparison, context).node,
    ])
  }

  private var figures: HTMLNode {
    let (old, new) = (comparison.old.policy, comparison.new.policy)
    let alignment = comparison.alignment
    return h(.dl, .class("figures")) {
      context.figure(
        Phrase.score, "\(points(old.tenths)) → \(points(new.tenths))", signed(comparison.change))
      context.figure(
        Phrase.verdictChanges, String(comparison.findings.count),
        words.pick(
          "\(count(1)) 项变好，\(count(-1)) 项变差", "\(count(1)) better, \(count(-1)) worse"))
      context.figure(
        Phrase.sameText, decimal(alignment.sharedText, places: 1) + "%")
    }
  }

  private func count(_ direction: Int) -> Int {
    comparison.findings.count { $0.direction == direction }
  }

  /// Both scores on the scale of levels.
  private var scales: HTMLNode {
    h(.div, .class("sides")) {
      [(Phrase.before, comparison.old), (Phrase.after, comparison.new)].map { title, side in
        let record = side.policy.record
        return h(.div, .class("side")) {
          h(.p, .class("side-name")) { words(title) }
          h(.p, .class("level")) { badge(side.policy.level, words) }
          scoreScale(side.policy.tenths, bands: context.report.bands)
          h(.p, .class("more")) {
            if !record.title.isEmpty {
              isolated(record.title, lang: record.language)
              " · "
            }
            words(record.language.name)
            if !side.policy.caps.isEmpty {
              " · " + words(Phrase.cappedBy) + words.colon
                + side.policy.caps.map(context.name).joined(separator: words.comma)
            }
          }
        }
      }
    }
  }

  private var flags: HTMLNode {
    let lists = [
      (Phrase.flagsNowRaised, comparison.flagsRaised),
      (Phrase.flagsNowCleared, comparison.flagsCleared),
    ].filter { !$0.1.isEmpty }
    guard !lists.isEmpty else { return .nothing }
    return h(.div, .class("notice")) {
      lists.map { title, flags in
        h(.p) {
          h(.strong) { words(title) + words.colon }
          flags.enumerated().map { index, flag in
            HTMLNode.fragment([
              index > 0 ? .text(words.comma) : .nothing,
              h(.a, .href(.comparison(words.language, .criterion(flag.criterion)))) {
                context.name(of: flag.criterion)
              },
            ])
          }
        }
      }
    }
  }

  private var verdicts: HTMLNode {
    let groups = [(Phrase.worsened, -1), (Phrase.improved, 1), (Phrase.otherwise, 0)]
      .map { title, direction in
        (title, comparison.findings.filter { $0.direction == direction })
      }.filter { !$0.1.isEmpty }
    return h(.section) {
      context.heading(Phrase.verdictChanges, .verdicts, count: comparison.findings.count)
      if groups.isEmpty { h(.p) { words.noVerdictChange } }
      groups.map { title, changes in
        HTMLNode.fragment([
          h(.h3) {
            words(title)
            h(.span, .class("count")) { String(changes.count) }
          },
          .fragment(changes.map(verdict)),
        ])
      }
    }
  }

  private func verdict(_ change: FindingChange) -> HTMLNode {
    let gained = (change.newPoints?.tenths ?? 0) - (change.oldPoints?.tenths ?? 0)
    return h(
      .article, .class("criterion"),
      .id(ComparisonPart.criterion(change.criterion).anchor(words.language))
    ) {
      h(.header) {
        h(.h4) { context.name(of: change.criterion) }
        h(.p, .class("outcome")) {
          shown(change.old)
          h(.span, .decorative) { "→" }
          shown(change.new)
          h(.span, .class("pts")) { signed(gained) }
        }
      }
      h(.div, .class("sides")) {
        side(Phrase.before, change.old, comparison.old)
        side(Phrase.after, change.new, comparison.new)
      }
    }
  }

  private func shown(_ finding: Finding?) -> HTMLNode {
    guard let verdict = finding?.verdict else {
      return h(.span, .class("v none")) { words(Phrase.notInRubric) }
    }
    return h(.span, verdictClass(verdict)) {
      h(.span, .decorative) { verdict.sign + " " }
      words(verdict.name)
    }
  }

  /// The first passages of one side, or what it lacks.
  private func side(
    _ title: Bilingual, _ finding: Finding?, _ side: PolicyComparison.Side
  ) -> HTMLNode {
    let evidence = finding?.evidence ?? []
    return h(.div, .class("side")) {
      h(.p, .class("side-name")) { words(title) }
      evidence.prefix(2).map { quotation($0, of: side.policy.record.subject, words) }
      if evidence.count > 2 {
        h(.p, .class("more")) { words.more(evidence.count - 2, in: "--format json") }
      }
      if evidence.isEmpty {
        h(.p, .class("more")) {
          finding?.reason.map { words($0).shortened(to: 300) } ?? words(Phrase.noPassage)
        }
      }
    }
  }
}
