internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric

/// One of the problems the Nandu assessment named, over a whole cohort.
struct NanduSummary {
  let finding: NanduFinding
  /// Ranked policies with at least one of the problems that belong to the finding.
  let count: Int
  let of: Int
  /// Those problems, most common first.
  let problems: [Problem]

  /// Most common first, then in the order of `NanduFinding`; findings nobody is at fault with are
  /// left out, but for the one that services have no policy.
  static func all(in ranking: Ranking) -> [NanduSummary] {
    let summaries = NanduFinding.allCases.compactMap { finding -> NanduSummary? in
      let problems = ranking.problems.filter { $0.finding == finding }
      guard !problems.isEmpty || finding == .noPolicy else { return nil }
      let criteria = Set(problems.map(\.criterion))
      let count = ranking.ranked.count { policy in
        guard let assessment = policy.record.assessment else { return finding == .noPolicy }
        return assessment.findings.contains {
          criteria.contains($0.criterion) && $0.verdict.isFault
        }
      }
      return NanduSummary(
        finding: finding, count: count, of: ranking.ranked.count, problems: problems)
    }
    return summaries.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
  }
}
