internal import PolicyRubric

/// How likely a verdict is that of a careful reader: a logistic model over the verdict and the
/// doubts about it. `Scripts/calibrate` gives the constants; docs/accuracy.md says from what.
enum Confidence {
  /// Below this the reader is not sure which text of the page is the policy.
  static let sureReading = 0.85

  static func of(_ verdict: Verdict, _ doubts: [Doubt]) -> Double {
    if verdict == .undetermined { return 1 }
    return probability(logit: doubts.reduce(logOdds(of: verdict)) { $0 + logOdds(of: $1) })
  }

  private static func logOdds(of verdict: Verdict) -> Double {
    switch verdict {
    case .met: 2.09
    case .partly: 1.20
    case .notMet: 1.67
    case .contradicted: 1.91
    case .strong: 1.96
    case .weak: 1.73
    case .clear: 2.20
    case .notApplicable: 1.73
    case .undetermined: 0
    }
  }

  private static func logOdds(of doubt: Doubt) -> Double {
    switch doubt {
    case .hedge: -0.31
    case .oneClause: -0.12
    case .conflict: -0.35
    case .nearMiss: -0.62
    case .unsureReading: -0.01
    case .noPassage: -0.42
    }
  }

  /// The logistic function without a library: e to the power of x from its series, halved often
  /// enough that few terms are exact to more than the two decimals reports show.
  private static func probability(logit: Double) -> Double {
    let small = -logit / 64
    var power = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
    for _ in 0..<6 { power *= power }
    return 1 / (1 + power)
  }
}
