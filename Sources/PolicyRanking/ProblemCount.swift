internal import PolicyAssessment
internal import PolicyRubric

/// Counts faults over a cohort, by criterion and by Nandu finding.
struct ProblemCount: Sendable {
  private var faults: [CriterionID: Int] = [:]
  private var decided: [CriterionID: Int] = [:]
  private var findingFaults: [NanduFinding: Int] = [:]
  private var findingDecided: [NanduFinding: Int] = [:]
  private let counting: Set<CriterionID>

  /// Only stable criteria count.
  init(criteria: [Criterion]) {
    counting = Set(criteria.filter { $0.status == .stable }.map(\.id))
  }

  mutating func add(_ policy: RankedPolicy) {
    var verdicts: [CriterionID: Verdict] = [:]
    for finding in policy.record.verdicts?.findings ?? [] {
      if verdicts[finding.criterion] == nil { verdicts[finding.criterion] = finding.verdict }
    }
    if case .noPolicy = policy.record.status { verdicts[.noPolicy] = .strong }
    verdicts = verdicts.filter { counting.contains($0.key) && $0.value.isDecided }

    for (criterion, verdict) in verdicts {
      decided[criterion, default: 0] += 1
      if verdict.isFault { faults[criterion, default: 0] += 1 }
    }
    for finding in NanduFinding.allCases {
      let its = finding.criteria.compactMap { verdicts[$0] }
      if !its.isEmpty { findingDecided[finding, default: 0] += 1 }
      if its.contains(where: finding.isMadeOut) { findingFaults[finding, default: 0] += 1 }
    }
  }

  /// What was counted in another part of the cohort.
  mutating func add(_ other: ProblemCount) {
    faults.merge(other.faults, uniquingKeysWith: +)
    decided.merge(other.decided, uniquingKeysWith: +)
    findingFaults.merge(other.findingFaults, uniquingKeysWith: +)
    findingDecided.merge(other.findingDecided, uniquingKeysWith: +)
  }

  /// By count, then share, then id.
  var problems: [Problem] {
    faults.map { criterion, count in
      Problem(
        criterion: criterion, count: count, of: decided[criterion, default: count],
        finding: NanduFinding(of: criterion))
    }.sorted { a, b in
      if a.count != b.count { return a.count > b.count }
      if a.of != b.of { return a.of < b.of }
      return a.criterion < b.criterion
    }
  }

  var findings: [FindingSummary] {
    NanduFinding.allCases.filter { !counting.isDisjoint(with: $0.criteria) }.map {
      FindingSummary(
        finding: $0, count: findingFaults[$0, default: 0], of: findingDecided[$0, default: 0])
    }
  }
}
