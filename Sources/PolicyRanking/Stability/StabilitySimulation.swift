internal import PolicyAssessment
internal import PolicyRubric

/// Ranks a cohort many times over with weights, or verdicts, changed at random from a fixed seed.
struct StabilitySimulation {
  private let policies: [CountedPolicy]
  private let weights: [Int]

  /// More policies need fewer draws: their ranks say as much together.
  private var draws: Int { min(100, max(40, 200_000 / max(1, policies.count))) }

  init(_ ranked: [RankedPolicy], criteria: [Criterion]) {
    var numbers: [CriterionID: Int] = [:]
    var counted: [Criterion] = []
    for criterion in criteria where criterion.status == .stable && numbers[criterion.id] == nil {
      numbers[criterion.id] = counted.count
      counted.append(criterion)
    }
    // Thousandths, so that a fifth more or less is a whole number.
    weights = counted.map { 1000 * min(max($0.weight, 0), 100_000) }
    policies = ranked.map { policy in
      CountedPolicy(policy, criteria: counted, numbers: numbers)
    }
  }

  /// In the order of the policies.
  func run() -> [RankStability] {
    let moved = ranks { draw in
      var random = SplitMix(seed: UInt64(draw))
      let weights = weights.map { $0 * Int.random(in: 800...1200, using: &random) / 1000 }
      return policies.map { $0.tenths(weights) }
    }
    let struck = ranks { draw in
      policies.enumerated().map { place, policy in
        var random = SplitMix(seed: UInt64(draw) << 32 | UInt64(place))
        return policy.tenths(weights, struckBy: &random)
      }
    }
    return zip(moved, struck).map { RankStability(weights: $0, errors: $1) }
  }

  private func ranks(_ scores: (Int) -> [Int]) -> [ClosedRange<Int>] {
    var seen = Array(repeating: [Int](), count: policies.count)
    for index in seen.indices { seen[index].reserveCapacity(draws) }
    for draw in 1...draws {
      let tenths = scores(draw)
      // Scores are few: how many are better is counted, not sorted.
      var better = [Int](repeating: 0, count: 1002)
      for score in tenths { better[score] += 1 }
      for score in (0...1000).reversed() { better[score] += better[score + 1] }
      for (index, score) in tenths.enumerated() { seen[index].append(better[score + 1] + 1) }
    }
    return seen.map { ranks in
      let sorted = ranks.sorted()
      let tail = sorted.count / 20
      return sorted[tail]...sorted[sorted.count - 1 - tail]
    }
  }
}
