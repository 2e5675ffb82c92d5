internal import PolicyGate
internal import PolicyText

/// Rules as SARIF describes them: every one that was checked, not only those with findings.
struct SARIFRules {
  let words: Wording
  let taxonomies: SARIFTaxonomies

  /// GitHub cuts descriptions at 1,024 characters.
  static let longestDescription = 1000
  /// GitHub shows ten tags of a rule and takes twenty.
  static let mostTags = 10

  func descriptor(_ rule: CheckRule) -> JSONValue {
    let help = RuleHelp(rule: rule, words: words)
    return .object([
      "id": .string(rule.id),
      "name": .string(Self.pascalCase(rule.id)),
      "shortDescription": text(words(rule.name)),
      "fullDescription": text(words(rule.summary)),
      "help": .object([
        "text": .string(help.plain), "markdown": .string(help.markdown),
      ]),
      "defaultConfiguration": .object(["level": .string(rule.severity.rawValue)]),
      "relationships": .array(taxonomies.relationships(of: rule)),
      "properties": .object([
        "tags": .strings(Array(tags(rule).prefix(Self.mostTags))),
        "precision": .string("high"),
        "problem.severity": .string(rule.severity.problemSeverity),
      ]),
    ])
  }

  private func text(_ text: String) -> JSONValue {
    .object(["text": .string(SARIFText.message(text.shortened(to: Self.longestDescription)))])
  }

  private func tags(_ rule: CheckRule) -> [String] {
    var laws: [String] = []
    for source in rule.sources {
      if let law = LawArticle(source: source)?.law.name, !laws.contains(law) { laws.append(law) }
    }
    return rule.tags + laws
  }

  /// SARIF asks for a name in Pascal case: `right-delete` is `RightDelete`.
  private static func pascalCase(_ id: String) -> String {
    id.split { !$0.isLetter && !$0.isNumber }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

extension DraftFinding.Severity {
  /// GitHub's word.
  fileprivate var problemSeverity: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "recommendation"
    }
  }
}
