internal import ArgumentParser

/// How policies are judged.
struct JudgingOptions: ParsableArguments {
  @OptionGroup var measure: MeasureOptions

  @OptionGroup var pages: PageOptions

  @Option(
    help: ArgumentHelp(
      "People's verdicts, which replace the engine's. (default: decisions.yaml beside the manifest)",
      valueName: "file"), completion: .file())
  var decisions: String?

  @Option(
    help: ArgumentHelp("Pages judged at once. (default: the number of cores)", valueName: "n"),
    completion: JobCount.completion, transform: JobCount.parse)
  var jobs: JobCount?
}

/// What is written.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder the report is written to. (default: Reports)", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "html, json, csv, markdown, xlsx and badge, separated by commas. (default: the first four)",
      valueName: "list"),
    completion: FormatChoice.completion, transform: FormatChoice.parse)
  var format: [FormatChoice] = []

  @Option(
    help: ArgumentHelp(
      "Also write review.csv: the N least certain verdicts, for a person to fill in.",
      valueName: "n"),
    completion: ReviewCount.completion, transform: ReviewCount.parse)
  var review: ReviewCount?

  @Option(
    help: ArgumentHelp(
      "The report's language: zh, en or both. (default: both)", valueName: "language"),
    completion: LanguageChoice.completion, transform: LanguageChoice.parse)
  var language: LanguageChoice?

  @Option(
    help: ArgumentHelp(
      "End with status 1 when a policy is under this level (such as medium) or score (such as 60).",
      valueName: "level|score"),
    completion: FailUnder.completion, transform: FailUnder.parse)
  var failUnder: FailUnder?

  @Flag(help: "Say how long judging and writing took.")
  var timing = false
}

/// What is remembered from run to run.
struct HistoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep what is judged in this file, and take from it what has not changed.",
      valueName: "file"), completion: .file())
  var database: String?
}
