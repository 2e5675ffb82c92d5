/// The weights of all criteria in thousandths, moved at random for each of many draws.
struct DrawnWeights: Sendable {
  /// Eight draws at once.
  typealias Eight = SIMD8<Int>

  let draws: Int
  /// How many of `all` a criterion has.
  let eights: Int
  /// Criterion after criterion; those that fill up the last eight are of no draw.
  private(set) var all: [Eight]
}

extension DrawnWeights {
  init(_ weights: [Int], draws: Int) {
    self.draws = draws
    let width = Eight.scalarCount
    eights = (draws + width - 1) / width
    all = [Eight](repeating: Eight(), count: weights.count * eights)
    for draw in 0..<draws {
      var random = SplitMix(seed: UInt64(draw + 1))
      for (number, weight) in weights.enumerated() {
        all[number * eights + draw / width][draw % width] =
          weight * Int.random(in: 800...1200, using: &random) / 1000
      }
    }
  }
}
