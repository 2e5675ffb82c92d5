internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyHistory
internal import PolicyRanking
internal import PolicyReport
internal import PolicyRubric
internal import PolicyWorkspace
internal import Synchronization

/// Judges every policy of an input, in parallel, and ranks them.
struct Audit: Sendable {
  private let judge: PolicyJudge
  private let ranker: Ranker
  private let jobs: Int
  /// Whether a format of the report shows whole texts.
  private let showsTexts: Bool
  /// Where passages wait for the report.
  let passages: PassageFile
  /// What is judged when all policies are known.
  let cohortCriteria: [CriterionID]

  /// - Parameter store: the records that need not be judged again.
  init(
    _ plan: AuditPlan, decisions: [ReviewDecision], store: RecordStore?,
    in surroundings: Surroundings
  ) {
    let assessor = plan.assessor
    cohortCriteria = assessor.cohortCriteria
    passages = PassageFile(in: plan.output)
    judge = PolicyJudge(
      reader: PolicyReader(limits: plan.limits, in: surroundings), assessor: assessor,
      maxBytes: plan.limits.maxBytes,
      profile: plan.profile, savedAt: plan.savedAt, assumesPolicy: plan.assumesPolicy, store: store)
    ranker = Ranker(
      criteria: plan.rubric.criteria, bands: plan.bands, cohortCriteria: assessor.cohortCriteria,
      judgeCohort: { assessor.judgeCohort($0, $1) }, decisions: decisions)
    jobs = plan.jobs
    showsTexts = plan.formats.contains(.html)
  }

  /// A policy's text for a report that shows it. What came from a database is read again.
  func texts(of input: AuditInput) -> @Sendable (PolicyRecord) -> PolicyDocument? {
    let items = ItemsByID(input)
    return { [judge] record in
      record.shownDocument ?? items[record.subject.id].flatMap(judge.document)
    }
  }

  func rank(_ input: AuditInput, _ console: Console) -> Ranking {
    let items = ItemsByID(input)
    return ranker.rank(records(of: input, console), by: Jobs(count: jobs)) { [judge] record in
      items[record.subject.id].flatMap { judge.signature(of: record, $0) }
    }
  }

  private func records(of input: AuditInput, _ console: Console) -> [PolicyRecord] {
    let total = input.items.count
    // A terminal need not be told more often than it can show.
    let step = max(1, total / 200)
    let feed = AuditFeed(input, maxBytes: judge.maxBytes, jobs: jobs)
    let outlines = FindingOutlines()
    let records = parallelMap(
      count: total, jobs: jobs, next: feed.next(for:),
      progress: { done in
        if done % step == 0 { console.progress("\(done) of \(total) judged") }
      },
      work: { tasks in
        judge.records(of: tasks) {
          $0.stored(in: passages, sharing: outlines, isShown: showsTexts)
        }
      })
    console.endProgress()
    return records.compactMap { $0 }
  }
}

/// The items of an input by their ids; the table is made when it is first asked for, which most
/// audits never do.
private final class ItemsByID: Sendable {
  private let items: [AuditItem]
  private let indices = Mutex<[String: Int]?>(nil)

  init(_ input: AuditInput) { items = input.items }

  subscript(id: String) -> AuditItem? {
    indices.withLock { known in
      let table =
        known
        ?? Dictionary(items.indices.map { (items[$0].subject.id, $0) }) { first, _ in first }
      known = table
      return table[id].map { items[$0] }
    }
  }
}
