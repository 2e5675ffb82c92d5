public import PolicyGate
internal import PolicyText

extension CheckRule {
  /// Those of every check beside the rubric's criteria.
  public static let ownRules: [CheckRule] =
    TextRule.allCases.map { CheckRule($0) } + LanguageRule.allCases.map { CheckRule($0) }
    + GateRule.allCases.map { CheckRule($0) }

  public init(_ rule: TextRule) {
    self.init(
      id: rule.rawValue, name: rule.name, advice: rule.advice, tag: "text",
      severity: rule.severity)
  }

  public init(_ rule: LanguageRule) {
    self.init(
      id: rule.rawValue, name: rule.name, advice: rule.advice, tag: "language",
      severity: rule.severity)
  }

  /// A rule about the check itself.
  public init(_ rule: GateRule) {
    self.init(
      id: rule.rawValue, name: rule.name, advice: rule.advice, tag: "check",
      severity: rule.severity)
  }

  private init(
    id: String, name: Bilingual, advice: Bilingual, tag: String, severity: DraftFinding.Severity
  ) {
    let label = Bilingual(chinese: "怎样改", english: "What passes")
    self.init(
      id: id, name: name, summary: name, help: [(label: label, text: advice)],
      tags: ["privacy-policy", tag], severity: severity)
  }
}
