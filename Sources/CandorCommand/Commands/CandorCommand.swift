internal import ArgumentParser
internal import PolicyRubric

/// The root: what `candor` alone can do.
struct CandorCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "candor",
    abstract: "Audit how transparent privacy policies are.",
    discussion: """
      Reads saved privacy policies, Chinese and English, judges each against a published rubric with \
      the sentences that show it, scores, grades and ranks them, and writes a report.

      Every option has an environment variable: --max-bytes is CANDOR_MAX_BYTES.
      Exit status: 0 fine, 1 a gate failed, 2 a usage, configuration or input error.
      """,
    subcommands: [
      AuditCommand.self, CheckCommand.self, WatchCommand.self, InitCommand.self,
      CompareCommand.self, ExtractCommand.self, ExplainCommand.self, EvaluateCommand.self,
      HistoryCommand.self, RubricCommand.self, TopicsCommand.self, LanguageServerCommand.self,
    ])

  @Flag(help: "Show the version of candor and of its rubric, with the rubric's digest.")
  var version = false

  func run(in console: Console) throws -> ExitStatus {
    guard version else { throw CleanExit.helpRequest(self) }
    let settings = console.settings
    // No --rubric here: the root would take it away from its subcommands. CANDOR_RUBRIC counts.
    let rubric = try RubricSource(nil, settings, console).loadCompiled().rubric
    try console.result(
      "candor \(Version.current)\nrubric \(rubric.id) \(rubric.version) \(rubric.digest)\n")
    return .fine
  }
}
