internal import PolicyAssessment
internal import PolicyRubric

/// The verdicts of a policy as numbers, cheap enough to score hundreds of times (as `Tally` does).
struct CountedPolicy: Sendable {
  fileprivate struct Cell {
    /// Of the criterion.
    var number: Int
    /// A place among the sums.
    var sum: Int
    /// Of a requirement: twice its value. Of a red flag: what it costs in fifths of its weight.
    var value: Int
    /// The verdict is struck when a random number of 53 bits is less.
    var threshold: UInt64
    var isFlag: Bool
  }

  /// Points by dimension, then the cost of the flags; a power of two, so that no place is outside.
  private typealias Sums = InlineArray<16, Int>
  private static let dimensions = Dimension.allCases.count
  private static var flags: Int { dimensions }

  private let cells: [Cell]

  init(_ policy: RankedPolicy, _ criteria: CountedCriteria) {
    let flags = Self.flags
    var cells: [Cell] = []
    cells.reserveCapacity(criteria.count)
    criteria.forEachVerdict(of: policy.record) { finding in
      guard let number = finding.criterion else { return }
      let rule = criteria.rules[number]
      guard let value = Self.value(of: finding.verdict, isFlag: rule.isRedFlag) else { return }
      // How likely the verdict is wrong; a power of two loses nothing of it.
      let doubt = 1 - min(max(finding.confidence, 0), 1)
      cells.append(
        Cell(
          number: number, sum: rule.isRedFlag ? flags : rule.dimension, value: value,
          threshold: doubt > 0 ? UInt64((doubt * 0x1p53).rounded(.up)) : 0, isFlag: rule.isRedFlag))
    }
    self.cells = cells
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

  /// Adds the scores in tenths, 0...1000, under many weights: eight draws after the other of each
  /// criterion.
  func draw(_ weights: DrawnWeights, into scores: inout [Int16]) {
    typealias Eight = DrawnWeights.Eight
    let eights = weights.eights
    let (dimensions, flags) = (Self.dimensions, Self.flags)
    var total = [Eight](repeating: Eight(), count: eights)
    var sums = [Eight](repeating: Eight(), count: eights * (dimensions + 1))
    let all = weights.all.span
    for cell in cells {
      let own = all.extracting(cell.number * eights..<(cell.number + 1) * eights)
      if !cell.isFlag { Self.add(own, to: &total, 0) { $0 } }
      let sum = cell.sum * eights
      // No multiplication: of eight long numbers at once the processor has none.
      switch cell.value {
      case 0: break
      case 1: Self.add(own, to: &sums, sum) { $0 }
      case 2: Self.add(own, to: &sums, sum) { $0 &+ $0 }
      case 5: Self.add(own, to: &sums, sum) { $0 &+ $0 &+ $0 &+ $0 &+ $0 }
      case -1: Self.add(own, to: &sums, sum) { Eight() &- $0 }
      default: Self.add(own, to: &sums, sum) { [value = cell.value] in $0 &* value }
      }
    }
    for eight in 0..<eights {
      var positive = Eight()
      for dimension in 0..<dimensions {
        let points = sums[dimension * eights + eight]
        positive &+= points.replacing(with: 0, where: points .< 0)
      }
      let cost = sums[flags * eights + eight]
      for draw in 0..<min(Eight.scalarCount, weights.draws - eight * Eight.scalarCount) {
        scores.append(Self.tenths(positive[draw], cost[draw], of: total[eight][draw]))
      }
    }
  }

  /// Adds what is made of some numbers to as many sums from a place on.
  @inline(__always)
  private static func add(
    _ numbers: Span<DrawnWeights.Eight>, to sums: inout [DrawnWeights.Eight], _ start: Int,
    _ made: (DrawnWeights.Eight) -> DrawnWeights.Eight
  ) {
    var sums = sums.mutableSpan
    for index in numbers.indices { sums[start + index] &+= made(numbers[index]) }
  }

  /// The same where each verdict becomes a neighboring one as often as it is likely to be wrong, by a row of random
  /// numbers for each draw.
  func draw(_ weights: [Int], struckBy seeds: some Sequence<UInt64>, into scores: inout [Int16]) {
    let flags = Self.flags
    var total = 0
    var sums = Sums(repeating: 0)
    /// By what they change.
    var strikes: [Strike] = []
    var ends = Sums(repeating: 0)
    strikes.reserveCapacity(cells.count)
    for sum in 0...flags {
      for (place, cell) in cells.enumerated() where cell.sum == sum {
        let weight = weights[cell.number]
        if !cell.isFlag { total += weight }
        sums[sum] += cell.value * weight
        strikes.append(
          Strike(
            distance: SplitMix.distance(of: place), threshold: cell.threshold,
            up: (cell.neighbor(isUp: true) - cell.value) * weight,
            down: (cell.neighbor(isUp: false) - cell.value) * weight))
      }
      ends[sum] = strikes.count
    }
    for seed in seeds {
      var positive = 0
      var cost = 0
      var next = 0
      for sum in 0...flags {
        var struck = sums[sum]
        while next < ends[sum] {
          struck &+= strikes[next].change(seed)
          next += 1
        }
        if sum == flags { cost = struck } else { positive += max(0, struck) }
      }
      scores.append(Self.tenths(positive, cost, of: total))
    }
  }

  private static func tenths(_ positive: Int, _ flags: Int, of total: Int) -> Int16 {
    guard total > 0 else { return 0 }
    // Fifths of thousandths of a point, in tenths.
    let penalty = min(Scorer.greatestPenalty, flags / 500)
    return Int16(max(0, roundedHalfUp(1000 * positive, 2 * total) - penalty))
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

/// What a random number does to a verdict.
private struct Strike {
  /// From the seed of a draw to the number's state.
  let distance: UInt64
  /// The verdict is struck when a number of 53 bits is less.
  let threshold: UInt64
  /// What that changes.
  let up: Int
  let down: Int

  /// Without a branch: which verdicts are struck cannot be foreseen, by a processor neither.
  @inline(__always)
  func change(_ seed: UInt64) -> Int {
    let number = SplitMix.mixed(seed &+ distance)
    let isStruck = Int(truncatingIfNeeded: (number >> 11) &- threshold) >> 63
    let isUp = -Int(number & 1)
    return (down ^ (down ^ up) & isUp) & isStruck
  }
}
