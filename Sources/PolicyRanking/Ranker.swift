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

  /// - Parameter rereading: gives a record's signature with its text, for the few records whose
  ///   text has to be compared; lets a caller keep signatures `withoutText()` in memory.
  public func rank(
    _ records: [PolicyRecord],
    rereading: (PolicyRecord) -> TextSignature? = { $0.wholeSignature }
  ) -> Ranking {
    var records = records.sorted { $0.precedes($1) }
    let reuse = judgeReuse(in: &records, rereading: rereading)
    applyDecisions(to: &records)

    var scored: [Scored] = []
    var unranked: [PolicyRecord] = []
    var shared: [CriterionID] = []
    for (index, record) in records.enumerated() {
      switch record.status {
      case .noPolicy:
        scored.append(Scored(record: record, score: .absent, reuse: []))
      case .assessed:
        if let score = record.verdicts.flatMap(scorer.score) {
          var policy = Scored(record: record, score: score, reuse: reuse.matches[index] ?? [])
          policy.points.share(&shared)
          scored.append(policy)
        } else {
          var apart = record
          apart.status = .notAssessable(
            reason: Notice(
              "nothing-judged", "没有一项指标可以判断", "no criterion of the rubric could be judged"))
          unranked.append(apart)
        }
      case .notAPolicy, .notAssessable:
        unranked.append(record)
      }
    }
    return summarize(place(scored), unranked: unranked, clusters: reuse.clusters)
  }

  /// How many tenths the policy's score would rise if one criterion came to `verdict` and nothing
  /// else changed; flags derived from the criterion are not judged anew. 0 without an assessment.
  public func gain(
    of criterion: CriterionID, to verdict: Verdict, in policy: RankedPolicy
  ) -> Int {
    policy.record.verdicts.map { scorer.gain(of: criterion, to: verdict, in: $0) } ?? 0
  }
}

extension Ranker {
  private struct Scored {
    var record: PolicyRecord
    var score: Score
    var points: PackedPoints
    var reuse: [TemplateMatch]

    init(record: PolicyRecord, score: Score, reuse: [TemplateMatch]) {
      self.record = record
      self.score = score
      self.score.points = []
      points = PackedPoints(score.points)
      self.reuse = reuse
    }
  }

  /// In rank order; records come sorted by id, and the sort by score is stable.
  private func place(_ scored: [Scored]) -> [RankedPolicy] {
    let all = Places(scored.map(\.score.tenths))
    let sectors = Dictionary(grouping: scored) { $0.record.subject.sector }
      .mapValues { Places($0.map(\.score.tenths)) }
    let kinds = Dictionary(grouping: scored) { $0.record.subject.kind }
      .mapValues { Places($0.map(\.score.tenths)) }
    let ranked = scored.map { policy in
      let (subject, score) = (policy.record.subject, policy.score)
      var ranked = RankedPolicy(
        record: policy.record, tenths: score.tenths, level: score.level,
        rank: all.rank(of: score.tenths), percentile: all.percentile(of: score.tenths),
        sectorRank: subject.sector.flatMap { sectors[$0]?.rank(of: score.tenths) },
        kindRank: kinds[subject.kind]?.rank(of: score.tenths), caps: score.caps,
        uncappedLevel: score.uncappedLevel, dimensions: score.dimensions, points: [],
        reuse: policy.reuse, baseTenths: score.baseTenths, penaltyTenths: score.penaltyTenths)
      ranked.packedPoints = policy.points
      return ranked
    }
    return ranked.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    .map(\.element)
  }

  private func summarize(
    _ ranked: [RankedPolicy], unranked: [PolicyRecord], clusters: [TemplateCluster]
  ) -> Ranking {
    var ranked = ranked
    let simulation = StabilitySimulation(ranked, criteria: criteria)
    for (index, stability) in simulation.run().enumerated() { ranked[index].stability = stability }
    var problems = ProblemCount(criteria: criteria)
    for policy in ranked { problems.add(policy) }
    return Ranking(
      bands: scorer.bands, ranked: ranked, unranked: unranked, levels: ranked.countsByLevel,
      sectors: GroupSummary.groups(of: ranked) { $0.record.subject.sector },
      kinds: GroupSummary.groups(of: ranked) { $0.record.subject.kind },
      problems: problems.problems, clusters: clusters, findings: problems.findings)
  }
}

extension Score {
  /// A service without a policy: 0, whatever the bands.
  static let absent = Score(
    tenths: 0, baseTenths: 0, penaltyTenths: 0, level: .low, uncappedLevel: .low,
    caps: [.noPolicy], dimensions: [], points: [])
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
