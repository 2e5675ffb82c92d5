/// How a draft is judged and what is asked of it, as configurations and overrides come out.
public struct CheckSettings: Sendable, Hashable {
  /// As `--profile` has them; empty where the draft's language decides.
  public var profile: [String]?
  /// The product's and the operator's name, which the draft must say as its own.
  public var product: String?
  public var operatorName: String?
  public var thresholds = DraftThresholds()
  /// The longest sentences that are not reported.
  public var sentenceLength = SentenceLength()
  /// The last that names a rule counts.
  public var severities: [RuleSeverity] = []

  public init() {}

  /// What `other` says comes before what these say.
  mutating func merge(_ other: CheckSettings) {
    profile = other.profile ?? profile
    product = other.product ?? product
    operatorName = other.operatorName ?? operatorName
    thresholds.merge(other.thresholds)
    sentenceLength.merge(other.sentenceLength)
    severities += other.severities
  }
}

/// A readability budget: characters of a Chinese sentence, words of an English one.
public struct SentenceLength: Sendable, Hashable {
  public var chinese: Int?
  public var english: Int?

  public init() {}

  mutating func merge(_ other: SentenceLength) {
    chinese = other.chinese ?? chinese
    english = other.english ?? english
  }
}

/// How grave findings of a rule are.
public struct RuleSeverity: Sendable, Hashable {
  /// An id, or the beginning of ids with a `*` behind: `text-*`.
  public var rule: String
  /// Nil for a rule that is switched off.
  public var severity: DraftFinding.Severity?

  func names(_ id: String) -> Bool {
    rule.hasSuffix("*") ? id.hasPrefix(rule.dropLast()) : id == rule
  }
}
