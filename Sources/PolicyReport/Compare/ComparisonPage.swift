internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// A comparison as a page of its own: all languages in one file, the one that was chosen in sight.
/// No script, no request.
func comparisonPage(_ report: ComparisonReport, _ contexts: [ComparisonContext]) -> [UInt8] {
  let titles = contexts.map { context in
    switch report.subject {
    case .policies: context.words(Phrase.comparePolicies)
    case .runs: context.words(Phrase.compareRuns)
    }
  }
  let page = h(.html, .lang(contexts.first?.words.language ?? .english)) {
    head(
      title: "\(report.oldName) → \(report.newName) · " + titles.joined(separator: " · "),
      styles: [.styleSheet, .comparisonStyle])
    h(.body, .class("comparison")) {
      contexts.first.map { context in
        h(.a, .class("skip"), .href(.anchor("main"))) { context.words(Phrase.skip) }
      } ?? .nothing
      h(.header, .class("masthead")) {
        h(.p, .class("brand")) { "Candor" }
        if contexts.count > 1 {
          h(.nav, .class("languages"), .init(.ariaLabel, "语言 / Language")) {
            contexts.map { context in
              let language = context.words.language
              return h(.a, .href(.language(language)), .lang(language)) {
                Wording.name(of: language)
              }
            }
          }
        }
      }
      h(.main, .id("main"), .init(.tabindex, "-1"), .class("tongues")) {
        zip(contexts, titles).map { context, title in
          h(.section, .lang(context.words.language), .id(context.words.language.rawValue)) {
            h(.header, .class("opening")) {
              h(.h1) { title }
              h(.p, .class("byline")) {
                isolated(report.oldName)
                " → "
                isolated(report.newName)
              }
            }
            switch report.subject {
            case .policies(let comparison): PolicyComparisonPart(comparison, context).node
            case .runs(let comparison): RunComparisonPart(comparison, context).node
            }
            colophon(context)
          }
        }
      }
    }
  }
  return HTMLWriter.page(page)
}

private func colophon(_ context: ComparisonContext) -> HTMLNode {
  let (words, report) = (context.words, context.report)
  return h(.footer, .class("small")) {
    h(.p) { words.judgesTexts }
    h(.p) {
      "Candor \(report.toolVersion)"
      if case .policies = report.subject {
        " · \(words(Phrase.rubric)) \(report.rubricID) \(report.rubricVersion) · "
        h(.span, .class("digest")) { report.rubricDigest }
      }
    }
  }
}

/// A place on the page of a comparison.
enum ComparisonPart {
  case verdicts, clauses
  case rose, fell, added, removed, status, levels, prevalence
  case criterion(CriterionID)

  private var name: String {
    switch self {
    case .verdicts: "verdicts"
    case .clauses: "clauses"
    case .rose: "rose"
    case .fell: "fell"
    case .added: "added"
    case .removed: "removed"
    case .status: "status"
    case .levels: "levels"
    case .prevalence: "prevalence"
    case .criterion(let id): "c-" + id.rawValue
    }
  }

  /// The languages share a page, so each has anchors of its own.
  func anchor(_ language: Language) -> String { language.rawValue + "-" + name }
}

extension ComparisonContext {
  /// A heading that the page's contents lead to.
  func heading(_ title: Bilingual, _ part: ComparisonPart, count: Int? = nil) -> HTMLNode {
    h(.h2, .id(part.anchor(words.language))) {
      words(title)
      if let count { h(.span, .class("count")) { String(count) } }
    }
  }

  func contents(_ parts: [(Bilingual, ComparisonPart)]) -> HTMLNode {
    h(.nav, .class("contents"), .init(.ariaLabel, words(Phrase.onThisPage))) {
      h(.ul) {
        parts.map { title, part in
          h(.li) { h(.a, .href(.comparison(words.language, part))) { words(title) } }
        }
      }
    }
  }

  /// One figure of the opening, before and after.
  func figure(_ title: Bilingual, _ values: String, _ note: String = "") -> HTMLNode {
    h(.div) {
      h(.dt) { words(title) }
      h(.dd) {
        h(.span) { values }
        if !note.isEmpty { h(.small) { note } }
      }
    }
  }
}
