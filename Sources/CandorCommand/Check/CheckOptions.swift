internal import ArgumentParser

/// What a check writes.
struct CheckOutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      terminal, json, sarif, github, gitlab, junit and markdown, separated by commas; with a file \
      after a colon it is written there, such as sarif:candor.sarif. (default: terminal)
      """, valueName: "list"),
    transform: CheckFormats.parse)
  var format: CheckFormats?

  @Option(
    help: ArgumentHelp("Of the messages: zh or en. (default: en)", valueName: "language"),
    transform: LanguageChoice.parse)
  var language: LanguageChoice?
}

/// How drafts are read and judged.
struct CheckJudgingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The path that stands for standard input (-).", valueName: "path"))
  var stdinFilename: String?

  @OptionGroup var measure: MeasureOptions

  @Option(
    help: ArgumentHelp(
      "The day of the check, for waivers that expire and dates yet to come. (default: today)",
      valueName: "date"),
    transform: Day.parse)
  var today: Day?
}

/// What drafts have to reach; candor.yaml says most of it.
struct CheckGateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration. (default: the nearest candor.yaml from the draft's folder upwards)",
      valueName: "file"))
  var config: String?

  @Flag(help: "Use no configuration.")
  var noConfig = false

  @Option(
    help: ArgumentHelp(
      "End with status 1 when a draft is under this level (such as medium) or score (such as 60).",
      valueName: "level|score"),
    transform: FailUnder.parse)
  var failUnder: FailUnder?

  @Option(
    help: ArgumentHelp(
      "Fail where a verdict is worse than in this git revision, such as main.", valueName: "rev"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "Say where the draft would rank among these policies, and the shortest way up.",
      valueName: "results.json"))
  var against: String?

  @Option(
    help: ArgumentHelp(
      "Verdicts not to fall behind. (default: candor.lock beside the configuration)",
      valueName: "file"))
  var lock: String?

  @Flag(help: "Write the lock anew from these drafts.")
  var updateLock = false

  @Option(
    help: ArgumentHelp(
      "Findings known before. (default: candor-baseline.yaml beside the configuration)",
      valueName: "file"))
  var baseline: String?

  @Flag(help: "Write the baseline anew from the findings on these drafts.")
  var updateBaseline = false
}
