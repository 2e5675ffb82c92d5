public import PolicyGate
internal import PolicyText

extension CheckRule {
  /// Those of every check beside the rubric's criteria.
  public static let ownRules: [CheckRule] =
    TextRule.allCases.map { CheckRule($0) } + LanguageRule.allCases.map { CheckRule($0) }
    + GateRule.allCases.map { CheckRule($0) }

  /// A rule about the check itself.
  public init(_ rule: GateRule) {
    let label = Bilingual(chinese: "怎样改", english: "What passes")
    self.init(
      id: rule.rawValue, name: rule.name, summary: rule.name, help: [(label, rule.advice)],
      tags: ["privacy-policy", "check"], severity: rule.severity)
  }
}
