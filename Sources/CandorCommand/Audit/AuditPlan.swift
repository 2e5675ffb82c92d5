internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyGate
internal import PolicyRanking
internal import PolicyReport
internal import PolicyRubric
internal import PolicyText
internal import PolicyWorkbook
internal import PolicyWorkspace

/// All options of an audit as they came out.
struct AuditPlan: Sendable {
  let rubric: Rubric
  let assessor: Assessor
  let limits: ReadingLimits
  let profile: [String]
  let bands: LevelBands
  let savedAt: CalendarDate?
  let assumesPolicy: Bool
  let jobs: Int
  let output: Location
  /// For files that are put together on the disk before they are put in place.
  let temporaryFolder: String
  let formats: [ReportFormat]
  let languages: [Language]
  /// How many verdicts to put up for review; nil for no sheet.
  let review: Int?
  let failUnder: GateThreshold?

  init(_ command: AuditCommand, _ settings: Settings, _ console: Console) throws(CommandFailure) {
    let (judging, report) = (command.judging, command.report)
    limits = try ReadingLimits(command.reading, settings)
    profile = try settings.value(judging.measure.profile, "profile")?.names ?? []
    bands = try settings.value(judging.measure.bands, "bands")?.bands ?? .nanduLike
    savedAt = try settings.value(judging.pages.savedAt, "saved-at")?.date
    assumesPolicy = settings.flag(judging.pages.assumePolicy, "assume-policy")
    let cores = JobCount(console.surroundings.cores)
    jobs = try settings.value(judging.jobs, "jobs", default: cores).count
    output = Location(
      settings.string(report.output, "output") ?? "Reports", from: console.surroundings.directory)
    temporaryFolder = console.surroundings.temporaryFolder
    formats = (try settings.value(report.format, "format") ?? .standard).formats
    languages = try settings.value(report.language, "language", default: .both).languages
    review = try settings.value(report.review, "review")?.count
    failUnder = try settings.value(report.failUnder, "fail-under")?.threshold
    (rubric, assessor) = try RubricSource(command.rubric, settings, console).loadCompiled()
  }

  /// The terminal speaks one language: the report's, or English like all other messages.
  var tableLanguage: Language { languages.count == 1 ? languages[0] : .english }

  /// The audited folder's own name; a report must not tell where it lay.
  func title(of paths: [String]) -> String {
    guard paths.count == 1, let path = paths.first else { return "" }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return name == "." || name == ".." ? "" : name
  }

  func report(
    _ ranking: Ranking, title: String, notes: [Notice],
    document: @escaping @Sendable (PolicyRecord) -> PolicyDocument?
  ) -> AuditReport {
    AuditReport(
      title: title, ranking: ranking, criteria: rubric.criteria, toolVersion: Version.current,
      rubricID: rubric.id, rubricVersion: rubric.version, rubricDigest: rubric.digest, notes: notes,
      document: document)
  }

  /// Nothing is put in place before all formats are rendered.
  func write(
    _ report: AuditReport, passages: PassageFile
  ) throws(CommandFailure) {
    do throws(InputProblem) {
      try ReportFolder(output).replace { write throws(InputProblem) in
        if let review {
          try write(OutputFile(path: "review.csv", bytes: reviewSheet(report, count: review)))
        }
        for format in formats {
          do {
            try render(
              report, as: format, languages: languages, by: Jobs(count: jobs),
              workbook: { try XLSXWriter().bytes(of: $0, temporary: temporaryFolder) }
            ) {
              try write(OutputFile(path: $0.path, bytes: $0.bytes, continues: $0.continues))
            }
          } catch let problem as InputProblem {
            throw problem
          } catch {
            throw InputProblem(file: output.name, message: "\(error)")
          }
        }
        if let problem = passages.problem { throw problem }
      }
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  /// What was checked, what not, and where the report is.
  func summary(of ranking: Ranking) -> String {
    let undetermined = ranking.ranked.reduce(0) { sum, policy in
      sum + policy.record.count(of: .undetermined)
    }
    let none = ranking.ranked.count { $0.record.status.name == "no-policy" }
    let apart = ranking.unranked.isEmpty ? "" : ", \(ranking.unranked.count) listed apart"
    let without = none == 0 ? "" : " (\(none) without a policy)"
    let open = undetermined == 0 ? "" : ", \(counted(undetermined, "verdict")) undetermined"
    let decided =
      ranking.overrideCount == 0
      ? "" : ", \(counted(ranking.overrideCount, "verdict")) decided by people"
    return "\(counted(ranking.ranked.count, "service")) ranked\(without)\(apart), "
      + "\(counted(rubric.criteria.count, "criterion", "criteria"))\(open)\(decided); report in \(output.name)"
  }
}

private func counted(_ count: Int, _ one: String, _ several: String? = nil) -> String {
  "\(count) \(count == 1 ? one : several ?? one + "s")"
}
