internal import PolicyText

/// Reads when a verdict holds.
enum ConditionReader {
  private static let verbs = [
    "all", "any", "none", "some", "clause", "near", "measure", "criterion", "page", "profile",
    "language",
  ]

  static func read(_ node: LocatedNode) -> Condition {
    if !node.isMapping {
      if node.isSequence { return .all(node.items().map(read(_:))) }
      let name = node.string() ?? ""
      return name == "always" ? .always : .clause(name, atLeast: 1, count: .sentences)
    }
    let keys = node.entries().map(\.key)
    guard let verb = verbs.first(where: keys.contains) else {
      node.report(Suggestion.unknown("verb", keys.first ?? "", allowed: verbs))
      return .any([])
    }
    return condition(verb, node)
  }

  private static func condition(_ verb: String, _ node: LocatedNode) -> Condition {
    switch verb {
    case "all": return .all(list(node, verb))
    case "any": return .any(list(node, verb))
    case "none": return .none(list(node, verb))
    case "some":
      let fields = node.fields(allowed: ["some", "of"], required: ["of"])
      return .some(fields["some"]?.integer() ?? 1, of: (fields["of"]?.items() ?? []).map(read(_:)))
    case "clause": return clause(node)
    case "near":
      let fields = node.fields(allowed: ["near", "within"], required: ["within"])
      return .near(
        fields["near"]?.strings() ?? [],
        within: fields["within"]?.choice("scope", of: Scope.self) ?? .sentence)
    case "measure":
      let fields = node.fields(allowed: ["measure", "at-least", "at-most"], required: [])
      guard let measure = fields["measure"]?.choice("measure", of: Measure.self) else {
        return .any([])
      }
      return .measure(
        measure, atLeast: fields["at-least"]?.number(), atMost: fields["at-most"]?.number())
    case "criterion":
      let fields = node.fields(allowed: ["criterion", "is"], required: ["is"])
      return .criterion(
        CriterionID(rawValue: fields["criterion"]?.string() ?? ""), verdicts: verdicts(fields["is"])
      )
    case "page":
      return .page(node.fields(allowed: ["page"], required: [])["page"]?.strings() ?? [])
    case "profile":
      let fields = node.fields(allowed: ["profile"], required: [])
      return .profile(fields["profile"].map(CriterionReader.readProfile(_:)) ?? [])
    default:
      let fields = node.fields(allowed: ["language"], required: [])
      return .language(fields["language"]?.choice("language", of: Language.self) ?? .other)
    }
  }

  private static func list(_ node: LocatedNode, _ verb: String) -> [Condition] {
    guard let value = node.fields(allowed: [verb], required: [])[verb] else { return [] }
    return (value.isSequence ? value.items() : [value]).map(read(_:))
  }

  private static func clause(_ node: LocatedNode) -> Condition {
    let counts = Condition.Count.allCases
    let fields = node.fields(allowed: ["clause"] + counts.map(\.rawValue), required: [])
    let name = fields["clause"]?.string() ?? ""
    for count in counts {
      if let least = fields[count.rawValue]?.integer() {
        return .clause(name, atLeast: least, count: count)
      }
    }
    return .clause(name, atLeast: 1, count: .sentences)
  }

  private static func verdicts(_ node: LocatedNode?) -> [Verdict] {
    guard let node else { return [] }
    return (node.isSequence ? node.items() : [node]).compactMap {
      $0.choice("verdict", of: Verdict.self)
    }
  }
}
