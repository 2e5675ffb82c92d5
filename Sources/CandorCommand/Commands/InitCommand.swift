internal import ArgumentParser
internal import PolicyGate
internal import PolicyText
internal import PolicyWorkspace

struct InitCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented candor.yaml to start from.")

  @Argument(
    help: ArgumentHelp("The folder of the drafts. (default: this one)", valueName: "folder"),
    completion: .directory)
  var folder = ""

  @Option(
    help: ArgumentHelp("Of the comments: zh or en. (default: en)", valueName: "language"),
    completion: LanguageChoice.completion, transform: LanguageChoice.parse)
  var language: LanguageChoice?

  func run(in console: Console) throws -> ExitStatus {
    let settings = console.settings
    let language = try settings.value(language, "language", default: .english).one
    let name =
      (folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/")
      + CheckConfiguration.fileName
    let place = Location(name, from: console.surroundings.directory)
    do throws(InputProblem) {
      let text = ConfigurationTemplate.text(in: language)
      try createFile(place, bytes: Array(text.utf8))
    } catch {
      throw CommandFailure("\(error)")
    }
    try console.result("\(name)\n")
    console.note("edit it, then run: candor check DRAFT…")
    return .fine
  }
}
