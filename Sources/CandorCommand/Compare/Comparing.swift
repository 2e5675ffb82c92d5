internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyHistory
internal import PolicyRanking
internal import PolicyReport
internal import PolicyRubric
internal import PolicyText
internal import PolicyWorkspace

/// Reads what `candor compare` names, judges it where it has to be judged, and compares.
struct Comparing: Sendable {
  private let rubric: Rubric
  private let assessor: Assessor
  private let limits: ReadingLimits
  private let profile: [String]
  private let bands: LevelBands
  private let savedAt: CalendarDate?
  private let assumesPolicy: Bool
  /// Opened only when a run of it is named.
  private let database: String?
  private let console: Console

  init(
    _ command: CompareCommand, _ settings: Settings, _ console: Console
  ) throws(CommandFailure) {
    limits = try ReadingLimits(command.reading, settings)
    profile = try settings.value(command.measure.profile, "profile")?.names ?? []
    bands = try settings.value(command.measure.bands, "bands")?.bands ?? .nanduLike
    savedAt = try settings.value(command.pages.savedAt, "saved-at")?.date
    assumesPolicy = settings.flag(command.pages.assumePolicy, "assume-policy")
    (rubric, assessor) = try RubricSource(command.rubric, settings, console).loadCompiled()
    database = settings.string(command.database, "database")
    self.console = console
  }

  func report(_ old: String, _ new: String) throws(CommandFailure) -> ComparisonReport {
    let (before, after) = (try source(old), try source(new))
    let subject: ComparisonReport.Subject
    switch (before, after) {
    case (.run(let place), .run(let other)):
      subject = .runs(RunComparison(try place(), try other()))
    case (.policy(let names), .policy(let others)):
      subject = .policies(PolicyComparison(try policy(names, old), try policy(others, new)))
    case (.run, .policy), (.policy, .run):
      throw CommandFailure(
        "one of \(old) and \(new) is a report and the other a policy; compare two of a kind")
    }
    let names = Self.shortNames(before.pages ?? [old], after.pages ?? [new])
    return ComparisonReport(
      subject, oldName: names.old, newName: names.new, criteria: rubric.criteria, bands: bands,
      toolVersion: Version.current, rubricID: rubric.id, rubricVersion: rubric.version,
      rubricDigest: rubric.digest)
  }

  // MARK: - What is named

  private enum Source {
    case run(() throws(CommandFailure) -> RunSnapshot)
    case policy([String])

    var pages: [String]? {
      guard case .policy(let names) = self else { return nil }
      return names
    }
  }

  private func source(_ name: String) throws(CommandFailure) -> Source {
    let place = Location(name, from: console.surroundings.directory)
    if let database, let number = Self.runNumber(name), !place.isFolder, !place.isOther {
      return .run { () throws(CommandFailure) in
        try HistoryDatabase.run(
          number, in: database, from: console.surroundings.directory)
      }
    }
    if place.isFolder {
      guard ResultsFile.isReport(place) else {
        throw CommandFailure(
          "\(name) has no results.json; name a report that 'candor audit' wrote, or the saved page of "
            + "a policy")
      }
      return .run { () throws(CommandFailure) in try run(place) }
    }
    if name.lowercased().hasSuffix(".json") {
      return .run { () throws(CommandFailure) in try run(place) }
    }
    // A file may have the separator in its name.
    if place.isOther { return .policy([name]) }
    let parts = name.split(separator: ";").map(String.init)
    return .policy(parts.isEmpty ? [name] : parts)
  }

  private func run(_ place: Location) throws(CommandFailure) -> RunSnapshot {
    do throws(InputProblem) {
      return try ResultsFile.snapshot(at: place)
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  private func policy(
    _ names: [String], _ shown: String
  ) throws(CommandFailure) -> PolicyComparison.Side {
    var pages: [SavedPage] = []
    for name in names { pages.append(try SavedPages.page(name, limits, console)) }
    let judge = PolicyJudge(
      reader: PolicyReader(limits: limits, in: console.surroundings), assessor: assessor,
      maxBytes: limits.maxBytes, profile: profile, savedAt: savedAt, assumesPolicy: assumesPolicy)
    let (record, document) = judge.judged(pages)
    let ranker = Ranker(
      criteria: rubric.criteria, bands: bands, cohortCriteria: assessor.cohortCriteria,
      judgeCohort: { assessor.judgeCohort($0, $1) })
    // Each by itself: what it shares with the other is no template.
    let ranking = ranker.rank([record])
    guard let ranked = ranking.ranked.first, let document else {
      let status = ranking.unranked.first?.status ?? record.status
      let mend =
        assumesPolicy || document == nil ? "" : "; --assume-policy judges it all the same"
      throw CommandFailure("\(shown): \(status.name): \(status.reason?.description ?? "")\(mend)")
    }
    console.warn(record.notes.map { "\(shown): \($0)" })
    return PolicyComparison.Side(policy: ranked, document: document)
  }

  /// `7`, or `#7` as the history shows it.
  private static func runNumber(_ name: String) -> Int? {
    let digits = name.hasPrefix("#") ? name.dropFirst() : name[...]
    return digits.allSatisfy(\.isASCIIDigit) ? Int(digits) : nil
  }

  // MARK: - Names

  /// The ends of the paths, as long as it takes to tell old and new apart: a report must not tell
  /// where they lay. Several pages of one policy stay separated by `;`.
  static func shortNames(_ old: [String], _ new: [String]) -> (old: String, new: String) {
    let (a, b) = (old.map(components), new.map(components))
    func ends(_ paths: [[String]], _ length: Int) -> [ArraySlice<String>] {
      paths.map { $0.suffix(length) }
    }
    let longest = (a + b).map(\.count).max() ?? 0
    var length = 1
    while length < longest, ends(a, length) == ends(b, length) { length += 1 }
    func shown(_ paths: [[String]], _ whole: [String]) -> String {
      zip(ends(paths, length), whole).map { $0.isEmpty ? $1 : $0.joined(separator: "/") }
        .joined(separator: ";")
    }
    return (shown(a, old), shown(b, new))
  }

  private static func components(_ path: String) -> [String] {
    var parts = path.split(separator: "/").map(String.init).filter { $0 != "." && $0 != ".." }
    if parts.count > 1, parts.last == ResultsFile.name { parts.removeLast() }
    return parts
  }
}
