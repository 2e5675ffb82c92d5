public import PolicyRubric
public import PolicyText

/// Decides which findings on drafts count, and whether the drafts reach what is asked of them.
public struct DraftGate: Sendable {
  public var configuration: CheckConfiguration
  public var baseline: Baseline?
  /// Verdicts before, by the drafts' keys: of the lock, or of a git revision.
  public var before: [String: Before]
  public var today: CalendarDate?
  /// Whether a pattern of the configuration fits a draft.
  public var matches: @Sendable (_ pattern: String, _ draft: String) -> Bool
  private let criteria: [Criterion]
  private let names: [CriterionID: Bilingual]
  private let rules: [String]

  /// What a draft is compared with.
  public struct Before: Sendable, Hashable {
    public var draft: VerdictLock.Draft
    /// What it is called: `candor.lock`, `main`.
    public var source: String

    public init(_ draft: VerdictLock.Draft, source: String) {
      self.draft = draft
      self.source = source
    }
  }

  /// What came of it.
  public struct Result: Sendable {
    public var findings: [DraftFinding] = []
    public var failures: [Bilingual] = []
    public var slack: [Bilingual] = []
  }

  /// - Parameter rules: ids of all rules that a waiver may name.
  public init(
    _ configuration: CheckConfiguration, criteria: [Criterion], rules: [String],
    baseline: Baseline? = nil, before: [String: Before] = [:], today: CalendarDate? = nil,
    matches: @escaping @Sendable (_ pattern: String, _ draft: String) -> Bool
  ) {
    self.configuration = configuration
    self.criteria = criteria
    self.rules = rules
    self.baseline = baseline
    self.before = before
    self.today = today
    self.matches = matches
    names = Dictionary(criteria.map { ($0.id, $0.name) }) { first, _ in first }
  }

  /// The ids every configuration may name beside those of the criteria.
  public static let ownRules =
    TextRule.allCases.map(\.rawValue) + LanguageRule.allCases.map(\.rawValue)
    + GateRule.allCases.map(\.rawValue)

  /// - Parameters:
  ///   - findings: of all drafts, each in the file of its draft.
  ///   - settings: of each draft, in the order of the drafts.
  public func evaluate(
    _ findings: [DraftFinding], of drafts: [JudgedDraft], _ settings: [CheckSettings]
  ) -> Result {
    var result = Result()
    var falls: Set<Int> = []
    for (draft, settings) in zip(drafts, settings) {
      let check = ThresholdCheck(draft, settings.thresholds, names: names)
      result.failures += check.failures
      result.slack += check.slack
      let own = findings.filter { $0.place.file == draft.file }
        .compactMap { graded($0, settings, check) }
      let start = result.findings.count
      result.findings += own
      if let before = before[draft.key] {
        let fall = VerdictFall(draft, before)
        for index in fall.mark(&result.findings, from: start) { falls.insert(index) }
        result.slack += fall.notes
      }
    }
    let waivers = WaiverCheck(
      today: today, matches: matches, rules: rules, criteria: Set(criteria.map(\.id.rawValue)))
    var said = waivers.apply(configuration.waivers, to: &result.findings, in: drafts)
    // A fall is accepted by a new lock or by a waiver, not by what was known long before.
    said += baseline?.apply(to: &result.findings, in: drafts, sparing: falls) ?? []
    result.findings += said.compactMap { graded($0, configuration.settings, nil) }
    return result
  }

  /// Of the severity the configuration gives it; nil where its rule is off. A threshold that is
  /// missed is always an error.
  private func graded(
    _ finding: DraftFinding, _ settings: CheckSettings, _ check: ThresholdCheck?
  ) -> DraftFinding? {
    var finding = finding
    if let required = check?.required(finding.rule) {
      finding.severity = .error
      finding.message.chinese += "；" + required.chinese
      finding.message.english += "; " + required.english
      return finding
    }
    if let given = settings.severities.last(where: { $0.names(finding.rule) }) {
      guard let severity = given.severity else { return nil }
      finding.severity = severity
    }
    return finding
  }
}
