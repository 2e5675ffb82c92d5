internal import PolicyAssessment
internal import PolicyText

/// Slots of a template that nobody filled in, and notes authors leave for themselves.
enum Placeholders {
  static func remarks(in text: DraftText) -> [TextRemark] {
    text.sentences.flatMap { remarks(in: $0, of: text) }
  }

  private static func remarks(in sentence: DraftSentence, of text: DraftText) -> [TextRemark] {
    var places = text.forms(in: sentence).filter { $0.kind == .placeholder }.map(\.range)
    for hit in text.hits(.unfinished, in: sentence) where isNote(hit, in: text) {
      places.append(hit.range)
    }
    places.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    var end: Int?
    return places.compactMap { place in
      // “TODO: legal to confirm” is one note.
      if let last = end, place.lowerBound <= last + 2 {
        end = max(last, place.upperBound)
        return nil
      }
      end = place.upperBound
      let quote = text.quote(place)
      return TextRemark(
        rule: .placeholder,
        message: Bilingual(
          chinese: "“\(quote)”是尚未填写的占位内容",
          english: "“\(quote)” is a placeholder nobody filled in"),
        range: text.folded.sourceRange(of: place))
    }
  }

  /// "TODO" is a note, "todo" in "your todo list" is not.
  private static func isNote(_ hit: TermHit, in text: DraftText) -> Bool {
    // “[](address)” is a link of a picture that is not there.
    if ClauseNumbers.starts([0x28], text.folded.bytes, at: hit.range.upperBound) { return false }
    let quote = text.quote(hit.range)
    let isAcronym = hit.range.count <= 5 && quote.utf8.allSatisfy { $0 < 0x80 }
    return !isAcronym || quote == quote.uppercased()
  }
}
