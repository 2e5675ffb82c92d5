internal import ArgumentParser
internal import BuiltInRubric
internal import PolicyGate
internal import PolicyReport
internal import PolicyRubric
internal import PolicyText
internal import PolicyWorkspace
internal import RubricCompilation

struct ExplainCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a criterion: what it asks, why, its levels, examples and sources.",
    discussion: "Also a check of `candor check` that is no criterion, such as text-dead-reference.")

  @Argument(
    help: "The criterion, such as right-delete, or check.",
    completion: .custom { _, _, _ in Self.builtInIDs })
  var id: String

  @Option(
    help: ArgumentHelp("zh, en or both. (default: en)", valueName: "language"),
    completion: LanguageChoice.completion, transform: LanguageChoice.parse)
  var language: LanguageChoice?

  @Option(
    help: ArgumentHelp("text or json. (default: text)", valueName: "format"),
    completion: ExplanationFormat.completion, transform: ExplanationFormat.parse)
  var format: ExplanationFormat?

  @OptionGroup var rubric: RubricOptions

  /// What a shell offers.
  private static var builtInIDs: [String] {
    let criteria = RubricArchive(BuiltInRubric.archive)?.outline.criteria ?? []
    return criteria.map(\.id.rawValue) + CheckRule.ownRules.map(\.id)
  }

  func run(in console: Console) throws -> ExitStatus {
    let settings = console.settings
    let languages = try settings.value(language, "language", default: .english).languages
    let isJSON = try settings.value(format, "format", default: .text) == .json
    let rubric = try RubricSource(rubric, settings, console).load()
    if let criterion = rubric[CriterionID(rawValue: id)] {
      let examples = rubric.rules[criterion.id]?.examples ?? []
      if isJSON {
        try console.result(
          explanationJSON(
            of: criterion, examples: examples.map { ($0.verdict, $0.language, $0.text) }))
      } else {
        let texts = languages.map { language in
          explanation(
            of: criterion, language: language,
            examples: examples.filter { $0.language == language }.map { ($0.verdict, $0.text) })
        }
        try console.result(texts.joined(separator: "\n"))
      }
      return .fine
    }
    guard let rule = CheckRule.ownRules.first(where: { $0.id == id }) else {
      let ids = rubric.criteria.map(\.id.rawValue) + CheckRule.ownRules.map(\.id)
      throw CommandFailure(
        "no criterion or check is called '\(id)'"
          + (Suggestion.nearest(to: id, in: ids).map { "; did you mean '\($0)'?" }
            ?? "; 'candor rubric list' lists the criteria"))
    }
    if isJSON {
      try console.result(explanationJSON(of: rule))
    } else {
      try console.result(
        languages.map { explanation(of: rule, language: $0) }.joined(separator: "\n"))
    }
    return .fine
  }
}

/// What `candor explain` prints.
enum ExplanationFormat: String, OptionValue, CaseIterable { case text, json }
