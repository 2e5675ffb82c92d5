internal import PolicyAssessment
internal import PolicyRubric

/// Ranks a cohort many times over with weights, or verdicts, changed at random from a fixed seed.
struct StabilitySimulation: Sendable {
  private let ranked: [RankedPolicy]
  private let criteria: [Criterion]
  private let numbers: [CriterionID: Int]
  private let weights: [Int]
  /// More policies need fewer draws: their ranks say as much together.
  private let draws: Int

  init(_ ranked: [RankedPolicy], criteria: [Criterion]) {
    var numbers: [CriterionID: Int] = [:]
    var counted: [Criterion] = []
    for criterion in criteria where criterion.status == .stable && numbers[criterion.id] == nil {
      numbers[criterion.id] = counted.count
      counted.append(criterion)
    }
    self.ranked = ranked
    self.criteria = counted
    self.numbers = numbers
    // Thousandths, so that a fifth more or less is a whole number.
    weights = counted.map { 1000 * min(max($0.weight, 0), 100_000) }
    draws = min(100, max(40, 200_000 / max(1, ranked.count)))
  }

  /// In the order of the policies.
  func run(by workers: some Workers) -> [RankStability] {
    let moved = (1...draws).map { draw in
      var random = SplitMix(seed: UInt64(draw))
      return weights.map { $0 * Int.random(in: 800...1200, using: &random) / 1000 }
    }
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

  private func draw(_ place: Int, _ moved: [[Int]], into scores: inout DrawnScores) {
    let policy = CountedPolicy(ranked[place], criteria: criteria, numbers: numbers)
    for draw in 1...draws {
      scores.moved[draw - 1].append(Int16(policy.tenths(moved[draw - 1])))
      var random = SplitMix(seed: UInt64(draw) << 32 | UInt64(place))
      scores.struck[draw - 1].append(Int16(policy.tenths(weights, struckBy: &random)))
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
