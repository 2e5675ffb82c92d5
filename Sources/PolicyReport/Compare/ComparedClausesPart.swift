internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// What became of each clause, in the order of the new text.
struct ComparedClausesPart {
  let comparison: PolicyComparison
  let context: ComparisonContext

  private var words: Wording { context.words }

  /// Passages on the page; all of them are in the JSON.
  private static let most = 1_500

  init(_ comparison: PolicyComparison, _ context: ComparisonContext) {
    self.comparison = comparison
    self.context = context
  }

  var node: HTMLNode {
    let alignment = comparison.alignment
    let passages = ComparedPassage.all(in: comparison)
    return h(.section) {
      context.heading(Phrase.clauseChanges, .clauses)
      h(.p) { words.clauses(alignment) + words.pick("。", ".") }
      tally
      if alignment.isUnchanged { h(.p) { words.noTextChange } }
      if alignment.sharedText < PolicyComparison.littleShared, !alignment.entries.isEmpty {
        h(.p, .class("notice")) { words.littleInCommon }
      }
      h(.p, .class("more")) { words.whatCountsAsChange }
      h(.div, .class("passages")) { passages.prefix(Self.most).map(passage) }
      if passages.count > Self.most {
        h(.p, .class("more")) { words.more(passages.count - Self.most, in: "--format json") }
      }
    }
  }

  /// The clauses as a bar; the figures stand above it.
  private var tally: HTMLNode {
    let alignment = comparison.alignment
    let total = alignment.entries.count
    let parts: [(Int, HTMLAttribute)] = [
      (alignment.count(.unchanged), .class("h5")), (alignment.count(.changed), .class("l3")),
      (alignment.count(.dropped), .class("l5")), (alignment.count(.added), .class("l2")),
    ]
    var before = 0
    return stretched(height: 10) {
      parts.map { count, fill in
        let start = share(before, of: total, parts: 1000)
        before += count
        let end = share(before, of: total, parts: 1000)
        return h(
          .rect, fill, .init(.x, String(start)), .init(.width, String(max(0, end - start - 3))),
          .init(.height, "10"))
      }
    }
  }

  private func passage(_ passage: ComparedPassage) -> HTMLNode {
    if case .unchanged(let count) = passage.content {
      return h(.p, .class("same")) { words.unchanged(count) }
    }
    let language =
      (passage.change == .dropped ? comparison.old : comparison.new).policy.record.language
    return h(.article, kind(passage)) {
      h(.p, .class("what")) {
        h(.strong) { label(passage) }
        place(passage, language)
      }
      h(.p, .class("text"), .lang(language), .directionAuto) { text(passage) }
      if !passage.criteria.isEmpty { bearing(on: passage.criteria) }
    }
  }

  private func kind(_ passage: ComparedPassage) -> HTMLAttribute {
    switch passage.change {
    case .unchanged: .class("passage is-moved")
    case .changed: .class("passage is-changed")
    case .dropped: .class("passage is-dropped")
    case .added: .class("passage is-added")
    }
  }

  private func label(_ passage: ComparedPassage) -> String {
    switch (passage.change, passage.isMoved) {
    case (.unchanged, _): words(Phrase.moved)
    case (.changed, true):
      words(passage.change.name) + words.pick("并", " and ")
        + words(Phrase.moved).lowercased()
    default: words(passage.change.name)
    }
  }

  /// The section, and the lines of the saved files.
  private func place(_ passage: ComparedPassage, _ language: Language) -> HTMLNode {
    let lines = [passage.oldLine, passage.newLine].compactMap { $0 }.map { words.line($0) }
    return h(.span, .class("more")) {
      if !passage.section.isEmpty {
        h(.bdi, .lang(language)) {
          passage.section.suffix(4).map { $0.shortened(to: 60) }.joined(separator: " › ")
        }
        " · "
      }
      lines.joined(separator: " → ")
    }
  }

  private func text(_ passage: ComparedPassage) -> [HTMLNode] {
    switch passage.content {
    case .unchanged: []
    case .moved(let text): [.text(text.shortened(to: 1500))]
    case .dropped(let text): [h(.del) { text.shortened(to: 3000) }]
    case .added(let text): [h(.ins) { text.shortened(to: 3000) }]
    case .changed(let difference):
      difference.shortened.map { segment in
        switch segment.kind {
        case .same: .text(segment.text)
        case .removed: h(.del) { segment.text.shortened(to: 3000) }
        case .added: h(.ins) { segment.text.shortened(to: 3000) }
        }
      }
    }
  }

  private func bearing(on criteria: [CriterionID]) -> HTMLNode {
    h(.p, .class("bearing")) {
      words(Phrase.affects) + words.colon
      criteria.enumerated().map { index, criterion in
        HTMLNode.fragment([
          index > 0 ? .text(words.comma) : .nothing,
          h(.a, .href(.comparison(words.language, .criterion(criterion)))) {
            context.name(of: criterion)
          },
        ])
      }
    }
  }
}
