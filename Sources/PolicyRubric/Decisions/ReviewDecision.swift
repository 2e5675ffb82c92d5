public import PolicyText

/// A person's verdict on one criterion of one policy, which replaces the engine's.
public struct ReviewDecision: Sendable, Hashable {
  /// The policy's id.
  public var policy: String
  public var criterion: CriterionID
  public var verdict: Verdict
  /// Why, for whoever reads the report.
  public var reason: String
  /// Who decided, and on which day.
  public var who: String
  public var when: CalendarDate

  public init(
    policy: String, criterion: CriterionID, verdict: Verdict, reason: String, who: String,
    when: CalendarDate
  ) {
    self.policy = policy
    self.criterion = criterion
    self.verdict = verdict
    self.reason = reason
    self.who = who
    self.when = when
  }
}

extension Criterion {
  /// What a person may decide: the verdicts of a requirement, or of a red flag, and that it does not
  /// apply or cannot be told.
  public var decidableVerdicts: [Verdict] {
    (isRedFlag ? [.clear, .weak, .strong] : [.met, .partly, .notMet, .contradicted])
      + [.notApplicable, .undetermined]
  }
}
