internal import ArgumentParser
internal import PolicyHistory
internal import PolicyReport
internal import PolicyText

struct HistoryCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show the audits a database holds, or one policy over them.",
    discussion: """
      candor audit --database keeps every audit. Without a policy's id this lists them, oldest first; \
      with one it shows the policy's score, level and rank over them and the verdicts that changed.
      """)

  @Argument(help: ArgumentHelp("The id of a policy.", valueName: "policy-id"))
  var policy: String?

  @Option(
    help: ArgumentHelp(
      "The file that candor audit --database wrote. (default: candor.sqlite)", valueName: "file"),
    completion: .file())
  var database: String?

  @Option(
    help: ArgumentHelp("table or json. (default: table)", valueName: "format"),
    completion: TableChoice.completion, transform: TableChoice.parse)
  var format: TableChoice?

  @Option(
    help: ArgumentHelp("The table's language: zh or en. (default: en)", valueName: "language"),
    completion: LanguageChoice.completion, transform: LanguageChoice.parse)
  var language: LanguageChoice?

  func run(in console: Console) throws -> ExitStatus {
    let settings = console.settings
    let name = settings.string(database, "database") ?? "candor.sqlite"
    let language = try settings.value(language, "language", default: .english).one
    let isJSON = try settings.value(format, "format", default: .table) == .json
    let text: [UInt8]
    do throws(HistoryFailure) {
      let history = try HistoryDatabase.existing(
        at: DatabasePath.path(of: name, from: console.surroundings.directory), name: name)
      if let policy {
        guard let trend = try history.trend(ofPolicy: policy) else {
          throw HistoryFailure("\(name): no run has a policy with the id '\(policy)'")
        }
        text = isJSON ? trendJSON(trend) : Array(trendTable(trend, language: language).utf8)
      } else {
        let runs = try history.runs()
        text = isJSON ? runsJSON(runs) : Array(runTable(runs, language: language).utf8)
      }
    } catch {
      throw CommandFailure("\(error)")
    }
    try console.result(text)
    return .fine
  }
}
