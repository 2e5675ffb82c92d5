internal import PolicyAssessment
public import PolicyRubric
internal import PolicyText

/// Ranks a cohort: the checks that need the other policies, then scores, places and summary.
///
/// The same records in any order give the same ranking.
public struct Ranker: Sendable {
  /// The measures of a policy against its cohort that a criterion may be judged by.
  public enum CohortMeasure {
    /// 0...1: the highest share of the policy's shingles that stand in one other operator's text.
    public static let containment = "template-containment"
    /// 0...1: the share of its sentences that no other operator's policy has.
    public static let operatorSpecificShare = "operator-specific-share"
  }

  public let criteria: [Criterion]
  public let scorer: Scorer
  let cohortCriteria: [CriterionID]
  let judgeCohort: @Sendable (CriterionID, [String: Double]) -> Verdict
  /// People's verdicts, which replace those judged.
  let decisions: [ReviewDecision]

  /// - Parameters:
  ///   - cohortCriteria: criteria that arrive undetermined in the assessments and are judged here.
  ///   - judgeCohort: the verdict of such a criterion from the measures named in
  ///     ``CohortMeasure``. The thresholds are the rubric's.
  ///   - decisions: applied after judging and before scoring.
  public init(
    criteria: [Criterion], bands: LevelBands, cohortCriteria: [CriterionID] = [],
    judgeCohort: @escaping @Sendable (CriterionID, [String: Double]) -> Verdict = { _, _ in
      .undetermined
    }, decisions: [ReviewDecision] = []
  ) {
    self.criteria = criteria
    scorer = Scorer(criteria: criteria, bands: bands)
    self.cohortCriteria = cohortCriteria
    self.judgeCohort = judgeCohort
    self.decisions = decisions
  }

  /// - Parameters:
  ///   - records: best handed over: a caller that keeps them has them twice in memory.
  ///   - rereading: gives a record's signature with its text, for the few records whose text has to
  ///     be compared and that came without it.
  public func rank(
    _ records: consuming [PolicyRecord], by workers: some Workers = LoneWorker(),
    rereading: @escaping @Sendable (PolicyRecord) -> TextSignature? = { _ in nil }
  ) -> Ranking {
    var records = records
    records.sort { $0.precedes($1) }
    let reuse = judgeReuse(in: &records, by: workers, rereading: rereading)
    applyDecisions(to: &records)
    let scorer = scorer.fitted(to: records)

    var unranked: [PolicyRecord] = []
    var scored: [Scored] = []
    for (index, outcome) in outcomes(of: records, scorer, by: workers).joined().enumerated() {
      switch outcome {
      case .score(let score):
        scored.append(Scored(index: index, score: score))
      case .nothingJudged:
        var apart = records[index]
        apart.status = .notAssessable(
          reason: Notice(
            "nothing-judged", "没有一项指标可以判断", "no criterion of the rubric could be judged"))
        unranked.append(apart)
      case .apart: unranked.append(records[index])
      }
    }
    return summarize(
      place(scored, of: records, scorer, reuse.matches), unranked: unranked,
      clusters: reuse.clusters, by: workers)
  }
}

extension Ranker {
  private enum Outcome: Sendable {
    case score(Score)
    case nothingJudged
    case apart
  }

  /// A record's index, and what it comes to.
  private struct Scored {
    var index: Int
    var score: Score
  }

  /// Of each record, a part of them after the other.
  private func outcomes(
    of records: [PolicyRecord], _ scorer: Scorer, by workers: some Workers
  ) -> [[Outcome]] {
    workers.parts(of: records.count) { part in
      part.map { index in
        switch records[index].status {
        case .noPolicy: .score(.absent)
        case .assessed:
          scorer.outline(records[index]).map(Outcome.score) ?? .nothingJudged
        case .notAPolicy, .notAssessable: .apart
        }
      }
    }
  }

  /// In rank order, those of one rank in the order of the records, which are sorted by id.
  private func place(
    _ scored: [Scored], of records: [PolicyRecord], _ scorer: Scorer,
    _ reuse: [Int: [TemplateMatch]]
  ) -> [RankedPolicy] {
    let scorer = Shared(scorer)
    let all = Places(scored.map(\.score.tenths))
    let sectors = places(of: scored) { records[$0].subject.sector }
    let kinds = places(of: scored) { records[$0].subject.kind }
    let inOrder = scored.sorted { ($1.score.tenths, $0.index) < ($0.score.tenths, $1.index) }
    return inOrder.map { policy in
      let (record, tenths) = (records[policy.index], policy.score.tenths)
      return RankedPolicy(
        record: record, score: policy.score, scorer: scorer, rank: all.rank(of: tenths),
        percentile: all.percentile(of: tenths),
        sectorRank: record.subject.sector.flatMap { sectors[$0]?.rank(of: tenths) },
        kindRank: kinds[record.subject.kind]?.rank(of: tenths),
        reuse: reuse[policy.index] ?? [])
    }
  }

  private func places(of scored: [Scored], by key: (Int) -> String?) -> [String: Places] {
    var tenths: [String: [Int]] = [:]
    for policy in scored {
      if let key = key(policy.index) { tenths[key, default: []].append(policy.score.tenths) }
    }
    return tenths.mapValues(Places.init)
  }

  private func summarize(
    _ ranked: consuming [RankedPolicy], unranked: [PolicyRecord], clusters: [TemplateCluster],
    by workers: some Workers
  ) -> Ranking {
    var ranked = ranked
    let stable = CountedCriteria(criteria.lazy.filter { $0.status == .stable })
      .fitted(to: ranked.lazy.map(\.record))
    let stability = StabilitySimulation(ranked, stable).run(by: workers)
    for (index, stability) in stability.enumerated() { ranked[index].stability = stability }
    let policies = ranked
    let problems = workers.parts(of: policies.count) { part in
      part.reduce(into: ProblemCount(stable)) { $0.add(policies[$1]) }
    }.reduce(into: ProblemCount(stable)) { $0.add($1) }
    return Ranking(
      bands: scorer.bands, ranked: ranked, unranked: unranked,
      levels: Level.counts(of: ranked.lazy.map(\.level)),
      sectors: GroupSummary.groups(of: ranked) { $0.record.subject.sector },
      kinds: GroupSummary.groups(of: ranked) { $0.record.subject.kind },
      problems: problems.problems, clusters: clusters, findings: problems.summaries)
  }
}

extension PolicyRecord {
  /// Ids are unique in an audit; the rest makes the order total even where they are not.
  func precedes(_ other: PolicyRecord) -> Bool {
    let (a, b) = (subject, other.subject)
    if a.id != b.id { return a.id < b.id }
    if a.name != b.name { return a.name < b.name }
    return a.files.lexicographicallyPrecedes(b.files)
  }
}
