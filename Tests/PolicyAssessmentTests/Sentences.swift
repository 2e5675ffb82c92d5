import PolicyAssessment
import PolicyDocument
import PolicyRubric
import PolicyText

/// A rubric of one criterion with one clause, for tests of the engine's language.
enum OneClause {
  /// Whether a text shows the clause; `filters` are lines such as `polarity: denied`.
  static func isShown(_ pattern: String, in text: String, filters: String = "", language: Language)
    throws -> Bool
  {
    try finding(pattern, in: text, filters: filters, language: language).verdict == .met
  }

  static func finding(
    _ pattern: String, in text: String, filters: String = "", language: Language,
    context: AssessmentContext = AssessmentContext()
  ) throws -> Finding {
    let filterText = filters.isEmpty ? "" : ", " + filters
    return try finding(
      met: "clause", clauses: "{clause: {\(language.rawValue): [\"\(pattern)\"]\(filterText)}}",
      in: text, language: language, context: context)
  }

  /// The finding of a criterion that is met where a condition holds, and partly met where another does.
  static func finding(
    met condition: String, partly: String? = nil, clauses: String = "{}", in text: String,
    language: Language? = nil, context: AssessmentContext = AssessmentContext()
  ) throws -> Finding {
    let rubric = try Self.rubric(met: condition, partly: partly, clauses: clauses)
    var document = try PolicyReader().read([SavedPage(file: "t.md", bytes: Array(text.utf8))])
    if let language { document.language = language }
    return Assessor(rubric).assess(document, context: context).findings[0]
  }

  /// A rubric of one criterion that is met where a condition holds, and partly met where another does.
  static func rubric(met condition: String, partly: String? = nil, clauses: String) throws -> Rubric
  {
    let verdicts = "met: \(condition)" + (partly.map { ", partly: \($0)" } ?? "")
    let file = RubricFile(
      path: "criteria/it.yaml",
      text: """
        id: it
        dimension: rights
        kind: presence
        weight: 1
        name: {zh: 名, en: name}
        question: {zh: 问, en: asks}
        reason: {zh: 因, en: because}
        sources: [none]
        levels: {met: {zh: 有, en: there}, partly: {zh: 半, en: half}, not-met: {zh: 无, en: not there}}
        clauses: \(clauses)
        verdicts: {\(verdicts)}
        examples:
          - {verdict: met, zh: 是, en: yes}
          - {verdict: not-met, zh: 否, en: no}
          \(partly == nil ? "" : "- {verdict: partly, zh: 半, en: half}")
        """)
    return try Rubric(files: [
      RubricFile(path: "rubric.yaml", text: "id: t\nversion: '1'"), file,
    ])
  }
}
