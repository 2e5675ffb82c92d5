internal import ArgumentParser

/// What policies are held against, in every command that judges.
struct MeasureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Judge under cn, eu or us, and as app or site. (default: by each policy's language and kind)",
      valueName: "list"),
    completion: ProfileChoice.completion, transform: ProfileChoice.parse)
  var profile: [ProfileChoice] = []

  @Option(
    help: ArgumentHelp(
      "Where the five levels are cut: nandu-like or even. (default: nandu-like)", valueName: "name"),
    completion: BandsChoice.completion, transform: BandsChoice.parse)
  var bands: BandsChoice?
}

/// What is known of saved pages beside their text.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "When the pages were saved, where nothing else tells; without a date nothing is judged by age.",
      valueName: "date"),
    completion: Day.completion, transform: Day.parse)
  var savedAt: Day?

  @Flag(help: "Judge every page, even one that is no privacy policy.")
  var assumePolicy = false
}
