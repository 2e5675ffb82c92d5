internal import ArgumentParser
internal import PolicyGate
internal import PolicyHistory
internal import PolicyRanking
internal import PolicyReport
internal import PolicyRubric
internal import PolicyText
internal import PolicyWorkspace

struct AuditCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Judge, score and rank saved policies, and write the report.",
    discussion: """
      A folder with manifest.csv is read as the manifest says; without one every saved page below it \
      is a policy. The ranking goes to standard output, the report to --output.
      """)

  @Argument(
    help: ArgumentHelp("Folders or files with saved pages.", valueName: "path"), completion: .file()
  )
  var paths: [String]

  @OptionGroup(title: "Input") var selection: SelectionOptions

  @OptionGroup(title: "Reading") var reading: ReadingOptions

  @OptionGroup(title: "Judging") var rubric: RubricOptions

  @OptionGroup(title: "Judging") var judging: JudgingOptions

  @OptionGroup(title: "Report") var report: ReportOptions

  @OptionGroup(title: "History") var history: HistoryOptions

  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func run(in console: Console) throws -> ExitStatus {
    let settings = console.settings
    var console = console
    try terminal.apply(to: &console, settings)
    let directory = console.surroundings.directory
    let plan = try AuditPlan(self, settings, console)
    var history = try AuditHistory(history, plan, settings, console)
    let input = try selection.input(paths, settings, from: directory)
    console.warn(input.notices.map(\.description))
    console.warn(unreadDecisions(settings, directory))
    let decisions = try decisions(on: input, plan, settings, directory)
    let title = plan.title(of: paths)
    let whole = WholeAudit(input, plan, decisions, title: title, console)
    if let outcome = history?.unchanged(whole, console) {
      return try say(outcome, console)
    }
    let transcript = Transcript()
    if history != nil { console.transcript = transcript }
    let auditing = Audit(
      plan, decisions: decisions, store: history?.store, in: console.surroundings)
    var stopwatch = Stopwatch()
    let ranking = stopwatch.time("judged and ranked") { auditing.rank(input, console) }
    console.warn(unused(decisions, in: ranking))
    var audit = plan.report(
      ranking, title: title, notes: input.notices.map(\.notice),
      document: auditing.texts(of: input))
    audit.trend = history?.keep(audit, cohortCriteria: auditing.cohortCriteria, console)
    try stopwatch.time("wrote the report") { () throws(CommandFailure) in
      try plan.write(audit, passages: auditing.passages)
    }
    if settings.flag(report.timing, "timing") { console.measured(stopwatch.summary) }
    let status = try conclude(audit, plan, refused: input.notices.count { $0.isRefusal }, console)
    history?.remember(status, of: whole, transcript)
    // The report asks the judge for texts, who holds the database: that is closed before the end.
    if history == nil { console.surroundings.leave(audit) }
    return status
  }

  /// What an audit that need not be done again said.
  private func say(
    _ outcome: AuditOutcome, _ console: Console
  ) throws(CommandFailure) -> ExitStatus {
    if !outcome.output.isEmpty { try console.result(outcome.output) }
    console.say(outcome.error)
    console.note("nothing has changed since the last audit: the report is as it was")
    return ExitStatus(rawValue: outcome.status) ?? .fine
  }

  /// The table, what was left out, and the gate: all after the reports are in place.
  ///
  /// - Parameter refused: parts of the input that no honest one has.
  private func conclude(
    _ audit: AuditReport, _ plan: AuditPlan, refused: Int, _ console: Console
  ) throws(CommandFailure) -> ExitStatus {
    let ranking = audit.ranking
    if !console.isQuiet {
      try console.result(
        terminalTable(
          audit, language: plan.tableLanguage, width: console.surroundings.width,
          color: console.usesColor))
    }
    console.warn(
      ranking.unranked.map {
        "\($0.subject.id): \($0.status.name): \($0.status.reason?.description ?? "")"
      })
    console.note(plan.summary(of: ranking))
    guard !ranking.ranked.isEmpty else {
      let count = ranking.unranked.count
      throw CommandFailure(
        count == 1
          ? "the one service could not be assessed"
          : "none of the \(count) services could be assessed")
    }
    if refused > 0 {
      console.fail(
        "\(refused) \(refused == 1 ? "part" : "parts") of the input refused, as named above; take"
          + " \(refused == 1 ? "it" : "them") out, or exclude by --exclude")
    }
    let otherwise: ExitStatus = refused > 0 ? .unusable : .fine
    guard let threshold = plan.failUnder else { return otherwise }
    let result = Gate(failUnder: threshold).evaluate(ranking)
    for failure in result.failures {
      let score = "\(failure.tenths / 10).\(failure.tenths % 10)"
      console.fail(
        "\(failure.id): \(failure.level.rawValue), \(score), is under --fail-under \(threshold)")
    }
    return result.passed || refused > 0 ? otherwise : .gateFailed
  }
}
