internal import PolicyAssessment
internal import PolicyRubric

/// The verdicts of a policy as numbers, cheap enough to score hundreds of times (as `Tally` does).
struct CountedPolicy {
  private struct Cell {
    /// Of the criterion.
    var number: Int
    var dimension: Int
    /// Of a requirement: twice its value. Of a red flag: what it costs in fifths of its weight.
    var value: Int
    var isFlag: Bool
    /// How likely the verdict is wrong.
    var doubt: Double
  }

  private var cells: [Cell] = []

  init(_ policy: RankedPolicy, criteria: [Criterion], numbers: [CriterionID: Int]) {
    for finding in policy.record.assessment?.findings ?? [] {
      guard let number = numbers[finding.criterion] else { continue }
      let criterion = criteria[number]
      guard let value = Self.value(of: finding.verdict, isFlag: criterion.isRedFlag) else {
        continue
      }
      cells.append(
        Cell(
          number: number, dimension: Dimension.allCases.firstIndex(of: criterion.dimension) ?? 0,
          value: value, isFlag: criterion.isRedFlag,
          doubt: 1 - min(max(finding.confidence, 0), 1)))
    }
  }

  private static func value(of verdict: Verdict, isFlag: Bool) -> Int? {
    switch verdict {
    case .met: 2
    case .partly: 1
    case .notMet: 0
    case .contradicted: -1
    case .strong: 5
    case .weak: 2
    case .clear: 0
    case .notApplicable, .undetermined: nil
    }
  }

  /// The score in tenths under weights in thousandths.
  func tenths(_ weights: [Int]) -> Int {
    var total = 0
    var penalty = 0
    var dimensions = SIMD16<Int>()
    for cell in cells {
      let weight = weights[cell.number]
      if cell.isFlag {
        penalty += cell.value * weight
      } else {
        total += weight
        dimensions[cell.dimension] += cell.value * weight
      }
    }
    guard total > 0 else { return 0 }
    let base = roundedHalfUp(
      1000 * dimensions.replacing(with: 0, where: dimensions .< 0).wrappedSum(), 2 * total)
    // Fifths of thousandths of a point, in tenths.
    return max(0, base - min(Scorer.greatestPenalty, penalty / 500))
  }

  /// Each verdict becomes a neighboring one as often as it is likely to be wrong.
  func struck(using random: inout SplitMix) -> CountedPolicy {
    var policy = self
    for index in cells.indices {
      let chance = Double(random.next() >> 11) * 0x1p-53
      guard chance < cells[index].doubt else { continue }
      let isUp = random.next() & 1 == 1
      policy.cells[index].value =
        cells[index].isFlag
        ? (cells[index].value == 0 ? 2 : 0)
        : Self.neighbor(of: cells[index].value, isUp: isUp)
    }
    return policy
  }

  private static func neighbor(of value: Int, isUp: Bool) -> Int {
    switch value {
    case 2: 1
    case 1: isUp ? 2 : 0
    case 0: 1
    default: 0
    }
  }
}
