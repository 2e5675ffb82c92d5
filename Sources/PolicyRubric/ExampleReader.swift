internal import PolicyText

/// Reads an example: a verdict, and a text in one language or both that must get it.
enum ExampleReader {
  static func read(_ node: LocatedNode) -> [Example] {
    let fields = node.fields(
      allowed: ["verdict", "zh", "en", "given", "note"], required: ["verdict"])
    guard let verdict = fields["verdict"]?.choice("verdict", of: Verdict.self) else { return [] }
    if fields["zh"] == nil, fields["en"] == nil { node.report("an example needs a text: zh or en") }
    return Language.judged.compactMap { language in
      guard let field = fields[language.rawValue], let text = field.string() else { return nil }
      var example = Example(verdict: verdict, language: language, text: text)
      example.note = fields["note"]?.string() ?? ""
      example.file = field.file
      example.line = field.line
      if let given = fields["given"] { apply(given, to: &example) }
      return example
    }
  }

  private static func apply(_ node: LocatedNode, to example: inout Example) {
    let fields = node.fields(
      allowed: [
        "profile", "title", "name", "operator", "saved-at", "page", "measures", "criteria",
      ], required: [])
    if let profile = fields["profile"] { example.profile = CriterionReader.readProfile(profile) }
    example.title = fields["title"]?.string() ?? ""
    example.name = fields["name"]?.string() ?? ""
    example.operatorName = fields["operator"]?.string() ?? ""
    example.page = fields["page"]?.string()
    if let field = fields["saved-at"], let text = field.string() {
      example.savedAt = CalendarDate(iso: text)
      if example.savedAt == nil { field.report("'\(text)' is no day: write it as 2024-06-30") }
    }
    for (key, value) in fields["measures"]?.entries() ?? [] {
      guard let measure = Measure(rawValue: key) else {
        value.report(Suggestion.unknown("measure", key, allowed: Measure.allCases.map(\.rawValue)))
        continue
      }
      example.measures[measure] = value.number()
    }
    for (key, value) in fields["criteria"]?.entries() ?? [] {
      example.criteria[CriterionID(rawValue: key)] = value.choice("verdict", of: Verdict.self)
    }
  }
}
