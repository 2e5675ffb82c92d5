public import PolicyGate
public import PolicyRubric
public import PolicyText

/// Everything the formats of a check of drafts are made of.
public struct CheckReport: Sendable {
  public var origin: Origin
  /// In the order they were named.
  public var drafts: [Draft]
  /// The gravest first, then in reading order; what does not count comes last.
  public private(set) var findings: [DraftFinding]
  /// Every rule that was checked, in the rubric's order, and every other that has a finding.
  public private(set) var rules: [CheckRule]
  public var outcome: Outcome
  /// What failed the check as a whole: a threshold that is missed.
  public var failures: [Bilingual]
  /// What a person should know that is no finding: what was not checked, what could be raised.
  public var notes: [Note]

  /// What judged.
  public struct Origin: Sendable, Hashable {
    public var toolVersion: String
    public var rubricID: String
    public var rubricVersion: String
    /// `sha256:` and 64 hexadecimal digits.
    public var rubricDigest: String

    public init(
      toolVersion: String, rubricID: String, rubricVersion: String, rubricDigest: String
    ) {
      self.toolVersion = toolVersion
      self.rubricID = rubricID
      self.rubricVersion = rubricVersion
      self.rubricDigest = rubricDigest
    }
  }

  public enum Outcome: String, Sendable, Hashable {
    /// Nothing stands against publishing.
    case passed
    /// An error that counts, or a threshold that is missed.
    case failed
    /// Something that was to be checked could not be.
    case incomplete

    /// As the command ends.
    public var exitStatus: Int {
      switch self {
      case .passed: 0
      case .failed: 1
      case .incomplete: 2
      }
    }
  }

  /// One draft that was checked, or could not be.
  public struct Draft: Sendable, Hashable {
    public var file: String
    public var language: Language?
    /// Nil where nothing was judged, like the level.
    public var tenths: Int?
    public var level: Level?
    public var checks: [Check]

    public init(
      file: String, language: Language?, tenths: Int?, level: Level?, checks: [Check]
    ) {
      self.file = file
      self.language = language
      self.tenths = tenths
      self.level = level
      self.checks = checks
    }
  }

  /// What became of a criterion in a draft.
  public struct Check: Sendable, Hashable {
    public var rule: String
    public var verdict: Verdict
    /// Why it is not applicable or undetermined.
    public var reason: Bilingual?

    public init(rule: String, verdict: Verdict, reason: Bilingual? = nil) {
      self.rule = rule
      self.verdict = verdict
      self.reason = reason
    }
  }

  public struct Note: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable { case configuration, execution }
    public var kind: Kind
    public var severity: DraftFinding.Severity
    public var text: Bilingual
    public var place: DraftPlace?

    public init(
      kind: Kind, severity: DraftFinding.Severity, text: Bilingual, place: DraftPlace? = nil
    ) {
      self.kind = kind
      self.severity = severity
      self.text = text
      self.place = place
    }
  }

  /// Rules that have a finding and are not among `rules` are added with what is known of them.
  public init(
    origin: Origin, drafts: [Draft], findings: [DraftFinding], rules: [CheckRule],
    outcome: Outcome, failures: [Bilingual] = [], notes: [Note] = []
  ) {
    self.origin = origin
    self.drafts = drafts
    self.findings = findings.sorted(by: Self.isGraver)
    self.outcome = outcome
    self.failures = failures
    self.notes = notes
    var known = Set(rules.map(\.id))
    self.rules = rules
    for finding in self.findings where known.insert(finding.rule).inserted {
      self.rules.append(CheckRule(unknown: finding))
    }
  }

  /// Findings that count, in order.
  var counted: [DraftFinding] { findings.filter { $0.suppression == nil } }

  func count(_ severity: DraftFinding.Severity) -> Int {
    findings.reduce(0) { $0 + ($1.suppression == nil && $1.severity == severity ? 1 : 0) }
  }

  private static func isGraver(_ one: DraftFinding, _ other: DraftFinding) -> Bool {
    let suppressed = (one.suppression == nil ? 0 : 1, other.suppression == nil ? 0 : 1)
    if suppressed.0 != suppressed.1 { return suppressed.0 < suppressed.1 }
    if one.severity != other.severity { return one.severity.gravity < other.severity.gravity }
    return (one.place, one.rule, one.message.english, one.fingerprint)
      < (other.place, other.rule, other.message.english, other.fingerprint)
  }
}

extension DraftFinding.Severity {
  /// 0 is the gravest.
  fileprivate var gravity: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
