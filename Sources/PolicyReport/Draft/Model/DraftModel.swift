internal import PolicyGate
internal import PolicyRubric
internal import PolicyText

/// What the formats of a check of drafts are written from, worked out once.
struct DraftModel: Sendable {
  var origin: Origin
  /// In the order they were named.
  var drafts: [Draft]
  /// The gravest first, then in reading order; what does not count comes last.
  private(set) var findings: [DraftFinding]
  /// Every rule that was checked, in the rubric's order, and every other that has a finding.
  private(set) var rules: [DraftRule]
  var outcome: Outcome
  /// What failed the check as a whole: a threshold that is missed.
  var failures: [Bilingual]
  /// What a person should know that is no finding: what was not checked, what could be raised.
  var notes: [Note]

  /// What judged.
  struct Origin: Sendable {
    var toolVersion: String
    var rubricID: String
    var rubricVersion: String
    var rubricDigest: String
  }

  enum Outcome: String, Sendable {
    /// Nothing stands against publishing.
    case passed
    /// An error that counts, or a threshold that is missed.
    case failed
    /// Something that was to be checked could not be.
    case incomplete

    /// As the command ends.
    var exitStatus: Int {
      switch self {
      case .passed: 0
      case .failed: 1
      case .incomplete: 2
      }
    }
  }

  /// One draft that was checked, or could not be.
  struct Draft: Sendable {
    var file: String
    var language: Language?
    /// Nil where nothing was judged, like the level.
    var tenths: Int?
    var level: Level?
    var checks: [Check]
  }

  /// What became of a rule in a draft.
  struct Check: Sendable {
    var rule: String
    var verdict: Verdict
    /// Why it is not applicable or undetermined.
    var reason: Bilingual?
  }

  struct Note: Sendable {
    enum Kind: String, Sendable { case configuration, execution }
    var kind: Kind
    var severity: DraftFinding.Severity
    var text: Bilingual
    var place: DraftPlace?
  }

  init(
    origin: Origin, drafts: [Draft], findings: [DraftFinding], rules: [DraftRule],
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
      self.rules.append(DraftRule(unknown: finding))
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
