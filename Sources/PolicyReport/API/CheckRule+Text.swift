public import PolicyGate
internal import PolicyText

extension CheckRule {
  public init(_ rule: TextRule) {
    self.init(
      id: rule.rawValue, name: rule.name, summary: rule.name, advice: rule.advice,
      tag: "text", severity: rule.severity)
  }

  public init(_ rule: LanguageRule) {
    self.init(
      id: rule.rawValue, name: rule.name, summary: rule.name, advice: rule.advice,
      tag: "language", severity: rule.severity)
  }

  private init(
    id: String, name: Bilingual, summary: Bilingual, advice: Bilingual, tag: String,
    severity: DraftFinding.Severity
  ) {
    let label = Bilingual(chinese: "怎样改", english: "What passes")
    self.init(
      id: id, name: name, summary: summary, help: [(label: label, text: advice)],
      tags: ["privacy-policy", tag], severity: severity)
  }
}
