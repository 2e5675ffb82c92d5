internal import PolicyAssessment
internal import PolicyRubric

/// The countable part of an assessment, summed in exact integers.
struct Tally {
  struct Flag {
    var id: CriterionID
    var weight: Int
    var strongCap: Level?
    var weakCap: Level?
    var verdict: Verdict

    init(_ criterion: Criterion, _ verdict: Verdict) {
      id = criterion.id
      weight = criterion.countedWeight
      strongCap = criterion.cap
      weakCap = criterion.weakCap
      self.verdict = verdict
    }

    /// 40 % of a whole weight is always a whole number of tenths.
    var costTenths: Int {
      switch verdict {
      case .strong: 10 * weight
      case .weak: 4 * weight
      default: 0
      }
    }

    var cap: Level? {
      switch verdict {
      case .strong: strongCap
      case .weak: weakCap
      default: nil
      }
    }
  }

  /// Red flags that are stable, raised or not, in the order of the findings.
  private(set) var flags: [Flag] = []
  /// Σ w over positive criteria that count.
  private(set) var weight = 0
  /// Of the verdicts the assessment came with.
  private var counted: [CriterionID: (dimension: Dimension, weight: Int, halves: Int)] = [:]
  private var weights: [Dimension: Int] = [:]
  /// Σ 2·w·v, so that halves stay whole.
  private var halves: [Dimension: Int] = [:]

  init(_ assessment: Assessment, criteria: [CriterionID: Criterion]) {
    var seen: Set<CriterionID> = []
    for finding in assessment.findings where seen.insert(finding.criterion).inserted {
      guard let criterion = criteria[finding.criterion], criterion.status == .stable else {
        continue
      }
      if criterion.isRedFlag {
        flags.append(Flag(criterion, finding.verdict))
      } else if let value = finding.verdict.halves, criterion.countedWeight > 0 {
        let points = criterion.countedWeight * value
        weight += criterion.countedWeight
        weights[criterion.dimension, default: 0] += criterion.countedWeight
        halves[criterion.dimension, default: 0] += points
        counted[criterion.id] = (criterion.dimension, criterion.countedWeight, points)
      }
    }
  }

  /// The same with one criterion at another verdict, each criterion once; unchanged where it has none
  /// yet. Points stay as they were.
  func changing(_ criterion: CriterionID, to verdict: Verdict) -> Tally {
    var tally = self
    if let (dimension, weight, old) = counted[criterion] {
      tally.halves[dimension, default: 0] += weight * (verdict.halves ?? 0) - old
    } else if let index = flags.firstIndex(where: { $0.id == criterion }) {
      tally.flags[index].verdict = verdict
    }
    return tally
  }

  var baseTenths: Int {
    roundedHalfUp(1000 * halves.values.reduce(0) { $0 + max(0, $1) }, 2 * weight)
  }

  /// Of all red flags in tenths, without the limit.
  var flagCost: Int { flags.reduce(0) { $0 + $1.costTenths } }

  var dimensions: [DimensionScore] {
    Dimension.allCases.compactMap { dimension in
      guard let part = weights[dimension] else { return nil }
      return DimensionScore(
        dimension: dimension,
        tenths: roundedHalfUp(1000 * max(0, halves[dimension, default: 0]), 2 * weight),
        ofTenths: roundedHalfUp(1000 * part, weight))
    }
  }

  func points(of assessment: Assessment) -> [CriterionPoints] {
    assessment.findings.map { finding in
      if let (_, own, halves) = counted[finding.criterion] {
        return CriterionPoints(
          criterion: finding.criterion, tenths: roundedHalfUp(1000 * halves, 2 * weight),
          ofTenths: roundedHalfUp(1000 * own, weight))
      }
      if finding.verdict.isDecided,
        let flag = flags.first(where: { $0.id == finding.criterion })
      {
        return CriterionPoints(
          criterion: finding.criterion, tenths: -flag.costTenths,
          ofTenths: 10 * flag.weight)
      }
      return CriterionPoints(criterion: finding.criterion, tenths: 0, ofTenths: 0)
    }
  }
}

extension Verdict {
  /// Twice the value of a positive criterion's verdict; nil when it leaves the denominator.
  fileprivate var halves: Int? {
    switch self {
    case .met: 2
    case .partly: 1
    case .notMet: 0
    case .contradicted: -1
    case .strong, .weak, .clear, .notApplicable, .undetermined: nil
    }
  }
}

extension Criterion {
  /// Held to a range in which no sum overflows, whatever a rubric file says.
  fileprivate var countedWeight: Int { min(max(weight, 0), 1_000_000) }
}
