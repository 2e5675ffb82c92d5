internal import ArgumentParser
internal import LanguageServer
internal import PolicyDocument
internal import PolicyReport
internal import PolicyText

struct LanguageServerCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract:
      "Check drafts while they are written: a language server on standard input and output.",
    discussion: """
      For editors that speak the Language Server Protocol: findings beside the lines, the criterion \
      on hovering, score and level above the first line, advice and waivers as actions. \
      docs/integrations.md shows how editors start it.
      """)

  @Option(
    help: ArgumentHelp(
      "zh or en, for editors that do not name their language. (default: en)",
      valueName: "language"),
    completion: LanguageChoice.completion, transform: LanguageChoice.parse)
  var language: LanguageChoice?

  @Option(
    help: ArgumentHelp(
      "The configuration. (default: the nearest candor.yaml from the draft's folder upwards)",
      valueName: "file"), completion: .file())
  var config: String?

  /// What editors add to the command line of every server.
  @Flag(name: .customLong("stdio"), help: .hidden)
  var usesStandardStreams = false

  @OptionGroup var measure: MeasureOptions
  @OptionGroup var rubric: RubricOptions
  @OptionGroup var reading: ReadingOptions

  func run(in console: Console) throws -> ExitStatus {
    let settings = console.settings
    let language = try settings.value(language, "language", default: .english).one
    let check = EditorCheck(plan: try plan(settings, console))
    let rules = Dictionary(
      check.plan.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let advice = AdviceFolder(console.surroundings)
    defer { advice?.remove() }
    let waiverEnd = console.surroundings.today?.inThreeMonths.description ?? "YYYY-MM-DD"
    var server = LanguageServer(
      DraftServices(
        version: Version.current, language: language,
        check: { check.check(path: $0, text: $1) },
        explain: { rule, language in
          rules[rule].map { markdownExplanation(of: $0, language: language) }
        },
        save: { advice?.save($1, named: $0) }, waiverEnd: { waiverEnd }))
    while server.exitStatus == nil {
      let bytes = console.surroundings.input()
      // The client is gone without a word.
      if bytes.isEmpty { return .gateFailed }
      let answer = server.receive(bytes)
      if !answer.isEmpty { try console.result(answer) }
    }
    return server.exitStatus == 0 ? .fine : .gateFailed
  }
}

extension LanguageServerCommand {
  /// As `candor check` would be called.
  private func plan(_ settings: Settings, _ console: Console) throws -> CheckPlan {
    var command = try CheckCommand.parse(["-"])
    command.gate.config = config
    command.judging.measure = measure
    command.rubric = rubric
    command.reading = reading
    return try CheckPlan(command, settings, console)
  }
}

extension CalendarDate {
  /// A day at most three months away that every month has.
  fileprivate var inThreeMonths: CalendarDate {
    let month = (month + 2) % 12 + 1
    return CalendarDate(
      year: month < self.month ? year + 1 : year, month: month, day: min(day, 28)) ?? self
  }
}
