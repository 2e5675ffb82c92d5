internal import PolicyText

/// Reads one file of `criteria/`.
enum CriterionReader {
  static let keys = [
    "id", "dimension", "kind", "weight", "cap", "weak-cap", "profile", "status", "order", "name",
    "question", "reason", "sources", "maps", "levels", "advice", "clauses", "verdicts", "examples",
    "note",
  ]
  static let required = [
    "id", "dimension", "kind", "weight", "name", "question", "reason", "sources", "levels",
    "verdicts", "examples",
  ]
  static let profiles = ["cn", "eu", "us", "app", "site"]

  static func read(_ root: LocatedNode) -> (
    criterion: Criterion, rules: CriterionRules, order: Int
  )? {
    let fields = root.fields(allowed: keys, required: required)
    guard let id = fields["id"]?.string(),
      let dimension = fields["dimension"]?.choice("dimension", of: Dimension.self),
      let kind = fields["kind"]?.choice("kind", of: Criterion.Kind.self),
      let weight = fields["weight"]?.integer(),
      let name = fields["name"]?.bilingual(),
      let question = fields["question"]?.bilingual(),
      let reason = fields["reason"]?.bilingual()
    else { return nil }
    checkIdentifier(id, root, fields)
    if !(0...100).contains(weight) { fields["weight"]?.report("a weight is between 0 and 100") }
    var criterion = Criterion(
      id: CriterionID(rawValue: id), dimension: dimension, kind: kind, weight: weight, name: name,
      question: question, reason: reason)
    criterion.cap = fields["cap"]?.choice("level", of: Level.self)
    criterion.weakCap = fields["weak-cap"]?.choice("level", of: Level.self)
    criterion.profile = fields["profile"].map(readProfile(_:)) ?? []
    criterion.status = fields["status"]?.choice("status", of: Criterion.Status.self) ?? .stable
    criterion.sources = fields["sources"]?.strings() ?? []
    for (taxonomy, node) in fields["maps"]?.entries() ?? [] {
      criterion.mappings[taxonomy] = node.strings()
    }
    let rest: Verdict = criterion.isRedFlag ? .clear : .notMet
    criterion.levels = verdictTexts(fields["levels"], of: kind, order(of: kind) + [rest])
    criterion.advice = verdictTexts(
      fields["advice"], of: kind, criterion.isRedFlag ? [.clear, .weak] : [.met, .partly])
    var rules = CriterionRules()
    for (name, node) in fields["clauses"]?.entries() ?? [] {
      let clause = ClauseReader.read(name: name, node)
      rules.clauses.append(clause.rule)
      if let text = clause.name { criterion.clauseNames[name] = text }
    }
    rules.verdicts = verdicts(fields["verdicts"], of: criterion)
    rules.examples = (fields["examples"]?.items() ?? []).flatMap(ExampleReader.read(_:))
    return (criterion, rules, fields["order"]?.integer() ?? 100)
  }

  private static func checkIdentifier(
    _ id: String, _ root: LocatedNode, _ fields: [String: LocatedNode]
  ) {
    let stem = root.file.split(separator: "/").last?.split(separator: ".").first ?? ""
    if stem != id { fields["id"]?.report("id '\(id)' and file name '\(stem)' differ") }
    if !id.allSatisfy({ ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }) {
      fields["id"]?.report("an id has lower-case letters, digits and hyphens only")
    }
  }

  static func readProfile(_ node: LocatedNode) -> [String] {
    let names = node.strings()
    if names == ["all"] { return [] }
    for name in names where !profiles.contains(name) {
      node.report(Suggestion.unknown("profile", name, allowed: ["all"] + profiles))
    }
    return names
  }

  private static func verdictTexts(
    _ node: LocatedNode?, of kind: Criterion.Kind, _ allowed: [Verdict]
  ) -> [Verdict: Bilingual] {
    var texts: [Verdict: Bilingual] = [:]
    for (key, value) in node?.entries() ?? [] {
      guard let verdict = Verdict(rawValue: key), allowed.contains(verdict) else {
        value.report(unknown(key, of: kind, allowed))
        continue
      }
      texts[verdict] = value.bilingual()
    }
    return texts
  }

  /// The order in which verdicts are tried, whatever the order in the file.
  static func order(of kind: Criterion.Kind) -> [Verdict] {
    kind == .redFlag
      ? [.notApplicable, .undetermined, .strong, .weak]
      : [.notApplicable, .undetermined, .contradicted, .met, .partly]
  }

  private static func unknown(
    _ key: String, of kind: Criterion.Kind, _ allowed: [Verdict]
  ) -> String {
    Suggestion.unknown(
      "verdict of a \(kind.rawValue) criterion", key, allowed: allowed.map(\.rawValue))
  }

  private static func verdicts(_ node: LocatedNode?, of criterion: Criterion) -> [VerdictRule] {
    let order = order(of: criterion.kind)
    var found: [Verdict: Condition] = [:]
    for (key, value) in node?.entries() ?? [] {
      guard let verdict = Verdict(rawValue: key), order.contains(verdict) else {
        value.report(unknown(key, of: criterion.kind, order))
        continue
      }
      found[verdict] = ConditionReader.read(value)
    }
    return order.compactMap { verdict in
      found[verdict].map { VerdictRule(verdict: verdict, condition: $0) }
    }
  }
}
