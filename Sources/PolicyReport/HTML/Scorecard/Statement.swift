internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// What a scorecard prints besides its head and its dimensions: the main findings on a line each
/// and room for the operator's reply, all on one sheet. On the screen it is not shown.
func statement(
  _ rows: [CriterionRow], of subject: PolicySubject, _ context: PageContext
) -> HTMLNode {
  let words = context.words
  let flags = rows.filter { [.strong, .weak].contains($0.finding.verdict) }
    .sorted { $0.points.tenths < $1.points.tenths }
  let missing = rows.filter { [.notMet, .contradicted].contains($0.finding.verdict) }
    .sorted { $0.points.ofTenths > $1.points.ofTenths }
  return h(.section, .class("statement"), .init(.ariaLabelledBy, "statement")) {
    h(.h2, .id("statement")) { words(Phrase.statement) }
    h(.dl, .class("facts")) {
      fact(words(Phrase.address), subject.address ?? "", limit: 160)
      fact(words(Phrase.savedPage), subject.shownFiles, limit: 160)
      fact(words(Phrase.savedAt), subject.savedAt?.description ?? "")
      line(Phrase.flagsRaised, flags, most: 8, words)
      line(Phrase.missing, missing, most: 14, words)
    }
    if let worst = flags.lazy.compactMap({ row in
      row.finding.evidence.first(where: \.isQuotable).map { (row, $0) }
    }).first {
      h(.figure, .class("quote")) {
        h(.blockquote, .lang(worst.1.language), .directionAuto) {
          worst.1.quote.shortened(to: 160)
        }
        h(.figcaption) { words(worst.0.criterion.name) + " · " + words.line(worst.1.line) }
      }
    }
    h(.p) { words.statementNote }
    h(.p) { words.judgesTexts }
    h(.h3) { words(Phrase.reply) }
    h(.div, .class("blank"))
    h(.p, .class("signature")) { words(Phrase.signature) }
  }
}

private func line(
  _ label: Bilingual, _ rows: [CriterionRow], most: Int, _ words: Wording
) -> HTMLNode {
  guard !rows.isEmpty else { return fact(words(label), words(Phrase.none)) }
  let names = rows.prefix(most).map { words($0.criterion.name) }.joined(separator: words.comma)
  let rest = rows.count - min(most, rows.count)
  return fact(
    words(label), rest > 0 ? names + words.comma + words.andMore(rest) : names, limit: 900)
}
