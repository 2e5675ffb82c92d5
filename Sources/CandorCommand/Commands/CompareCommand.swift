internal import ArgumentParser
internal import PolicyRanking
internal import PolicyReport
internal import PolicyRubric
internal import PolicyText
internal import PolicyWorkspace

struct CompareCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two policies, two versions of one, or two audits.",
    discussion: """
      OLD and NEW are saved pages of a policy (several of one policy are separated by ';'), or folders \
      that 'candor audit' wrote, or their results.json, or with --database the numbers of runs as \
      'candor history' lists them. Of policies it tells what became of each clause \
      and what that did to verdicts, score and level; of audits who rose, fell, came and went, and which \
      faults became commoner. The answer goes to standard output.
      """)

  @Argument(help: "The earlier policy or report.", completion: .file())
  var old: String

  @Argument(help: "The later one.", completion: .file())
  var new: String

  @Option(
    help: ArgumentHelp("table, json, markdown or html. (default: table)", valueName: "format"),
    completion: ComparisonFormat.completion, transform: ComparisonFormat.parse)
  var format: ComparisonFormat?

  @Option(
    help: ArgumentHelp(
      "zh, en or both. (default: both; for the table en)", valueName: "language"),
    completion: LanguageChoice.completion, transform: LanguageChoice.parse)
  var language: LanguageChoice?

  @Option(
    help: ArgumentHelp(
      "The file that candor audit --database wrote: OLD and NEW may be numbers of its runs.",
      valueName: "file"), completion: .file())
  var database: String?

  @OptionGroup(title: "Reading") var reading: ReadingOptions

  @OptionGroup(title: "Judging") var rubric: RubricOptions

  @OptionGroup(title: "Judging") var measure: MeasureOptions

  @OptionGroup(title: "Judging") var pages: PageOptions

  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func run(in console: Console) throws -> ExitStatus {
    let settings = console.settings
    var console = console
    try terminal.apply(to: &console, settings)
    let format = try settings.value(format, "format", default: .table)
    let usual = format == .table ? LanguageChoice.english : .both
    let languages = try settings.value(language, "language", default: usual).languages
    let comparing = try Comparing(self, settings, console)
    let report = try comparing.report(old, new)
    try console.result(
      render(
        report, as: format, languages: languages, width: console.surroundings.width,
        color: console.usesColor))
    return .fine
  }
}

/// What `candor compare` prints.
extension ComparisonFormat: OptionValue {}
