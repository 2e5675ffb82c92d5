internal import PolicyDocument
internal import PolicyText

/// Which defined terms the title or a heading names: these need no definition to be found.
struct DefinedTitles {
  private var names: Set<String> = []

  init(_ terms: [DefinedTerm], in text: DraftText) {
    let wanted = terms.map { text.string($0.names[0]) }
    let finder = PhraseAutomaton(
      wanted.map {
        var phrase = PhraseAutomaton.Phrase("**")
        phrase.bytes = Array($0.utf8)
        return phrase
      })
    let titles =
      [NormalizedText(text.document.title).bytes]
      + text.sentences.filter(\.isHeading).map { Array(text.folded.bytes[$0.range]) }
    for title in titles {
      for hit in finder.hits(in: title) { names.insert(wanted[Int(hit.phrase)]) }
    }
  }

  func hold(_ name: String) -> Bool { names.contains(name) }
}
