internal import PolicyAssessment
internal import PolicyRubric

/// The verdicts of a policy as numbers, cheap enough to score hundreds of times (as `Tally` does).
struct CountedPolicy: Sendable {
  fileprivate struct Cell {
    /// Of the criterion.
    var number: Int
    /// A place in `Sums`.
    var sum: Int
    /// Of a requirement: twice its value. Of a red flag: what it costs in fifths of its weight.
    var value: Int
    /// The verdict is struck when a random number of 53 bits is less.
    var threshold: UInt64
    var isFlag: Bool
  }

  /// Points by dimension, then the cost of the flags.
  private typealias Sums = SIMD16<Int>
  private static let flags = 15

  private var cells: [Cell] = []

  init(_ policy: RankedPolicy, _ criteria: CountedCriteria) {
    cells.reserveCapacity(criteria.count)
    var last = -1
    policy.record.forEachVerdict { finding in
      guard let number = criteria.number(of: finding.criterion, after: &last) else { return }
      let rule = criteria.rules[number]
      guard let value = Self.value(of: finding.verdict, isFlag: rule.isRedFlag) else { return }
      // How likely the verdict is wrong; a power of two loses nothing of it.
      let doubt = 1 - min(max(finding.confidence, 0), 1)
      cells.append(
        Cell(
          number: number, sum: rule.isRedFlag ? Self.flags : rule.dimension, value: value,
          threshold: doubt > 0 ? UInt64((doubt * 0x1p53).rounded(.up)) : 0, isFlag: rule.isRedFlag))
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

  /// Eight draws at once.
  typealias Eight = SIMD8<Int>

  /// The scores in tenths, 0...1000, under many weights in thousandths: eight draws after the other of each criterion.
  func tenths(_ weights: [[Eight]]) -> [[Int16]] {
    let eights = weights.first?.count ?? 0
    var total = [Eight](repeating: Eight(), count: eights)
    var sums = [Eight](repeating: Eight(), count: eights * Sums.scalarCount)
    for cell in cells {
      let own = weights[cell.number]
      if !cell.isFlag { for eight in 0..<eights { total[eight] &+= own[eight] } }
      let begin = cell.sum * eights
      switch cell.value {
      case 0: break
      case 1: for eight in 0..<eights { sums[begin + eight] &+= own[eight] }
      default: for eight in 0..<eights { sums[begin + eight] &+= own[eight] &* cell.value }
      }
    }
    return (0..<eights).map { eight in
      (0..<Eight.scalarCount).map { draw in
        var own = Sums()
        for sum in 0..<Sums.scalarCount { own[sum] = sums[sum * eights + eight][draw] }
        return Self.tenths(own, of: total[eight][draw])
      }
    }
  }

  /// The scores where each verdict becomes a neighboring one as often as it is likely to be wrong, by a random row
  /// for each draw.
  func tenths(_ weights: [Int], struckBy rows: [SplitMix]) -> [Int16] {
    var total = 0
    var sums = Sums()
    for cell in cells {
      if !cell.isFlag { total += weights[cell.number] }
      sums[cell.sum] += cell.value * weights[cell.number]
    }
    return rows.map { row in
      var random = row
      var struck = sums
      for cell in cells {
        let number = random.next()
        guard number >> 11 < cell.threshold else { continue }
        let other = cell.neighbor(isUp: number & 1 == 1)
        struck[cell.sum] += (other - cell.value) * weights[cell.number]
      }
      return Self.tenths(struck, of: total)
    }
  }

  private static func tenths(_ sums: Sums, of total: Int) -> Int16 {
    guard total > 0 else { return 0 }
    var positive = sums.replacing(with: 0, where: sums .< 0)
    positive[flags] = 0
    // Fifths of thousandths of a point, in tenths.
    let penalty = min(Scorer.greatestPenalty, sums[flags] / 500)
    return Int16(
      max(0, roundedHalfUp(1000 * positive.wrappedSum(), 2 * total) - penalty))
  }
}

extension CountedPolicy.Cell {
  fileprivate func neighbor(isUp: Bool) -> Int {
    if isFlag { return value == 0 ? 2 : 0 }
    switch value {
    case 2: return 1
    case 1: return isUp ? 2 : 0
    case 0: return 1
    default: return 0
    }
  }
}
