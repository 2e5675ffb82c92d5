internal import ArgumentParser
internal import PolicyReport
internal import PolicyRubric
internal import PolicyText
internal import PolicyWorkspace

struct ExplainCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a criterion: what it asks, why, its levels, examples and sources.")

  @Argument(help: "The criterion, such as right-delete.")
  var id: String

  @Option(
    help: ArgumentHelp("zh, en or both. (default: en)", valueName: "language"),
    transform: LanguageChoice.parse)
  var language: LanguageChoice?

  @OptionGroup var rubric: RubricOptions

  func run(in console: Console) throws -> ExitStatus {
    let settings = Settings(environment: console.surroundings.environment)
    let english = LanguageChoice(languages: [.english])
    let languages = try settings.value(language, "language", default: english).languages
    let rubric = try RubricSource(rubric, settings, console).load()
    guard let criterion = rubric[CriterionID(rawValue: id)] else {
      let near = Suggestion.nearest(to: id, in: rubric.criteria.map(\.id.rawValue))
      throw CommandFailure(
        "no criterion is called '\(id)'"
          + (near.map { "; did you mean '\($0)'?" } ?? "; 'candor rubric list' lists them"))
    }
    let texts = languages.map { language in
      explanation(
        of: criterion, language: language,
        examples: (rubric.rules[criterion.id]?.examples ?? [])
          .filter { $0.language == language }
          .map { ($0.verdict, $0.text) })
    }
    try console.result(texts.joined(separator: "\n"))
    return .fine
  }
}
