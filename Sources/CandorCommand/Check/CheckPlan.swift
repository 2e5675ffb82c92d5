internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyGate
internal import PolicyRanking
internal import PolicyReport
internal import PolicyRubric
internal import PolicyText

/// A check as its options ask for it.
struct CheckPlan: Sendable {
  let files: [String]
  let input: DraftInput
  let judge: DraftJudge
  let rubric: Rubric
  let output: CheckOutput
  let profile: [String]
  let today: CalendarDate?
  let failUnder: GateThreshold?

  init(
    _ command: CheckCommand, _ settings: Settings, _ console: Console
  ) throws(CommandFailure) {
    let surroundings = console.surroundings
    files = DraftInput.names(command.files)
    let limits = try ReadingLimits(command.reading, settings)
    let options = command.judging
    input = DraftInput(
      console: console, limits: limits,
      stdinFilename: settings.string(options.stdinFilename, "stdin-filename"))
    let english = LanguageChoice(languages: [.english])
    let languages = try settings.value(command.output.language, "language", default: english)
    output = CheckOutput(
      formats: try settings.value(
        command.output.format, "format", default: .standard(in: surroundings)),
      language: languages.languages.count == 1 ? languages.languages[0] : .english,
      console: console)
    profile = try settings.value(options.profile, "profile")?.names ?? []
    today = try settings.value(options.today, "today")?.date ?? surroundings.today
    failUnder = try settings.value(options.failUnder, "fail-under")?.threshold
    rubric = try RubricSource(command.rubric, settings, console).load()
    judge = DraftJudge(
      rubric, bands: try settings.value(options.bands, "bands")?.bands ?? .nanduLike,
      reader: PolicyReader(limits: limits, in: surroundings))
  }

  func pages() throws(CommandFailure) -> [SavedPage] {
    var pages: [SavedPage] = []
    for file in files { pages.append(try input.page(file)) }
    return pages
  }

  func check(_ pages: [SavedPage]) -> (report: CheckReport, sources: SourceLines) {
    var sources = SourceLines()
    var drafts: [CheckReport.Draft] = []
    var findings: [DraftFinding] = []
    var notes: [CheckReport.Note] = []
    let criteria = CriterionFindings(rubric.criteria)
    for page in pages {
      do throws(DraftFailure) {
        let draft = try judge.judge(
          page, key: page.file, context: AssessmentContext(profile: profile))
        sources.add(draft.text, file: draft.file)
        drafts.append(CheckReport.Draft(draft))
        findings += criteria.findings(of: draft.assessment, gains: draft.gains, in: draft.source)
        findings += TextChecker(today: today)
          .remarks(on: draft.document, assessment: draft.assessment, source: page.bytes)
          .map { DraftFinding($0, in: draft) }
      } catch {
        drafts.append(CheckReport.Draft(file: page.file))
        notes.append(.init(kind: .execution, severity: .error, text: error.reason.text))
      }
    }
    var report = CheckReport(
      origin: .init(
        toolVersion: Version.current, rubricID: rubric.id, rubricVersion: rubric.version,
        rubricDigest: rubric.digest),
      drafts: drafts, findings: findings, rules: rules, outcome: .passed, notes: notes)
    report.outcome =
      report.drafts.contains { $0.level == nil }
      ? .incomplete
      : report.findings.contains { $0.severity == .error && $0.suppression == nil }
        ? .failed : .passed
    return (report, sources)
  }

  private var rules: [CheckRule] {
    rubric.criteria.map { CheckRule($0, severity: .warning) }
  }
}

extension CheckReport.Draft {
  init(_ draft: JudgedDraft) {
    self.init(
      file: draft.file, language: draft.document.language, tenths: draft.score?.tenths,
      level: draft.score?.level,
      checks: draft.assessment.findings.map {
        CheckReport.Check(rule: $0.criterion.rawValue, verdict: $0.verdict, reason: $0.reason)
      })
  }

  /// One of which nothing can be said.
  init(file: String) {
    self.init(file: file, language: nil, tenths: nil, level: nil, checks: [])
  }
}
