internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// How long and how hard to read the text is, and the days it gives for itself.
func readability(_ record: PolicyRecord, _ context: PageContext) -> HTMLNode {
  guard let facts = record.verdicts?.facts else { return .nothing }
  let words = context.words
  let isChinese = record.language == .chinese
  func length(_ count: Int) -> String { isChinese ? words.characters(count) : words.words(count) }
  return h(.section, .init(.ariaLabelledBy, "readability")) {
    h(.h2, .id("readability")) { words(Phrase.readability) }
    h(.dl, .class("facts")) {
      fact(words(Phrase.length), length(isChinese ? facts.characters : facts.words))
      fact(words(Phrase.sentenceLength), length(facts.medianSentence))
      fact(
        words(Phrase.longSentences),
        words.longSentences(facts.longSentenceShare, over: length(isChinese ? 120 : 60)))
      fact(words(Phrase.flesch), facts.flesch.map(String.init) ?? "")
      fact(words(Phrase.updated), facts.updated?.description ?? "")
      fact(words(Phrase.effective), facts.effective?.description ?? "")
      fact(words(Phrase.savedAt), record.subject.savedAt?.description ?? "")
    }
  }
}
