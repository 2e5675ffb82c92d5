internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric

/// A quotation that shows a common problem: the passage at fault. What is merely nearest to something that is missing
/// shows nothing, and would stand beside a service's name.
struct Example {
  let policy: RankedPolicy
  let evidence: Evidence

  /// One for each criterion of which some policy has a passage at fault, from the lowest-ranked policy that has one.
  static func all(in ranking: Ranking) -> [CriterionID: Example] {
    var examples: [CriterionID: Example] = [:]
    for policy in ranking.ranked.reversed() {
      // Most policies have nothing that is still wanted.
      guard
        policy.record.verdicts?.findings.contains(where: {
          $0.verdict.isFault && $0.verdict.needsEvidence && examples[$0.criterion] == nil
        }) == true
      else { continue }
      for finding in policy.record.assessment?.findings ?? []
      where finding.verdict.isFault && examples[finding.criterion] == nil {
        examples[finding.criterion] = finding.evidence.first(where: \.isQuotable)
          .map { Example(policy: policy, evidence: $0) }
      }
    }
    return examples
  }
}

extension Evidence {
  /// A passage that says something: the title of a text, on which an absence may rest, does not.
  /// Eight Chinese characters or four short words.
  var isQuotable: Bool { quote.utf8.count >= 24 }
}
