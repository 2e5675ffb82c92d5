internal import PolicyRubric
internal import PolicyText

extension CheckConfiguration {
  /// What counts for one draft, with everything built on and overridden worked in, as a
  /// configuration that would say the same.
  ///
  /// - Parameter matches: whether a pattern fits the draft.
  public func text(where matches: (String) -> Bool) -> String {
    var lines = settings(where: matches).lines
    let named = [
      ("lock", files.lock ?? VerdictLock.fileName),
      ("baseline", files.baseline ?? Baseline.fileName), ("since", files.since),
      ("against", files.against),
    ]
    lines += named.compactMap { key, value in value.map { "\(key): \(quoted($0))" } }
    let waivers = waivers.filter { $0.patterns.isEmpty || $0.patterns.contains(where: matches) }
    if !waivers.isEmpty { lines.append("waivers:") }
    lines += waivers.map { waiver in
      let quote = waiver.quote.map { ", quote: \(quoted($0))" } ?? ""
      return "  - {rule: \(list(waiver.rules)), owner: \(quoted(waiver.owner)), "
        + "until: \(waiver.until)\(quote), reason: \(quoted(waiver.reason))}"
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension CheckSettings {
  fileprivate var lines: [String] {
    var lines: [String] = []
    if let profile { lines.append("profile: \(list(profile))") }
    if let product { lines.append("product: \(quoted(product))") }
    if let operatorName { lines.append("operator: \(quoted(operatorName))") }
    let asked = thresholds.lines
    if !asked.isEmpty { lines += ["thresholds:"] + asked.map { "  " + $0 } }
    let usual = TextChecker()
    lines.append(
      "sentence-length: {zh: \(sentenceLength.chinese ?? usual.longestChinese), "
        + "en: \(sentenceLength.english ?? usual.longestEnglish)}")
    // The last that names a rule counts, and of one key the last is kept.
    var seen: Set<String> = []
    let severities = severities.reversed().filter { seen.insert($0.rule).inserted }.reversed()
    if !severities.isEmpty { lines.append("severity:") }
    lines += severities.map { "  \(quoted($0.rule)): \($0.severity?.rawValue ?? "off")" }
    return lines
  }
}

extension DraftThresholds {
  fileprivate var lines: [String] {
    var lines: [String] = []
    if let level { lines.append("level: \(level.rawValue)") }
    if let tenths { lines.append("score: \(tenths / 10).\(tenths % 10)") }
    func add(_ key: String, _ values: [(String, String)]) {
      let values = values.sorted { $0.0 < $1.0 }.map { "\($0.0): \($0.1)" }
      if !values.isEmpty { lines.append("\(key): {\(values.joined(separator: ", "))}") }
    }
    add("criteria", criteria.map { ($0.key.rawValue, $0.value.rawValue) })
    add("dimensions", dimensions.map { ($0.key.rawValue, "\($0.value)") })
    add("at-most", budgets.map { ($0.key.rawValue, "\($0.value)") })
    if let noStrongFlags { lines.append("no-strong-red-flag: \(noStrongFlags)") }
    return lines
  }
}

private func list(_ names: [String]) -> String {
  "[\(names.map(quoted).joined(separator: ", "))]"
}
