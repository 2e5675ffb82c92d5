internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

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
  fileprivate var isQuotable: Bool {
    var (characters, words) = (0, 0)
    var isInWord = false
    for scalar in quote.unicodeScalars.prefix(200) {
      let isHan = ChineseScript.isHan(scalar.value)
      let joins = !isHan && scalar.properties.isAlphabetic
      if isHan { characters += 1 }
      if joins && !isInWord { words += 1 }
      isInWord = joins
    }
    return characters + 2 * words >= 8
  }
}
