public import PolicyRubric
internal import PolicyText

/// Reads configurations: every fault is told with its place and what was perhaps meant.
public struct ConfigurationReader: Sendable {
  let criteria: [CriterionID: Criterion]
  /// Every id that a waiver or a severity may name.
  let rules: [String]

  /// - Parameter rules: ids beside those of the criteria.
  public init(criteria: [Criterion], rules: [String]) {
    self.criteria = Dictionary(criteria.map { ($0.id, $0) }) { first, _ in first }
    self.rules = criteria.map(\.id.rawValue) + rules
  }

  /// A configuration with all it builds on.
  ///
  /// - Parameter load: the file at a path that is relative to the folder of the other file; nil
  ///   where there is none.
  /// - Throws: every fault of all files.
  public func read(
    _ file: RubricFile, load: (_ path: String, _ from: String) -> RubricFile?
  ) throws(RubricErrors) -> CheckConfiguration {
    let faults = Faults()
    let configuration = read(file, faults, chain: [file.path], load)
    if !faults.errors.isEmpty { throw RubricErrors(faults.errors) }
    return configuration
  }

  private func read(
    _ file: RubricFile, _ faults: Faults, chain: [String],
    _ load: (String, String) -> RubricFile?
  ) -> CheckConfiguration {
    // Comments alone, as `candor init` may leave them.
    guard let root = LocatedNode.compose(file, faults: faults, emptyIsFault: false) else {
      return CheckConfiguration()
    }
    let own = parse(root)
    var whole = CheckConfiguration()
    for base in own.extends {
      func fail(_ message: String) {
        faults.add(
          RubricError(file: file.path, line: base.line, column: base.column, message: message))
      }
      guard let found = load(base.path, file.path) else {
        fail("'\(base.path)' cannot be read; a path is relative to this file's folder")
        continue
      }
      guard !chain.contains(found.path) else {
        fail("'\(base.path)' extends this file in turn; take one of them out")
        continue
      }
      whole.merge(read(found, faults, chain: chain + [found.path], load))
    }
    whole.merge(own)
    whole.file = file.path
    return whole
  }

  private static let settingKeys = [
    "profile", "product", "operator", "thresholds", "severity", "sentence-length",
  ]

  private func parse(_ root: LocatedNode) -> CheckConfiguration {
    var result = CheckConfiguration()
    let own = [
      "extends", "exclude", "baseline", "lock", "against", "since", "overrides", "waivers",
    ]
    let fields = root.fields(allowed: Self.settingKeys + own, required: [])
    result.settings = settings(fields)
    result.exclude = fields["exclude"]?.strings() ?? []
    result.files.baseline = fields["baseline"]?.string()
    result.files.lock = fields["lock"]?.string()
    result.files.against = fields["against"]?.string()
    result.files.since = fields["since"]?.string()
    if let node = fields["extends"] {
      for item in node.isSequence ? node.items() : [node] {
        guard let path = item.string() else { continue }
        result.extends.append(.init(path: path, line: item.line, column: item.column))
      }
    }
    for item in fields["overrides"]?.items() ?? [] {
      let fields = item.fields(allowed: ["files"] + Self.settingKeys, required: ["files"])
      result.overrides.append(
        .init(patterns: fields["files"]?.strings() ?? [], settings: settings(fields)))
    }
    result.waivers = (fields["waivers"]?.items() ?? []).compactMap(waiver)
    return result
  }

  private func settings(_ fields: [String: LocatedNode]) -> CheckSettings {
    var settings = CheckSettings()
    settings.profile = fields["profile"].map(profile)
    settings.product = fields["product"]?.string()
    settings.operatorName = fields["operator"]?.string()
    if let node = fields["thresholds"] { settings.thresholds = thresholds(node) }
    if let node = fields["sentence-length"] { settings.sentenceLength = sentenceLength(node) }
    for (rule, node) in fields["severity"]?.entries() ?? [] {
      checkRule(rule, node)
      let allowed = DraftFinding.Severity.allCases.map(\.rawValue) + ["off"]
      guard let text = node.string() else { continue }
      // YAML 1.1 reads a bare `off` as false.
      let off = ["off", "false"].contains(text.lowercased())
      let severity = DraftFinding.Severity(rawValue: text)
      if severity == nil, !off {
        node.report(Suggestion.unknown("severity", text, allowed: allowed))
      }
      settings.severities.append(RuleSeverity(rule: rule, severity: severity))
    }
    return settings
  }

  private func sentenceLength(_ node: LocatedNode) -> SentenceLength {
    var length = SentenceLength()
    let fields = node.fields(allowed: ["zh", "en"], required: [])
    length.chinese = fields["zh"].flatMap { number($0, 10...10_000, "characters") }
    length.english = fields["en"].flatMap { number($0, 10...10_000, "words") }
    return length
  }

  private func profile(_ node: LocatedNode) -> [String] {
    let groups = [["cn", "eu", "us"], ["app", "site"]]
    let names = node.strings()
    for name in names where !groups.joined().contains(name) {
      node.report(Suggestion.unknown("profile", name, allowed: groups.flatMap { $0 }))
    }
    for group in groups where names.count(where: group.contains) > 1 {
      node.report("\(names.filter(group.contains).joined(separator: " and ")) exclude each other")
    }
    return names
  }

  /// An id, or `text-*` where some rule begins so.
  func checkRule(_ rule: String, _ node: LocatedNode) {
    if rule.hasSuffix("*"), rules.contains(where: { $0.hasPrefix(rule.dropLast()) }) { return }
    guard !rules.contains(rule) else { return }
    let near = Suggestion.nearest(to: rule, in: rules).map { "; did you mean '\($0)'?" } ?? ""
    node.report("no rule is called '\(rule)' (see candor rubric list)" + near)
  }
}
