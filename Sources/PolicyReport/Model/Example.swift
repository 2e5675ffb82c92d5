internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric

/// A quotation that shows a common problem.
struct Example {
  let policy: RankedPolicy
  let evidence: Evidence
  /// The passage is not the fault itself but the nearest thing to what is missing.
  let isNearMiss: Bool

  /// One for each criterion that anyone fails, from the lowest-ranked policy that has one. A
  /// passage at fault goes before a near miss.
  static func all(in ranking: Ranking) -> [CriterionID: Example] {
    var atFault: [CriterionID: Example] = [:]
    var near: [CriterionID: Example] = [:]
    for policy in ranking.ranked.reversed() {
      let faults = policy.record.verdicts?.findings.filter(\.verdict.isFault) ?? []
      // Most policies have nothing that is still wanted.
      guard
        faults.contains(where: {
          atFault[$0.criterion] == nil
            && (near[$0.criterion] == nil || $0.verdict.needsEvidence)
        })
      else { continue }
      for finding in policy.record.assessment?.findings ?? [] where finding.verdict.isFault {
        let id = finding.criterion
        if atFault[id] == nil, let evidence = finding.evidence.first(where: \.isQuotable) {
          atFault[id] = Example(policy: policy, evidence: evidence, isNearMiss: false)
        } else if near[id] == nil, let miss = finding.near.first(where: { $0.passage.isQuotable }) {
          near[id] = Example(policy: policy, evidence: miss.passage, isNearMiss: true)
        }
      }
    }
    return near.merging(atFault) { $1 }
  }
}

extension Evidence {
  /// A passage that says something: the title of a text, on which an absence may rest, does not.
  /// Eight Chinese characters or four short words.
  var isQuotable: Bool { quote.utf8.count >= 24 }
}
