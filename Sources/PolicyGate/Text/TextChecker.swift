public import PolicyAssessment
public import PolicyDocument
public import PolicyText

/// Checks a draft's text for what no criterion asks: whether it contradicts itself, points at
/// clauses that are not there, or leaves open what it should say (docs/draft-text.md).
public struct TextChecker: Sendable, Hashable {
  /// The longest sentence that is not reported: characters for Chinese, words for English.
  public var longestChinese: Int
  public var longestEnglish: Int
  /// The day of the check; without it no date is called future.
  public var today: CalendarDate?

  /// As a configuration has it.
  public init(_ length: SentenceLength, today: CalendarDate?) {
    self.init(today: today)
    longestChinese = length.chinese ?? longestChinese
    longestEnglish = length.english ?? longestEnglish
  }

  public init(longestChinese: Int = 150, longestEnglish: Int = 70, today: CalendarDate? = nil) {
    self.longestChinese = longestChinese
    self.longestEnglish = longestEnglish
    self.today = today
  }

  /// Everything found, by place, then by rule.
  ///
  /// - Parameters:
  ///   - assessment: that of the same document; its evidence tells who receives data.
  ///   - source: the draft's file; without it links inside the document are not checked.
  public func remarks(
    on document: PolicyDocument, assessment: Assessment? = nil, source: [UInt8]? = nil
  ) -> [TextRemark] {
    let text = DraftText(document)
    var found = Placeholders.remarks(in: text)
    found += LongSentences.remarks(in: text, self)
    found += StatedDates.remarks(in: text, today: today)
    found += NumberedReferences.remarks(in: text)
    found += TitledReferences.remarks(in: text)
    if let source { found += InnerLinks.remarks(in: text, source: source) }
    found += DefinedTerms.remarks(in: text)
    found += VagueClauses.remarks(in: text)
    found += OpenDuties.remarks(in: text)
    found += SharingContradictions.remarks(in: text, assessment)
    found += CollectionContradictions.remarks(in: text)
    found += RetentionContradictions.remarks(in: text)
    return found.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.rule.rawValue)
        < ($1.range.lowerBound, $1.range.upperBound, $1.rule.rawValue)
    }
  }
}
