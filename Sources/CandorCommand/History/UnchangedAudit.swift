internal import PolicyDocument
internal import PolicyHistory
internal import PolicyRanking
internal import PolicyReport
internal import PolicyRubric
internal import PolicyText
internal import PolicyWorkspace
internal import Synchronization

/// An audit of which nothing has changed since it was last done is not done again: its report is in
/// place, and what it said is known.
extension AuditHistory {
  /// Nil when the audit has to be done.
  func unchanged(_ audit: WholeAudit, _ console: Console) -> AuditOutcome? {
    guard !store.isEmpty, let keys = knownKeys(of: audit), let key = audit.key(keys),
      let outcome = try? database.outcome(of: key),
      ReportFolder(audit.plan.output).state() == outcome.report
    else { return nil }
    do throws(HistoryFailure) {
      try database.keepRepetition(of: key, began: began)
    } catch {
      console.warn("\(error); this run is not kept")
    }
    return outcome
  }

  /// For next time. Where it cannot be kept the audit is done again: nothing to tell anyone.
  func remember(_ status: ExitStatus, of audit: WholeAudit, _ transcript: Transcript) {
    guard let run, let key = audit.key(store.keys),
      let report = ReportFolder(audit.plan.output).state()
    else { return }
    try? database.keep(
      AuditOutcome(
        status: status.rawValue, output: transcript.output, error: transcript.error,
        report: report), of: key, run: run)
  }

  /// By id; nil as soon as there is a page that has to be judged.
  private func knownKeys(of audit: WholeAudit) -> [String: RecordKey]? {
    let hasNews = Atomic<Bool>(false)
    let (input, limit) = (audit.input, audit.plan.limits.maxBytes)
    let feed = AuditFeed(input, maxBytes: limit, jobs: audit.plan.jobs)
    let keys = parallelMap(
      count: input.items.count, jobs: audit.plan.jobs,
      next: { hasNews.load(ordering: .relaxed) ? nil : feed.next(for: $0) },
      work: { tasks in
        tasks.map { task -> RecordKey? in
          if task.item.subject.files.isEmpty || hasNews.load(ordering: .relaxed) { return nil }
          if let key = task.key(maxBytes: limit), store.has(key) { return key }
          hasNews.store(true, ordering: .relaxed)
          return nil
        }
      })
    guard !hasNews.load(ordering: .relaxed) else { return nil }
    return zip(input.items, keys).reduce(into: [:]) { known, item in
      known[item.0.subject.id] = item.1 ?? nil
    }
  }
}

/// All that the outcome of an audit can depend on.
struct WholeAudit: Sendable {
  let input: AuditInput
  let plan: AuditPlan
  let decisions: [ReviewDecision]
  let title: String
  /// What the terminal is like.
  let terminal: [String]

  init(
    _ input: AuditInput, _ plan: AuditPlan, _ decisions: [ReviewDecision], title: String,
    _ console: Console
  ) {
    (self.input, self.plan, self.decisions, self.title) = (input, plan, decisions, title)
    terminal = [
      "\(console.surroundings.width)", "\(console.usesColor)", "\(console.isQuiet)",
    ]
  }

  /// Nil when a page has no record that could be used again.
  ///
  /// - Parameter keys: by the policies' ids.
  func key(_ keys: [String: RecordKey]) -> OutcomeKey? {
    var policies: [(subject: PolicySubject, key: RecordKey?)] = []
    for subject in input.items.map(\.subject) {
      let key = keys[subject.id]
      guard key != nil || subject.files.isEmpty else { return nil }
      policies.append((subject, key))
    }
    return OutcomeKey(
      settings: plan.outcomeSettings + [title, plan.output.name, plan.output.identity] + terminal,
      inputs: decisions.map { "\($0)" } + input.notices.map(\.description), policies: policies)
  }
}

extension AuditTask {
  /// Nil when its pages cannot be read.
  fileprivate func key(maxBytes: Int) -> RecordKey? {
    (try? pages(maxBytes: maxBytes)).map(item.key)
  }
}

extension AuditItem {
  /// Of all that its record can depend on.
  func key(of pages: [SavedPage]) -> RecordKey {
    RecordKey(
      pages, of: subject, declaredLanguage: entry.declaredLanguage, isNamed: entry.place != nil)
  }
}

extension AuditPlan {
  /// All of the plan but the number of jobs, which changes nothing.
  fileprivate var outcomeSettings: [String] {
    [
      "\(basis)", "\(rubric.id) \(rubric.version)", bands.name,
      formats.map(\.rawValue).joined(separator: ","),
      languages.map(\.rawValue).joined(separator: ","), review.map(String.init) ?? "",
      failUnder.map { "\($0)" } ?? "",
    ]
  }
}
