internal import PolicyDocument
internal import PolicyText
internal import RubricCompilation

/// What each sentence adds to the measures of the whole document and is as a quotation, whatever stands around it.
struct SentenceReadings {
  /// For each sentence.
  private(set) var counts: [TextCount] = []
  private(set) var weaknesses: [QuotationWeakness] = []
  /// The dates the policy gives for itself, by sentence.
  private(set) var dates: [PolicyDates.Stated] = []

  /// The dates in some sentences.
  func dates(in sentences: Range<Int>) -> ArraySlice<PolicyDates.Stated> {
    dates.within(sentences) { $0.sentence }
  }

  init(
    _ document: PolicyDocument, _ text: NormalizedText, _ sentences: [FrameSentence],
    _ symbols: SymbolIndex, _ lexicon: Lexicon, _ recognition: Recognition,
    _ recollection: Recollection, hasValue: [Bool]
  ) {
    counts.reserveCapacity(sentences.count)
    weaknesses.reserveCapacity(sentences.count)
    for place in recollection.parts.indices {
      // Field by field: a part holds references, and copying it counts them.
      let indices = recollection.parts[place].sentences
      if let known = recollection.parts[place].known {
        assert(known.counts.count == indices.count)
        counts += known.counts
        weaknesses += known.weaknesses
        let further = indices.lowerBound - known.sentence
        for date in known.dates { dates.append(date.moved(sentences: further)) }
        continue
      }
      for index in indices {
        let sentence = sentences[index]
        counts.append(TextCount(document.text[sentence.source]))
        weaknesses.append(QuotationWeakness(of: index, sentence.range, in: symbols, lexicon))
        // A date that was sought is among the values.
        let cues = recollection.cues[index]
        if recognition.mayDate(cues),
          hasValue[index] || !recognition.seeksDates(in: sentence, cues)
        {
          PolicyDates.read(index, of: sentence, in: text, &dates)
        }
      }
    }
  }
}
