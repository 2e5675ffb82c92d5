internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// The problems the Nandu assessment named, then all of them by prevalence.
func problemList(_ context: PageContext) -> [HTMLNode] {
  let words = context.words
  let model = context.model
  guard !model.ranking.problems.isEmpty || !model.findings.isEmpty else { return [] }
  var nodes: [HTMLNode] = []
  if !model.findings.isEmpty {
    nodes.append(h(.h3) { words(Phrase.nanduFindings) })
    nodes.append(
      h(.ol, .class("findings")) {
        model.findings.map { summary in
          h(.li) {
            h(.p, .class("finding")) {
              h(.span, .class("share")) { percentage(summary.count, of: summary.of) }
              h(.strong) { words(summary.finding.name) }
              h(.small) { words.count(summary.count, of: summary.of) }
            }
            if summary.count > 0, let example = model.example(of: summary.finding) {
              exampleQuote(example, context)
            }
          }
        }
      })
  }
  if !model.ranking.problems.isEmpty {
    nodes.append(h(.h3) { words(Phrase.otherProblems) })
    nodes.append(problemTable(context))
  }
  return nodes
}

private func problemTable(_ context: PageContext) -> HTMLNode {
  let words = context.words
  return h(.table, .class("problems")) {
    h(.caption, .class("unseen")) { words(Phrase.otherProblems) }
    columnHeads([
      (words(Phrase.criterion), false), (words(Phrase.share), true), (words(Phrase.policies), true),
    ])
    h(.tbody) {
      context.model.ranking.problems.map { problem in
        h(.tr) {
          h(.th, .scope("row")) {
            context.name(of: problem.criterion)
            bar(
              share(problem.count, of: problem.of, parts: 1000),
              fill: context.model.criteria[problem.criterion]?.isRedFlag == true
                ? .class("flag") : .class("lack"))
            if let example = context.model.examples[problem.criterion] {
              h(.details) {
                h(.summary) { words(Phrase.example) }
                exampleQuote(example, context)
              }
            }
          }
          h(.td, .class("n")) { percentage(problem.count, of: problem.of) }
          h(.td, .class("n")) { "\(problem.count) / \(problem.of)" }
        }
      }
    }
  }
}

private func exampleQuote(_ example: Example, _ context: PageContext) -> HTMLNode {
  let words = context.words
  let subject = example.policy.record.subject
  return h(.figure, .class("quote")) {
    h(.blockquote, .lang(example.evidence.language), .directionAuto) {
      example.evidence.quote.shortened(to: 240)
    }
    h(.figcaption) {
      h(.a, .href(.page(.policy(context.model.pageNames[subject.id])))) {
        isolated(subject.shownName, to: 80)
      }
      " · " + words.line(example.evidence.line)
    }
  }
}

/// Which services share a text.
func templateClusters(_ context: PageContext) -> [HTMLNode] {
  let words = context.words
  let clusters = context.model.ranking.clusters
  let rest = clusters.count - 50
  return clusters.prefix(50).map { cluster in
    h(.div, .class("cluster")) {
      h(.h3) { words.cluster(cluster.policies.count) }
      h(.ul) {
        cluster.policies.prefix(50).map { id in
          h(.li) { policyLink(id, context) }
        }
        if cluster.policies.count > 50 {
          h(.li) { words.more(cluster.policies.count - 50, in: "results.json") }
        }
      }
      copiedPassage(cluster, context)
    }
  } + (rest > 0 ? [h(.p) { words.more(rest, in: "results.json") }] : [])
}

/// The longest passage that two members of a cluster share.
private func copiedPassage(_ cluster: TemplateCluster, _ context: PageContext) -> HTMLNode {
  let words = context.words
  let found = cluster.policies.lazy.compactMap { id in
    context.model.policy(id).flatMap { policy in
      policy.reuse.first { cluster.policies.contains($0.policy) && !$0.passages.isEmpty }
        .map { (policy, $0) }
    }
  }.first
  guard let (policy, match) = found, let passage = match.passages.first else { return .nothing }
  return h(.figure, .class("quote")) {
    h(.blockquote, .lang(policy.record.language), .directionAuto) {
      passage.quote.shortened(to: 240)
    }
    h(.figcaption) {
      words(Phrase.copiedPassage) + words.colon
      policyLink(policy.record.subject.id, context)
      " · "
      policyLink(match.policy, context)
    }
  }
}

/// A service's name, with a link where it has a page. From the ranking page.
private func policyLink(_ id: String, _ context: PageContext) -> HTMLNode {
  guard let policy = context.model.policy(id) else { return isolated(id) }
  return h(.a, .href(.page(.policy(context.model.pageNames[id])))) {
    isolated(policy.record.subject.shownName, to: 120)
  }
}

func unrankedTable(_ context: PageContext) -> [HTMLNode] {
  let words = context.words
  guard !context.model.unranked.isEmpty else { return [] }
  return [
    h(.p) { words.notRankedNotice },
    scrolling(words(Phrase.notAssessed), .class("plain")) {
      columnHeads([
        (words(Phrase.service), .leading), (words(Phrase.status), .leading),
        (words(Phrase.reason), .leading), (words(Phrase.file), .minor),
      ])
      h(.tbody) {
        context.model.unranked.prefix(greatestList).map { record in
          h(.tr) {
            h(.th, .scope("row")) {
              h(.a, .href(.page(.policy(context.model.pageNames[record.subject.id])))) {
                isolated(record.subject.shownName, to: 120)
              }
            }
            h(.td) { words(record.status.shownName) }
            h(.td, .class("why")) { reason(record.status, words) }
            h(.td, .class("path minor")) { isolated(record.subject.shownFiles) }
          }
        }
      }
    },
    context.model.unranked.count > greatestList
      ? h(.p) { words.more(context.model.unranked.count - greatestList, in: "policies.csv") }
      : .nothing,
  ]
}

/// More than anyone reads on one page; all of them are in the data files.
private let greatestList = 500

/// Why a policy is listed apart, or has no score.
func reason(_ status: PolicyStatus, _ words: Wording, to limit: Int = 300) -> HTMLNode {
  status.reason.map { isolated(words($0.text), to: limit) } ?? .nothing
}

func method(_ context: PageContext) -> [HTMLNode] {
  let words = context.words
  let report = context.model.report
  return [
    h(.p) { words.judgesTexts },
    h(.p) { words.howScoresAreMade },
    h(.dl, .class("facts")) {
      fact(words(Phrase.bands), words.bandCuts(report.ranking.bands))
      fact("", words.bandsAreInferred)
      fact(words(Phrase.rubric), "\(report.rubricID) \(report.rubricVersion)")
      fact(words(Phrase.digest), report.rubricDigest)
      fact(words(Phrase.tool), "Candor \(report.toolVersion)")
    },
    report.notes.isEmpty
      ? .nothing
      : .fragment([
        h(.h3) { words(Phrase.notes) },
        h(.ul) { report.notes.map { note in h(.li) { isolated(words(note.text), to: 400) } } },
      ]),
  ]
}

/// A label and its value in a list of facts; nothing without a value.
func fact(_ label: String, _ value: String, lang: Language? = nil, limit: Int = 400) -> HTMLNode {
  guard !value.isEmpty else { return .nothing }
  return .fragment([
    label.isEmpty ? .nothing : h(.dt) { label },
    h(.dd) { isolated(value, to: limit, lang: lang) },
  ])
}
