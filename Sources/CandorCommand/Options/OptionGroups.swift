internal import ArgumentParser
internal import PolicyWorkspace

/// Which rubric.
struct RubricOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Judge by the rubric in this folder, not the built-in one.", valueName: "dir"),
    completion: .directory)
  var rubric: String?
}

/// How much one page may cost.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Largest page that is read, such as 20M. (default: 20M)", valueName: "n"),
    completion: ByteCount.completion, transform: ByteCount.parse)
  var maxBytes: ByteCount?

  @Option(
    help: ArgumentHelp(
      "Seconds one page may take to read; 0 for no limit. (default: 10)", valueName: "seconds"),
    completion: Seconds.completion, transform: Seconds.parse)
  var deadline: Seconds?
}

/// Which files.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The CSV file that lists the services. (default: manifest.csv in the folder)",
      valueName: "file"), completion: .file())
  var manifest: String?

  @Option(
    help: ArgumentHelp(
      "Take only files that fit this pattern; may be repeated.", valueName: "glob"))
  var include: [String] = []

  @Option(
    help: ArgumentHelp("Leave out files that fit this pattern; may be repeated.", valueName: "glob")
  )
  var exclude: [String] = []

  /// What is wanted of the paths.
  func input(
    _ paths: [String], _ settings: Settings, from directory: String
  ) throws(CommandFailure) -> AuditInput {
    try AuditInput(
      paths: paths.map { Location($0, from: directory) },
      manifest: settings.string(manifest, "manifest").map { Location($0, from: directory) },
      selection: PageSelection(
        include: settings.list(include, "include").map { Glob($0) },
        exclude: settings.list(exclude, "exclude").map { Glob($0) }))
  }
}

/// How it is said.
struct ConsoleOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say only what is wrong, and no table.")
  var quiet = false

  @Option(
    help: ArgumentHelp("Colors: auto, always or never. (default: auto)", valueName: "when"),
    completion: ColorChoice.completion, transform: ColorChoice.parse)
  var color: ColorChoice?

  func apply(to console: inout Console, _ settings: Settings) throws(CommandFailure) {
    console.isQuiet = settings.flag(quiet, "quiet")
    console.color = try settings.value(color, "color", default: .auto)
  }
}
