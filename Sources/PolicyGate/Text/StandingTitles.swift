internal import PolicyDocument
internal import PolicyText

/// Which of the titles a text refers to stand in it, by whatever numbering and punctuation: their
/// letters in another sentence, or a heading's letters in theirs.
struct StandingTitles {
  private let text: DraftText
  /// For the letters of each title, up to two sentences they stand in.
  private var sentences: [[UInt8]: [Int]] = [:]
  /// The letters of headings.
  private let headings: PhraseAutomaton

  /// - Parameter titles: bytes of the folded text.
  init(_ titles: [Range<Int>], in text: DraftText) {
    self.text = text
    // A second reference to it is no title.
    let places = text.sentences.indices.filter {
      text.block(of: text.sentences[$0]).isHeading || text.sentences[$0].range.count <= 300
    }
    let letters = places.map { Letters.of(text.folded.bytes[text.sentences[$0].range]) }
    headings = Self.finder(
      Set(
        zip(places, letters).filter { text.sentences[$0].isHeading && $1.count >= 9 }
          .map { Letters.withoutNumber($1) }))
    let wanted = Array(Set(titles.map { Self.plain($0, text) }))
    let finder = Self.finder(wanted)
    for (place, letters) in zip(places, letters) {
      for hit in finder.hits(in: letters) {
        let title = wanted[Int(hit.phrase)]
        let known = sentences[title, default: []]
        if known.count < 2, known.last != place { sentences[title, default: []].append(place) }
      }
    }
  }

  func contains(_ title: Range<Int>) -> Bool {
    let plain = Self.plain(title, text)
    guard plain.count >= 4 else { return true }
    return sentences[plain, default: []].contains {
      !text.sentences[$0].range.contains(title.lowerBound)
    } || !headings.hits(in: plain).isEmpty
  }

  private static func plain(_ title: Range<Int>, _ text: DraftText) -> [UInt8] {
    Letters.withoutNumber(Letters.of(text.folded.bytes[title]))
  }

  /// Finds letters anywhere, in words too.
  private static func finder(_ letters: some Sequence<[UInt8]>) -> PhraseAutomaton {
    PhraseAutomaton(
      letters.map {
        var phrase = PhraseAutomaton.Phrase("**")
        phrase.bytes = $0
        return phrase
      })
  }
}
