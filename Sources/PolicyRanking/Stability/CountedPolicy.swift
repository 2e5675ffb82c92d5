internal import PolicyAssessment
internal import PolicyRubric

/// The verdicts of a policy as numbers, cheap enough to score hundreds of times (as `Tally` does).
struct CountedPolicy: Sendable {
  private struct Cell {
    /// Of the criterion.
    var number: Int32
    var dimension: Int8
    /// Of a requirement: twice its value. Of a red flag: what it costs in fifths of its weight.
    var value: Int8
    var isFlag: Bool
    /// How likely the verdict is wrong.
    var doubt: Double
  }

  private var cells: [Cell] = []

  init(_ policy: RankedPolicy, criteria: [Criterion], numbers: [CriterionID: Int]) {
    for finding in policy.record.verdicts?.findings ?? [] {
      guard let number = numbers[finding.criterion] else { continue }
      let criterion = criteria[number]
      guard let value = Self.value(of: finding.verdict, isFlag: criterion.isRedFlag) else {
        continue
      }
      cells.append(
        Cell(
          number: Int32(clamping: number),
          dimension: Int8(Dimension.allCases.firstIndex(of: criterion.dimension) ?? 0),
          value: Int8(value), isFlag: criterion.isRedFlag,
          doubt: 1 - min(max(finding.confidence, 0), 1)))
    }
  }

  private static func value(of verdict: Verdict, isFlag: Bool) -> Int? {
    switch (verdict, isFlag) {
    case (.met, false): 2
    case (.partly, false): 1
    case (.notMet, false): 0
    case (.contradicted, false): -1
    case (.strong, true): 5
    case (.weak, true): 2
    case (.clear, true): 0
    default: nil
    }
  }

  /// The score in tenths, 0...1000, under weights in thousandths.
  func tenths(_ weights: [Int]) -> Int { tenths(weights) { Int($0.value) } }

  /// The same where each verdict becomes a neighboring one as often as it is likely to be wrong.
  func tenths(_ weights: [Int], struckBy random: inout SplitMix) -> Int {
    tenths(weights) { cell in
      let number = random.next()
      guard Double(number >> 11) * 0x1p-53 < cell.doubt else { return Int(cell.value) }
      if cell.isFlag { return cell.value == 0 ? 2 : 0 }
      return Self.neighbor(of: Int(cell.value), isUp: number & 1 == 1)
    }
  }

  private func tenths(_ weights: [Int], value: (Cell) -> Int) -> Int {
    var total = 0
    var penalty = 0
    var dimensions = SIMD16<Int>()
    for cell in cells {
      let weight = weights[Int(cell.number)]
      if cell.isFlag {
        penalty += value(cell) * weight
      } else {
        total += weight
        dimensions[Int(cell.dimension)] += value(cell) * weight
      }
    }
    guard total > 0 else { return 0 }
    let positive = dimensions.replacing(with: 0, where: dimensions .< 0).wrappedSum()
    // Fifths of thousandths of a point, in tenths.
    return max(
      0, roundedHalfUp(1000 * positive, 2 * total) - min(Scorer.greatestPenalty, penalty / 500))
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
