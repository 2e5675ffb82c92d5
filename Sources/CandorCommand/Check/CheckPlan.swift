internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyGate
internal import PolicyRanking
internal import PolicyReport
internal import PolicyRubric
internal import PolicyText

/// A check as its options ask for it.
struct CheckPlan: Sendable {
  var files: [String]
  var input: DraftInput
  let judge: DraftJudge
  let rubric: Rubric
  let output: CheckOutput
  /// Of the command line; it comes before what configurations say.
  let profile: [String]?
  let today: CalendarDate?
  let failUnder: GateThreshold?
  /// A configuration named on the command line.
  let configuration: String?
  let usesNoConfiguration: Bool
  let given: CheckConfiguration.Files
  let updatesBaseline: Bool
  let updatesLock: Bool
  let surroundings: Surroundings

  init(
    _ command: CheckCommand, _ settings: Settings, _ console: Console
  ) throws(CommandFailure) {
    surroundings = console.surroundings
    files = DraftInput.names(command.files)
    let limits = try ReadingLimits(command.reading, settings)
    let options = command.judging
    input = DraftInput(
      console: console, limits: limits,
      stdinFilename: settings.string(options.stdinFilename, "stdin-filename"))
    output = CheckOutput(
      formats: try settings.value(command.output.format, "format")
        ?? .standard(in: surroundings),
      language: try settings.value(command.output.language, "language", default: .english).one,
      console: console)
    profile = try settings.value(options.measure.profile, "profile")?.names
    today = try settings.value(options.today, "today")?.date ?? surroundings.today
    let gate = command.gate
    failUnder = try settings.value(gate.failUnder, "fail-under")?.threshold
    configuration = settings.string(gate.config, "config")
    usesNoConfiguration = settings.flag(gate.noConfig, "no-config")
    var given = CheckConfiguration.Files()
    given.baseline = settings.string(gate.baseline, "baseline")
    given.lock = settings.string(gate.lock, "lock")
    given.against = settings.string(gate.against, "against")
    given.since = settings.string(gate.since, "since")
    self.given = given
    updatesBaseline = gate.updateBaseline
    updatesLock = gate.updateLock
    let (rubric, assessor) = try RubricSource(command.rubric, settings, console).loadCompiled()
    self.rubric = rubric
    judge = DraftJudge(
      rubric, assessor: assessor,
      bands: try settings.value(options.measure.bands, "bands")?.bands ?? .nanduLike,
      reader: PolicyReader(limits: limits, in: surroundings))
  }

  var origin: CheckReport.Origin {
    CheckReport.Origin(
      toolVersion: Version.current, rubricID: rubric.id, rubricVersion: rubric.version,
      rubricDigest: rubric.digest)
  }

  /// Everything that is checked, whether or not it has a finding.
  var rules: [CheckRule] {
    rubric.criteria.map { CheckRule($0, severity: .warning) } + CheckRule.ownRules
  }
}
