internal import PolicyRanking
internal import PolicyRubric

/// What one criterion would give if it came to a better verdict, on the scale of the final score.
struct Gain {
  /// The most all red flags together may cost (`docs/scoring.md`).
  static let greatestPenalty = 350

  private let dimensionSums: [Dimension: Int]
  /// The positive criteria, no dimension below 0.
  private let base: Int
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
    base = sums.values.reduce(0) { $0 + max(0, $1) }
    self.penalties = penalties
  }

  /// The score would be negative, and was held at 0.
  var isBelowZero: Bool { base < min(Self.greatestPenalty, penalties) }

  /// Tenths by which the score would rise; 0 where the limits on it hide the change.
  func tenths(of row: CriterionRow, to verdict: Verdict) -> Int {
    guard let after = value(of: verdict, for: row) else { return 0 }
    if row.criterion.isRedFlag {
      let rest = max(0, penalties + row.points.tenths)
      return score(base, rest - after) - score(base, penalties)
    }
    // A dimension is never below 0, so the first points in it may give nothing.
    let sum = dimensionSums[row.criterion.dimension, default: 0]
    let change = max(0, sum - row.points.tenths + after) - max(0, sum)
    return score(base + change, penalties) - score(base, penalties)
  }

  /// The points of the criterion itself, whatever the limits make of them.
  func ownTenths(of row: CriterionRow, to verdict: Verdict) -> Int {
    value(of: verdict, for: row).map { $0 - row.points.tenths } ?? 0
  }

  private func score(_ base: Int, _ penalties: Int) -> Int {
    max(0, base - min(Self.greatestPenalty, penalties))
  }

  /// Nil for a criterion that does not count.
  private func value(of verdict: Verdict, for row: CriterionRow) -> Int? {
    guard row.criterion.status == .stable, row.points.ofTenths != 0 || row.points.tenths != 0 else {
      return nil
    }
    return value(of: verdict, weight: abs(row.points.ofTenths))
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
