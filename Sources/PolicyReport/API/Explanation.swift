public import PolicyRubric
public import PolicyText

/// What `candor explain ID` prints: one criterion in plain text, always in the same order.
///
/// - Parameter examples: passages with the verdict they give, shown before the sources.
public func explanation(
  of criterion: Criterion, language: Language,
  examples: [(verdict: Verdict, text: String)] = []
) -> String {
  let words = Wording(language: language)
  var sections: [(title: String, lines: [String])] = []
  sections.append((words.pick("问什么", "What it asks"), [words(criterion.question)]))
  sections.append((words.pick("为什么", "Why it matters"), [words(criterion.reason)]))
  sections.append((words.pick("如何判断", "Levels"), labeled(criterion.levels, words)))
  sections.append((words.pick("权重与适用范围", "Weight and profile"), weight(criterion, words)))
  sections.append((words.pick("如何改进", "Advice"), labeled(criterion.advice, words)))
  sections.append(
    (
      words.pick("例子", "Examples"),
      examples.map { "\(words($0.verdict.name))\(words.colon)\($0.text.visible)" }
    ))
  sections.append((words.pick("依据", "Sources"), criterion.sources))
  sections.append(
    (
      words.pick("对应的其他体系", "Mappings"),
      criterion.mappings.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map {
        "\($0.key)\(words.colon)\($0.value.joined(separator: "; "))"
      }
    ))
  let head = "\(words(criterion.name)) (\(criterion.id))"
  let body = sections.filter { !$0.lines.allSatisfy(\.isEmpty) }.map { section in
    section.title + "\n" + section.lines.map { "  " + $0.visible }.joined(separator: "\n")
  }
  return ([head.visible] + body).joined(separator: "\n\n") + "\n"
}

/// The same of a check on the text, on two languages or on the check itself.
public func explanation(of rule: CheckRule, language: Language) -> String {
  let words = Wording(language: language)
  var paragraphs = ["\(words(rule.name)) (\(rule.id))".visible]
  paragraphs += rule.help.map { "\(words($0.label))\n  \(words($0.text))" }
  paragraphs.append(
    words.pick("默认严重程度", "Severity, unless set") + "\n  " + words(rule.severity.name))
  return paragraphs.joined(separator: "\n\n") + "\n"
}

/// A rule in Markdown, shorter, as editors show it.
public func markdownExplanation(of rule: CheckRule, language: Language) -> String {
  RuleHelp(rule: rule, words: Wording(language: language)).markdown + "\n"
}

/// In the order of `Verdict`.
private func labeled(_ texts: [Verdict: Bilingual], _ words: Wording) -> [String] {
  Verdict.allCases.compactMap { verdict in
    texts[verdict].map { "\(verdict.sign) \(words(verdict.name))\(words.colon)\(words($0))" }
  }
}

private func weight(_ criterion: Criterion, _ words: Wording) -> [String] {
  var lines: [String] = []
  let weight = criterion.weight
  if criterion.isRedFlag {
    let weak = points(weight.multipliedReportingOverflow(by: 4).partialValue)
    lines.append(
      words.pick(
        "红旗：严重扣 \(weight) 分，轻度扣 \(weak) 分", "Red flag: costs \(weight) points, \(weak) when weak"))
  } else {
    lines.append(words.pick("满分 \(weight) 分", weight == 1 ? "1 point" : "\(weight) points"))
  }
  if let cap = criterion.cap {
    lines.append(
      words.pick(
        "严重时等级不高于“\(words(cap.name))”",
        "When strong, the level is at most “\(words(cap.name).lowercased())”"))
  }
  if let cap = criterion.weakCap {
    lines.append(
      words.pick(
        "轻度时等级不高于“\(words(cap.name))”",
        "When weak, the level is at most “\(words(cap.name).lowercased())”"))
  }
  lines.append(words(Phrase.dimension) + words.colon + words(criterion.dimension.name))
  let profile = criterion.profile.map { words(profileName($0)) }
  lines.append(
    words.pick("适用于", "Applies to") + words.colon
      + (profile.isEmpty
        ? words.pick("所有政策", "every policy") : profile.joined(separator: words.comma)))
  if criterion.status == .preview { lines.append(words(Phrase.preview)) }
  return lines
}
