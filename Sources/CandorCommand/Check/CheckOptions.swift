internal import ArgumentParser

/// What a check writes.
struct CheckOutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      terminal, json, sarif, github, gitlab, junit and markdown, separated by commas; with a file \
      after a colon it is written there, such as sarif:candor.sarif. (default: terminal)
      """, valueName: "list"),
    completion: CheckFormats.completion, transform: CheckFormats.parse)
  var format: [CheckFormats] = []

  @Option(
    help: ArgumentHelp("Of the messages: zh or en. (default: en)", valueName: "language"),
    completion: LanguageChoice.completion, transform: LanguageChoice.parse)
  var language: LanguageChoice?

  @Flag(help: "Only print what counts for each draft, as candor.yaml would say it.")
  var showConfig = false

  @Flag(help: "Only print which drafts would be checked.")
  var listFiles = false
}

/// How drafts are read and judged.
struct CheckJudgingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The path that stands for standard input (-).", valueName: "path"),
    completion: .file())
  var stdinFilename: String?

  @OptionGroup var measure: MeasureOptions

  @Option(
    help: ArgumentHelp(
      "The day of the check, for waivers that expire and dates yet to come. (default: today)",
      valueName: "date"),
    completion: Day.completion, transform: Day.parse)
  var today: Day?
}

/// What drafts have to reach; candor.yaml says most of it.
struct CheckGateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration. (default: the nearest candor.yaml from the draft's folder upwards)",
      valueName: "file"), completion: .file())
  var config: String?

  @Flag(help: "Use no configuration.")
  var noConfig = false

  @Option(
    help: ArgumentHelp(
      "End with status 1 when a draft is under this level (such as medium) or score (such as 60).",
      valueName: "level|score"),
    completion: FailUnder.completion, transform: FailUnder.parse)
  var failUnder: FailUnder?

  @Option(
    help: ArgumentHelp(
      "Fail where a verdict is worse than in this git revision, such as main.", valueName: "rev"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "Say where the draft would rank among these policies, and the shortest way up.",
      valueName: "results.json"), completion: .file(extensions: ["json"]))
  var against: String?

  @Option(
    help: ArgumentHelp(
      "Verdicts not to fall behind. (default: candor.lock beside the configuration)",
      valueName: "file"), completion: .file())
  var lock: String?

  @Flag(help: "Write the lock anew from these drafts.")
  var updateLock = false

  @Option(
    help: ArgumentHelp(
      "Findings known before. (default: candor-baseline.yaml beside the configuration)",
      valueName: "file"), completion: .file())
  var baseline: String?

  @Flag(help: "Write the baseline anew from the findings on these drafts.")
  var updateBaseline = false
}
