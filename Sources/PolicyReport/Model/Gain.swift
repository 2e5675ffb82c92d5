internal import PolicyRanking
internal import PolicyRubric

/// What one criterion would give if it came to a better verdict, on the scale of the final score.
struct Gain {
  /// The most all red flags together may cost (`docs/scoring.md`).
  static let greatestPenalty = 350

  private let dimensionSums: [Dimension: Int]
  private let penalties: Int

  /// - Parameter rows: a policy's criteria with their points.
  init(_ rows: [CriterionRow]) {
    var sums: [Dimension: Int] = [:]
    var penalties = 0
    for row in rows {
      if row.criterion.isRedFlag {
        penalties += max(0, -row.points.tenths)
      } else {
        sums[row.criterion.dimension, default: 0] += row.points.tenths
      }
    }
    dimensionSums = sums
    self.penalties = penalties
  }

  /// Tenths of a point; 0 where nothing would change.
  func tenths(of row: CriterionRow, to verdict: Verdict) -> Int {
    guard row.criterion.status == .stable, row.points.ofTenths != 0 || row.points.tenths != 0 else {
      return 0
    }
    let after = value(of: verdict, weight: abs(row.points.ofTenths))
    if row.criterion.isRedFlag {
      let rest = penalties + min(0, row.points.tenths)
      return min(Self.greatestPenalty, penalties) - min(Self.greatestPenalty, rest - min(0, after))
    }
    // A dimension is never below 0, so the first points in it may give nothing.
    let sum = dimensionSums[row.criterion.dimension, default: 0]
    return max(0, sum - row.points.tenths + after) - max(0, sum)
  }

  private func value(of verdict: Verdict, weight: Int) -> Int {
    switch verdict {
    case .met: weight
    case .partly: (weight + 1) / 2
    case .contradicted: -(weight / 2)
    case .strong: -weight
    case .weak: -(weight * 2 / 5)
    case .notMet, .clear, .notApplicable, .undetermined: 0
    }
  }
}
