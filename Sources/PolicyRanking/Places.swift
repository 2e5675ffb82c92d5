/// Places in a cohort by score: competition ranks and percentiles, from integers only.
struct Places {
  /// Distinct scores, best first, with how many have them and how many are better.
  private let better: [Int: Int]
  private let lower: [Int: Int]
  private let count: Int

  init(_ tenths: [Int]) {
    let sorted = tenths.sorted(by: >)
    var better: [Int: Int] = [:]
    var lower: [Int: Int] = [:]
    for (index, score) in sorted.enumerated() {
      if better[score] == nil { better[score] = index }
      lower[score] = sorted.count - index - 1
    }
    self.better = better
    self.lower = lower
    count = sorted.count
  }

  /// 1 and how many are better: 1, 2, 2, 4.
  func rank(of tenths: Int) -> Int { better[tenths, default: 0] + 1 }

  /// Share of the others that score lower, in tenths of a per cent; 1000 for one that is alone.
  func percentile(of tenths: Int) -> Int {
    count > 1 ? roundedHalfUp(1000 * lower[tenths, default: 0], count - 1) : 1000
  }
}
