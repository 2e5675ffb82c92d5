internal import PolicyDocument
internal import PolicyHistory
internal import PolicyRanking
internal import PolicyReport
internal import PolicyRubric
internal import PolicyText

/// The database of an audit with `--database`.
struct AuditHistory: Sendable {
  let database: HistoryDatabase
  let store: RecordStore
  /// By the clock of the surroundings.
  let began: Int?
  /// This run, once it is kept.
  private(set) var run: RunRecord?

  /// Nil without the option. Opened before anything is read or judged: a file that cannot be used
  /// is told at once.
  init?(
    _ options: HistoryOptions, _ plan: AuditPlan, _ settings: Settings, _ console: Console
  ) throws(CommandFailure) {
    guard let name = settings.string(options.database, "database") else { return nil }
    began = console.surroundings.clock()
    do throws(HistoryFailure) {
      database = try HistoryDatabase(
        at: DatabasePath.path(of: name, from: console.surroundings.directory), name: name)
      store = try RecordStore(database, plan.basis)
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  /// Keeps the run, and gives the chart of its cohort with it.
  ///
  /// The report does not wait on the database: what could not be kept is said, and judged again next
  /// time.
  mutating func keep(
    _ audit: AuditReport, cohortCriteria: [CriterionID], _ console: Console
  ) -> RunTrend? {
    do throws(HistoryFailure) {
      run = try store.keep(
        NewRun(
          title: audit.title, began: began, basis: audit.basis, ranking: audit.ranking,
          cohortCriteria: Set(cohortCriteria)))
      return try database.trend(title: audit.title, limit: Self.shownRuns)
    } catch {
      console.warn("\(error); this run is not kept whole")
      return nil
    }
  }

  /// More than a small chart shows.
  private static let shownRuns = 24
}

enum DatabasePath {
  static func path(of name: String, from directory: String) -> String {
    name.hasPrefix("/") || directory.isEmpty ? name : directory + "/" + name
  }
}

extension AuditPlan {
  /// All that a record can depend on beside the policy. The bands, the languages and the formats are
  /// not among it, nor are people's decisions: they come after.
  var basis: RecordBasis {
    RecordBasis(
      toolVersion: Version.current, rubricDigest: rubric.digest,
      settings: [
        ("profile", profile.joined(separator: ",")),
        ("saved-at", savedAt.map(\.description) ?? ""),
        ("assume-policy", assumesPolicy ? "yes" : "no"),
        ("max-bytes", "\(limits.maxBytes)"),
        ("max-nodes", "\(limits.maxNodes)"),
        ("deadline", limits.deadline.map { "\($0)" } ?? "none"),
      ])
  }
}

extension AuditReport {
  var basis: RunSnapshot.Basis {
    RunSnapshot.Basis(
      toolVersion: toolVersion, rubricID: rubricID, rubricVersion: rubricVersion,
      rubricDigest: rubricDigest, bands: ranking.bands.name)
  }
}
