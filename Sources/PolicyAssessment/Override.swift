public import PolicyRubric
internal import PolicyText

/// A finding whose verdict a person decided.
public struct Override: Sendable, Hashable {
  public var decision: ReviewDecision
  /// What the engine had judged.
  public var judged: Verdict

  public init(decision: ReviewDecision, judged: Verdict) {
    self.decision = decision
    self.judged = judged
  }
}

extension Finding {
  /// Gives the finding the verdict a person decided; the engine's evidence stays, for it is what was
  /// found. Other criteria are not judged anew, those that follow from this one among them.
  public mutating func apply(_ decision: ReviewDecision) {
    guard decision.criterion == criterion else { return }
    override = Override(decision: decision, judged: override?.judged ?? verdict)
    verdict = decision.verdict
    confidence = 1
    doubts = []
    reason =
      verdict == .notApplicable || verdict == .undetermined
      ? Bilingual(chinese: decision.reason, english: decision.reason) : nil
  }
}
