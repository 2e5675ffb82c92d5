/// What a criterion comes to. Positive criteria use the first four, red flags the next three.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  case met
  case partly
  case notMet = "not-met"
  case contradicted
  case strong
  case weak
  case clear
  case notApplicable = "not-applicable"
  /// The text or a fact outside it does not allow a verdict; left out of the denominator.
  case undetermined

  /// A verdict that must carry a quotation.
  public var needsEvidence: Bool {
    switch self {
    case .met, .partly, .contradicted, .strong, .weak: true
    case .notMet, .clear, .notApplicable, .undetermined: false
    }
  }

  /// Greater is better, among verdicts of one kind of criterion; nil where there is nothing to compare.
  public var quality: Int? {
    switch self {
    case .met, .clear: 3
    case .partly, .weak: 2
    case .notMet, .strong: 1
    case .contradicted: 0
    case .notApplicable, .undetermined: nil
    }
  }
}
