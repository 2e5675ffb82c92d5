internal import PolicyDocument
internal import PolicyText

/// What each sentence adds to the measures of the whole document, whatever stands around it.
struct SentenceReadings {
  /// For each sentence.
  private(set) var counts: [TextCount] = []
  /// The dates the policy gives for itself, by sentence.
  private(set) var dates: [PolicyDates.Stated] = []

  /// The dates in some sentences.
  func dates(in sentences: Range<Int>) -> ArraySlice<PolicyDates.Stated> {
    dates.within(sentences) { $0.sentence }
  }

  init(
    _ document: PolicyDocument, _ text: NormalizedText, _ sentences: [FrameSentence],
    _ recollection: Recollection
  ) {
    counts.reserveCapacity(sentences.count)
    for part in recollection.parts {
      if let known = part.known {
        assert(known.counts.count == part.sentences.count)
        counts += known.counts
        let further = part.sentences.lowerBound - known.sentence
        for date in known.dates { dates.append(date.moved(sentences: further)) }
        continue
      }
      for index in part.sentences {
        counts.append(TextCount(document.text[sentences[index].source]))
        PolicyDates.read(index, of: sentences[index], in: text, &dates)
      }
    }
  }
}
