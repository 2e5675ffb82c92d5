public import PolicyText

/// Something a check of a draft has to say, at a place of the draft.
///
/// Every output format is written from these, and nothing else.
public struct DraftFinding: Sendable, Hashable {
  /// How grave it is. Errors fail the check; the configuration may raise or lower a rule.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    case error, warning, note
  }

  /// Why a finding does not count although it is there.
  public enum Suppression: Sendable, Hashable {
    /// By a person's waiver, with its reason.
    case waived(reason: String)
    /// Known before, and recorded in the baseline.
    case baseline
  }

  /// Another place it speaks of: the clause it contradicts, the other language's version.
  public struct Related: Sendable, Hashable {
    public var place: DraftPlace
    public var message: Bilingual
    /// Only came near: for programs and links, not worth a line to a person who reads them all.
    public var isFaint: Bool

    public init(place: DraftPlace, message: Bilingual, isFaint: Bool = false) {
      self.place = place
      self.message = message
      self.isFaint = isFaint
    }
  }

  /// A criterion's id (`right-delete`), or that of a check on the text itself
  /// (`text-dead-reference`). Never changes, unlike the message.
  public var rule: String
  public var severity: Severity
  /// What is wrong, in one sentence.
  public var message: Bilingual
  /// Why it falls short and what would pass, where there is more to say.
  public var advice: Bilingual?
  /// Where; the first line of the draft for what is absent.
  public var place: DraftPlace
  /// The words it is about, verbatim in the draft's text; nil for what is absent.
  public var quote: String?
  public var related: [Related]
  public var suppression: Suppression?
  /// Stays the same when lines move, the same words are edited elsewhere, or the finding is written
  /// by another format; SARIF's `partialFingerprints` and the baseline's key.
  public var fingerprint: String

  public init(
    rule: String, severity: Severity, message: Bilingual, advice: Bilingual? = nil,
    place: DraftPlace, quote: String? = nil, related: [Related] = [],
    suppression: Suppression? = nil, fingerprint: String
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.advice = advice
    self.place = place
    self.quote = quote
    self.related = related
    self.suppression = suppression
    self.fingerprint = fingerprint
  }
}
