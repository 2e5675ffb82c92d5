internal import PolicyRubric

extension Agreement.Figures {
  /// Cohen's kappa (1960) over all verdicts as they are, not-applicable among them; 1 where both
  /// sides always gave one and the same, nil without cells.
  public var kappa: Double? {
    guard cells > 0 else { return nil }
    let total = Double(cells)
    var labels: [Verdict: Double] = [:]
    var verdicts: [Verdict: Double] = [:]
    for (pair, count) in confusion {
      labels[pair.label, default: 0] += Double(count)
      verdicts[pair.verdict, default: 0] += Double(count)
    }
    let observed = Double(same) / total
    let expected = Verdict.allCases.reduce(0.0) {
      $0 + labels[$1, default: 0] * verdicts[$1, default: 0] / (total * total)
    }
    return expected >= 1 ? 1 : (observed - expected) / (1 - expected)
  }

  /// Kappa with quadratic weights (Cohen 1968) over met, partly, not-met, contradicted, or over
  /// strong, weak, clear. Cells labelled otherwise are left out; a verdict that is none of these
  /// counts as not-met or clear. Nil without cells, or where both scales are mixed.
  public var weightedKappa: Double? {
    let labels = Set(confusion.keys.map(\.label))
    let isRequirement = !labels.isDisjoint(with: [.met, .partly, .notMet, .contradicted])
    let isFlag = !labels.isDisjoint(with: [.strong, .weak, .clear])
    guard isRequirement != isFlag else { return nil }
    return isRequirement
      ? weightedKappa([.contradicted: 0, .notMet: 1, .partly: 2, .met: 3], size: 4, other: 1)
      : weightedKappa([.clear: 0, .weak: 1, .strong: 2], size: 3, other: 0)
  }

  private func weightedKappa(_ scale: [Verdict: Int], size: Int, other: Int) -> Double? {
    var table = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    var total = 0.0
    for (pair, count) in confusion {
      guard let label = scale[pair.label] else { continue }
      table[label][scale[pair.verdict] ?? other] += Double(count)
      total += Double(count)
    }
    guard total > 0 else { return nil }
    var observed = 0.0
    var expected = 0.0
    for i in 0..<size {
      for j in 0..<size {
        // The common divisor of the weights cancels out.
        let weight = Double((i - j) * (i - j))
        let column = (0..<size).reduce(0) { $0 + table[$1][j] }
        observed += weight * table[i][j]
        expected += weight * table[i].reduce(0, +) * column / total
      }
    }
    return expected == 0 ? 1 : 1 - observed / expected
  }
}
