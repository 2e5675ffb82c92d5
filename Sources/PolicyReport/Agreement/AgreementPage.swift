internal import PolicyAssessment
public import PolicyRanking
public import PolicyRubric
public import PolicyText

/// A page an annotator can work through: figures by criterion, confusion, and every disagreement with
/// both sides' passages. One file without script or request, each language after the other.
///
/// - Parameter criteria: for names and questions.
public func agreementPage(
  _ agreement: Agreement, criteria: [Criterion], sides: AgreementSides, languages: [Language]
) -> [UInt8] {
  let written = languages.written
  let parts = written.map { language in
    AgreementPart(
      agreement: agreement,
      criteria: Dictionary(
        criteria.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      text: AgreementWords(words: Wording(language: language), sides: sides))
  }
  let title = parts.map(\.text.title).joined(separator: " · ")
  let page = h(.html, .lang(written.first ?? .english)) {
    head(title: title)
    h(.body) {
      h(.main, .id("main")) {
        if parts.count > 1 {
          h(.nav, .class("languages"), .init(.ariaLabel, "Language")) {
            written.map { language in
              h(.a, .href(.language(language)), .lang(language)) { Wording.name(of: language) }
            }
          }
        }
        parts.map(\.node)
      }
    }
  }
  return HTMLWriter.page(page)
}

struct AgreementPart {
  let agreement: Agreement
  let criteria: [CriterionID: Criterion]
  let text: AgreementWords

  private var words: Wording { text.words }

  var node: HTMLNode {
    h(.section, .lang(words.language), .id(words.language.rawValue)) {
      h(.h1) { text.title }
      h(.p) { text.explanation }
      if !agreement.unmatched.isEmpty {
        h(.p, .class("notice")) { text.unmatched(agreement.unmatched.count) }
      }
      h(.h2) { text.figures }
      scrolling(text.figures, .class("agreement")) {
        h(.thead) { row(.th, figureHeads) }
        h(.tbody) {
          agreement.criteria.map { id, figures in
            figuresRow(criteria[id].map { words($0.name) } ?? id.rawValue, figures)
          }
          figuresRow(text.lacking, agreement.positives)
          figuresRow(text.flags, agreement.redFlags)
          figuresRow(text.all, agreement.all)
        }
      }
      h(.h2) { text.confusion }
      confusion(agreement.positives)
      confusion(agreement.redFlags)
      h(.h2) { "\(text.disagreements) \(agreement.disagreements.count)" }
      if agreement.disagreements.isEmpty { h(.p) { text.noDisagreement } }
      agreement.disagreements.map(disagreement)
    }
  }

  private var figureHeads: [String] {
    [
      words(Phrase.criterion), text.cells, text.exact, text.precision, text.recall, "F1",
      text.kappa, text.weightedKappa,
    ]
  }

  private func figuresRow(_ name: String, _ figures: Agreement.Figures) -> HTMLNode {
    let values = [
      figures.exact, figures.precision, figures.recall, figures.f1, figures.kappa,
      figures.weightedKappa,
    ]
    return row(.td, [name, String(figures.cells)] + values.map { $0.map(threeDecimals) ?? "–" })
  }

  private func row(_ cell: HTMLTag, _ texts: [String]) -> HTMLNode {
    h(.tr) {
      texts.enumerated().map { index, text in
        switch (cell, index) {
        case (.th, _): h(.th, .scope("col")) { text }
        case (_, 0): h(.th, .scope("row")) { text }
        default: h(.td, .class("num")) { text }
        }
      }
    }
  }

  /// Labels down, verdicts across.
  private func confusion(_ figures: Agreement.Figures) -> HTMLNode {
    let pairs = figures.confusion
    let used = Verdict.allCases.filter { verdict in
      pairs.keys.contains { $0.label == verdict || $0.verdict == verdict }
    }
    guard !used.isEmpty else { return .nothing }
    return scrolling(text.confusion, .class("agreement")) {
      h(.thead) { row(.th, ["\(text.first) ↓ \(text.second) →"] + used.map { words($0.name) }) }
      h(.tbody) {
        used.map { label in
          row(
            .td,
            [words(label.name)]
              + used.map { verdict in
                pairs[Agreement.Pair(label: label, verdict: verdict)].map(String.init) ?? "·"
              })
        }
      }
    }
  }

  private func disagreement(_ difference: Agreement.Disagreement) -> HTMLNode {
    let label = difference.label
    let criterion = criteria[label.criterion]
    return h(.article, .class("criterion")) {
      h(.header) {
        h(.h3) {
          isolated(label.document)
          " · " + (criterion.map { words($0.name) } ?? label.criterion.rawValue)
        }
        h(.p, .class("outcome")) { text.head(difference) }
      }
      if let criterion { h(.p, .class("question")) { words(criterion.question) } }
      scrolling(text.disagreements, .class("agreement")) {
        h(.thead) { row(.th, [text.first, text.second]) }
        h(.tbody) {
          h(.tr) {
            h(.td) { passages(label.evidence) }
            h(.td) { passages(difference.evidence.map(\.quote)) }
          }
        }
      }
      if !label.note.isEmpty {
        h(.p, .class("why")) {
          text.note + words.colon
          isolated(label.note, to: 2000)
        }
      }
      h(.p) {
        h(.label) {
          h(.input, .init(.type, "checkbox"))
          " " + text.done
        }
      }
    }
  }

  private func passages(_ quotes: [String]) -> HTMLNode {
    if quotes.isEmpty { return h(.p, .class("more")) { text.noQuote } }
    return .fragment(
      quotes.prefix(20).map { quote in
        h(.blockquote, .init(.lang, ""), .directionAuto) { quote.shortened(to: 2000) }
      })
  }
}
