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
    .object([
      "id": .string(rule.id),
      "name": .string(Self.pascalCase(rule.id)),
      "shortDescription": text(words(rule.name)),
      "fullDescription": text(words(rule.summary)),
      "help": .object([
        "text": .string(plainHelp(rule)), "markdown": .string(markdownHelp(rule)),
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

  private func sections(_ rule: CheckRule) -> [(label: String, text: String)] {
    var sections = [(words.pick("问什么", "What it asks"), words(rule.summary))]
    if let reason = rule.reason {
      sections.append((words.pick("为什么", "Why it matters"), words(reason)))
    }
    sections += rule.help.map { (words($0.label), words($0.text)) }
    if !rule.sources.isEmpty {
      sections.append(
        (words.pick("依据", "Sources"), rule.sources.joined(separator: words.pick("；", "; "))))
    }
    return sections
  }

  private func plainHelp(_ rule: CheckRule) -> String {
    sections(rule).map { SARIFText.message($0.label + words.colon + $0.text) }
      .joined(separator: "\n")
  }

  private func markdownHelp(_ rule: CheckRule) -> String {
    let lines = sections(rule).map {
      "- **\(markdownText($0.label))**\(words.colon)\(markdownText($0.text))"
    }
    return "### \(markdownText(words(rule.name))) (`\(rule.id)`)\n\n"
      + lines.joined(separator: "\n")
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
