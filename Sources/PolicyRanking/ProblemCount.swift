internal import PolicyAssessment
internal import PolicyRubric

/// Counts faults over a cohort, by criterion and by Nandu finding.
struct ProblemCount: Sendable {
  private struct Count: Sendable {
    var faults = 0
    var decided = 0

    mutating func add(_ other: Count) {
      faults += other.faults
      decided += other.decided
    }
  }

  /// Stable ones: no other counts.
  private let criteria: CountedCriteria
  private let noPolicy: Int?
  /// By criterion.
  private var counts: [Count]
  private var findings: [(finding: NanduFinding, criteria: [Int], count: Count)]

  init(_ criteria: CountedCriteria) {
    self.criteria = criteria
    noPolicy = criteria.number(of: .noPolicy)
    counts = Array(repeating: Count(), count: criteria.count)
    findings = NanduFinding.allCases.map { finding in
      (finding, finding.criteria.compactMap(criteria.number), Count())
    }
  }

  mutating func add(_ policy: RankedPolicy) {
    var verdicts: [Verdict?] = Array(repeating: nil, count: criteria.count)
    criteria.forEachVerdict(of: policy.record) { finding in
      guard let number = finding.criterion else { return }
      if verdicts[number] == nil { verdicts[number] = finding.verdict }
    }
    if case .noPolicy = policy.record.status, let noPolicy { verdicts[noPolicy] = .strong }
    for (number, verdict) in verdicts.enumerated() {
      guard let verdict, verdict.isDecided else { continue }
      counts[number].decided += 1
      if verdict.isFault { counts[number].faults += 1 }
    }
    for index in findings.indices {
      var (isDecided, isMadeOut) = (false, false)
      for criterion in findings[index].criteria {
        guard let verdict = verdicts[criterion], verdict.isDecided else { continue }
        isDecided = true
        if findings[index].finding.isMadeOut(by: verdict) { isMadeOut = true }
      }
      if isDecided { findings[index].count.decided += 1 }
      if isMadeOut { findings[index].count.faults += 1 }
    }
  }

  /// What was counted in another part of the cohort, by the same criteria.
  mutating func add(_ other: ProblemCount) {
    for index in counts.indices { counts[index].add(other.counts[index]) }
    for index in findings.indices { findings[index].count.add(other.findings[index].count) }
  }

  /// By count, then share, then id.
  var problems: [Problem] {
    counts.indices.filter { counts[$0].faults > 0 }.map { number in
      Problem(
        criterion: criteria.ids[number], count: counts[number].faults, of: counts[number].decided,
        finding: NanduFinding(of: criteria.ids[number]))
    }.sorted { a, b in
      if a.count != b.count { return a.count > b.count }
      if a.of != b.of { return a.of < b.of }
      return a.criterion < b.criterion
    }
  }

  /// Those of which the rubric has a criterion.
  var summaries: [FindingSummary] {
    findings.filter { !$0.criteria.isEmpty }.map {
      FindingSummary(finding: $0.finding, count: $0.count.faults, of: $0.count.decided)
    }
  }
}
