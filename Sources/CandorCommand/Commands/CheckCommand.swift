internal import ArgumentParser
internal import PolicyReport

struct CheckCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check drafts of a privacy policy before they are published, line by line.",
    discussion: """
      Each finding stands at FILE:LINE:COLUMN with the words it is about and what would pass. The \
      check fails (status 1) on an error, such as a red flag, and on a threshold that is missed.
      """)

  @Argument(
    help: ArgumentHelp("Drafts; - is standard input.", valueName: "file"), completion: .file())
  var files: [String]

  @OptionGroup(title: "Output") var output: CheckOutputOptions

  @OptionGroup(title: "Gate") var gate: CheckGateOptions

  @OptionGroup(title: "Judging") var judging: CheckJudgingOptions

  @OptionGroup(title: "Judging") var rubric: RubricOptions

  @OptionGroup(title: "Reading") var reading: ReadingOptions

  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func run(in console: Console) throws -> ExitStatus {
    let settings = console.settings
    var console = console
    try terminal.apply(to: &console, settings)
    let plan = try CheckPlan(self, settings, console)
    if output.showConfig || output.listFiles {
      let listing = CheckListing(plan: plan)
      let text = try output.showConfig ? listing.configurations() : listing.files()
      try console.result(text)
      return .fine
    }
    var run = CheckRun(plan)
    let report = try run.report()
    try plan.output.write(report, sources: run.sources)
    return ExitStatus(rawValue: Int32(report.outcome.exitStatus)) ?? .unusable
  }
}
