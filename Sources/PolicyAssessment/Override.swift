public import PolicyRubric
internal import PolicyText

/// A finding whose verdict a person decided. A reference: all findings have room for it, and few have one.
public final class Override: Sendable, Hashable {
  public let decision: ReviewDecision
  /// What the engine had judged.
  public let judged: Verdict

  public init(decision: ReviewDecision, judged: Verdict) {
    self.decision = decision
    self.judged = judged
  }

  public static func == (a: Override, b: Override) -> Bool {
    a.decision == b.decision && a.judged == b.judged
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(decision)
    hasher.combine(judged)
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
