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
    help: ArgumentHelp(
      "The name and path that stand for standard input; without a path its text tells its form.",
      valueName: "path"))
  var stdinFilename: String?

  @Option(
    help: ArgumentHelp(
      "Judge under cn, eu or us, and as app or site. (default: by the draft's language; site)",
      valueName: "list"),
    transform: ProfileChoice.parse)
  var profile: ProfileChoice?

  @Option(
    help: ArgumentHelp(
      "Where the five levels are cut: nandu-like or even. (default: nandu-like)", valueName: "name"),
    transform: BandsChoice.parse)
  var bands: BandsChoice?

  @Option(
    help: ArgumentHelp(
      "The day of the check, for waivers that expire and dates yet to come. (default: today)",
      valueName: "date"),
    transform: Day.parse)
  var today: Day?

  @Option(
    help: ArgumentHelp(
      "End with status 1 when a draft is under this level (such as medium) or score (such as 60).",
      valueName: "level|score"),
    transform: FailUnder.parse)
  var failUnder: FailUnder?
}
