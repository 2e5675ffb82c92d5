internal import PolicyAssessment
internal import PolicyRubric

/// What is counted of a finding: cheap to hand on, where the finding itself is a dozen references.
struct PlainVerdict: Sendable {
  let criterion: CriterionID
  let verdict: Verdict
  let confidence: Double
  /// Whether it is a person's.
  let isOverridden: Bool

  init(_ finding: Finding) {
    criterion = finding.criterion
    verdict = finding.verdict
    confidence = finding.confidence
    isOverridden = finding.override != nil
  }
}
