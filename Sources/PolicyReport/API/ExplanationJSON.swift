internal import PolicyGate
public import PolicyRubric
public import PolicyText

/// What `candor explain ID --format json` prints of a criterion, in both languages.
public func explanationJSON(
  of criterion: Criterion, examples: [(verdict: Verdict, language: Language, text: String)]
) -> [UInt8] {
  func texts(_ texts: [Verdict: Bilingual]) -> JSONValue {
    var object = JSONObject()
    for verdict in Verdict.allCases {
      if let text = texts[verdict] { object[verdict.rawValue] = bilingualJSON(text) }
    }
    return .object(object)
  }
  var maps = JSONObject()
  for (taxonomy, names) in criterion.mappings { maps[taxonomy] = .strings(names) }
  return JSONWriter.bytes(
    of: .object([
      "id": .string(criterion.id.rawValue), "kind": .string(criterion.kind.rawValue),
      "dimension": .string(criterion.dimension.rawValue), "weight": .int(criterion.weight),
      "status": .string(criterion.status.rawValue), "profile": .strings(criterion.profile),
      "cap": .optional(criterion.cap?.rawValue), "weakCap": .optional(criterion.weakCap?.rawValue),
      "name": bilingualJSON(criterion.name), "question": bilingualJSON(criterion.question),
      "reason": bilingualJSON(criterion.reason), "levels": texts(criterion.levels),
      "advice": texts(criterion.advice),
      "examples": .array(
        examples.map {
          .object([
            "verdict": .string($0.verdict.rawValue), "language": .string($0.language.rawValue),
            "text": .string($0.text),
          ])
        }),
      "sources": .strings(criterion.sources), "maps": .object(maps),
    ]), openDepth: 2)
}

/// The same of a check on the text, on two languages or on the check itself.
public func explanationJSON(of rule: CheckRule) -> [UInt8] {
  JSONWriter.bytes(
    of: .object([
      "id": .string(rule.id), "kind": .string("check"),
      "severity": .string(rule.severity.rawValue), "name": bilingualJSON(rule.name),
      "question": bilingualJSON(rule.summary),
      "advice": .array(rule.help.map { bilingualJSON($0.text) }),
    ]), openDepth: 2)
}
