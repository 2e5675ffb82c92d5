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
    let moved = DrawnWeights(weights, draws: draws)
    let scores = workers.parts(of: ranked.count) { part in
      var scores = DrawnScores(policies: part.count)
      scores.moved.reserveCapacity(part.count * draws)
      scores.struck.reserveCapacity(part.count * draws)
      for place in part {
        let policy = CountedPolicy(ranked[place], criteria)
        policy.draw(moved, into: &scores.moved)
        let seeds = (1...draws).lazy.map { UInt64($0) << 32 | UInt64(place) }
        policy.draw(weights, struckBy: seeds, into: &scores.struck)
      }
      return scores
    }
    let better = [\DrawnScores.moved, \.struck].map { kind in
      (0..<draws).map { draw in
        // Scores are few: how many are better is counted, not sorted.
        var better = [Int32](repeating: 0, count: 1002)
        for part in scores {
          let all = part[keyPath: kind]
          for score in stride(from: draw, to: all.count, by: draws) {
            better[Int(all[score])] += 1
          }
        }
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

  private func range(
    of policy: Int, in scores: [Int16], _ better: [[Int32]]
  ) -> ClosedRange<Int> {
    let ranks = (0..<draws).map { draw in
      better[draw][Int(scores[policy * draws + draw]) + 1] + 1
    }.sorted()
    let tail = ranks.count / 20
    return Int(ranks[tail])...Int(ranks[ranks.count - 1 - tail])
  }
}

/// The scores of some policies in tenths, 0...1000, all draws of a policy after the other: under moved
/// weights, and with verdicts that were struck. All of a cohort are held at once.
private struct DrawnScores: Sendable {
  var moved: [Int16] = []
  var struck: [Int16] = []
  let policies: Int
}
