/// Ranks a cohort many times over with weights, or verdicts, changed at random from a fixed seed.
struct StabilitySimulation: Sendable {
  private let ranked: [RankedPolicy]
  /// Stable ones.
  private let criteria: CountedCriteria
  private let weights: [Int]
  /// More policies need fewer draws: their ranks say as much together.
  private let draws: Int

  init(_ ranked: [RankedPolicy], _ criteria: CountedCriteria) {
    self.ranked = ranked
    self.criteria = criteria
    // Thousandths, so that a fifth more or less is a whole number.
    weights = criteria.rules.map { 1000 * min($0.weight, 100_000) }
    draws = min(100, max(40, 200_000 / max(1, ranked.count)))
  }

  /// In the order of the policies.
  func run(by workers: some Workers) -> [RankStability] {
    let moved = movedWeights
    let scores = workers.parts(of: ranked.count) { part in
      var scores = DrawnScores(draws: draws, policies: part.count)
      for place in part { draw(place, moved, into: &scores) }
      return scores
    }
    let better = [\DrawnScores.moved, \.struck].map { kind in
      (0..<draws).map { draw in
        // Scores are few: how many are better is counted, not sorted.
        var better = [Int32](repeating: 0, count: 1002)
        for part in scores { for score in part[keyPath: kind][draw] { better[Int(score)] += 1 } }
        for score in (0...1000).reversed() { better[score] += better[score + 1] }
        return better
      }
    }
    return workers.map(scores.count) { part in
      (0..<scores[part].policies).map { policy in
        RankStability(
          weights: range(of: policy, in: scores[part].moved, better[0]),
          errors: range(of: policy, in: scores[part].struck, better[1]))
      }
    }.flatMap { $0 }
  }

  /// Of each criterion the weights of all draws; those that fill up the last eight are of no draw.
  private var movedWeights: [[CountedPolicy.Eight]] {
    let width = CountedPolicy.Eight.scalarCount
    var moved = weights.map { _ in
      [CountedPolicy.Eight](repeating: CountedPolicy.Eight(), count: (draws + width - 1) / width)
    }
    for draw in 1...draws {
      var random = SplitMix(seed: UInt64(draw))
      for (number, weight) in weights.enumerated() {
        moved[number][(draw - 1) / width][(draw - 1) % width] =
          weight * Int.random(in: 800...1200, using: &random) / 1000
      }
    }
    return moved
  }

  private func draw(
    _ place: Int, _ moved: [[CountedPolicy.Eight]], into scores: inout DrawnScores
  ) {
    let policy = CountedPolicy(ranked[place], criteria)
    for (draw, score) in policy.tenths(moved).joined().prefix(draws).enumerated() {
      scores.moved[draw].append(score)
    }
    let rows = (1...draws).map { SplitMix(seed: UInt64($0) << 32 | UInt64(place)) }
    for (draw, score) in policy.tenths(weights, struckBy: rows).enumerated() {
      scores.struck[draw].append(score)
    }
  }

  private func range(
    of policy: Int, in scores: [[Int16]], _ better: [[Int32]]
  ) -> ClosedRange<Int> {
    let ranks = scores.indices.map { better[$0][Int(scores[$0][policy]) + 1] + 1 }.sorted()
    let tail = ranks.count / 20
    return Int(ranks[tail])...Int(ranks[ranks.count - 1 - tail])
  }
}

/// The scores of some policies in tenths, 0...1000, by draw: under moved weights, and with verdicts
/// that were struck. All of a cohort are held at once.
private struct DrawnScores: Sendable {
  var moved: [[Int16]]
  var struck: [[Int16]]
  let policies: Int

  init(draws: Int, policies: Int) {
    moved = Array(repeating: [], count: draws)
    struck = moved
    self.policies = policies
  }
}
