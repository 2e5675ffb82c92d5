internal import PolicyText

/// A rule explained: what it asks, why, its levels, advice and sources.
struct RuleHelp {
  let rule: CheckRule
  let words: Wording

  private var sections: [(label: String, text: String)] {
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

  /// As the plain text of a SARIF message.
  var plain: String {
    sections.map { SARIFText.message($0.label + words.colon + $0.text) }
      .joined(separator: "\n")
  }

  var markdown: String {
    let lines = sections.map {
      "- **\(markdownText($0.label))**\(words.colon)\(markdownText($0.text))"
    }
    return "### \(markdownText(words(rule.name))) (`\(rule.id)`)\n\n"
      + lines.joined(separator: "\n")
  }
}
