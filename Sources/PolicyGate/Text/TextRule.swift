/// A check of the text itself. The raw values never change: waivers and baselines name them.
public enum TextRule: String, Sendable, Hashable, CaseIterable {
  case sharingContradiction = "text-contradiction-sharing"
  case collectionContradiction = "text-contradiction-collection"
  case retentionContradiction = "text-contradiction-retention"
  case unusedTerm = "text-term-unused"
  case earlyTerm = "text-term-before-definition"
  case deadReference = "text-dead-reference"
  case deadLink = "text-dead-link"
  case vagueClause = "text-vague-clause"
  case openDuty = "text-duty-without-time"
  case dateConflict = "text-date-conflict"
  case futureDate = "text-date-future"
  case longSentence = "text-long-sentence"
  case placeholder = "text-placeholder"

  /// Unless the configuration says otherwise.
  public var severity: DraftFinding.Severity {
    switch self {
    case .placeholder: .error
    case .sharingContradiction, .collectionContradiction, .retentionContradiction,
      .deadReference, .deadLink, .openDuty, .dateConflict:
      .warning
    case .unusedTerm, .earlyTerm, .vagueClause, .futureDate, .longSentence: .note
    }
  }
}
