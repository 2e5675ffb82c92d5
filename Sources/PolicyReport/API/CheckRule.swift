public import PolicyGate
public import PolicyRubric
public import PolicyText

/// A rule of a check as formats describe it: a criterion of the rubric, or a check on the text.
public struct CheckRule: Sendable {
  public var id: String
  public var name: Bilingual
  /// One sentence.
  public var summary: Bilingual
  /// Why it matters.
  public var reason: Bilingual?
  /// What each verdict means, then how to improve, each with its label.
  public var help: [(label: Bilingual, text: Bilingual)]
  /// Law articles and standards.
  public var sources: [String]
  /// Words to filter by.
  public var tags: [String]
  /// Of a finding, unless the configuration says otherwise.
  public var severity: DraftFinding.Severity

  public init(
    id: String, name: Bilingual, summary: Bilingual, reason: Bilingual? = nil,
    help: [(label: Bilingual, text: Bilingual)] = [], sources: [String] = [],
    tags: [String] = [], severity: DraftFinding.Severity
  ) {
    self.id = id
    self.name = name
    self.summary = summary
    self.reason = reason
    self.help = help
    self.sources = sources
    self.tags = tags
    self.severity = severity
  }

  public init(_ criterion: Criterion, severity: DraftFinding.Severity) {
    let advice = Verdict.allCases.compactMap { verdict in
      criterion.advice[verdict].map { (Self.advice(for: verdict), $0) }
    }
    self.init(
      id: criterion.id.rawValue, name: criterion.name, summary: criterion.question,
      reason: criterion.reason,
      help: Verdict.allCases.compactMap { verdict in
        criterion.levels[verdict].map { (verdict.name, $0) }
      } + advice,
      sources: criterion.sources,
      tags: ["privacy-policy", criterion.dimension.rawValue, criterion.kind.rawValue],
      severity: severity)
  }

  /// A finding of a rule nobody described: its own words stand for the rule.
  init(unknown finding: DraftFinding) {
    self.init(
      id: finding.rule, name: Bilingual(chinese: finding.rule, english: finding.rule),
      summary: Bilingual(chinese: finding.rule, english: finding.rule), tags: ["privacy-policy"],
      severity: finding.severity)
  }

  private static func advice(for verdict: Verdict) -> Bilingual {
    Bilingual(
      chinese: "如何做到“\(verdict.name.chinese)”",
      english: "To reach “\(verdict.name.english.lowercased())”")
  }
}
