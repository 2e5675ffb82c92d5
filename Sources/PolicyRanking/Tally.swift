internal import PolicyAssessment
internal import PolicyRubric

/// The countable part of an assessment, summed in exact integers.
struct Tally {
  struct Flag {
    var number: Int
    var verdict: Verdict
    private let rule: CountedCriteria.Rule

    fileprivate init(_ number: Int, _ rule: CountedCriteria.Rule, _ verdict: Verdict) {
      self.number = number
      self.rule = rule
      self.verdict = verdict
    }

    var weight: Int { rule.weight }

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
      case .strong: rule.strongCap
      case .weak: rule.weakCap
      default: nil
      }
    }
  }

  /// What a finding counts for.
  private enum Entry {
    case nothing
    case points(dimension: Int, weight: Int, halves: Int)
    /// A place in `flags`, and whether the finding has a verdict that counts.
    case flag(Int, isDecided: Bool)
  }

  /// Red flags that are stable, raised or not, in the order of the findings.
  private(set) var flags: [Flag] = []
  /// Σ w over positive criteria that count.
  private(set) var weight = 0
  private let criteria: CountedCriteria
  /// Of the verdicts the tally was made of, in their order.
  private var entries: [Entry] = []
  /// By criterion: its first finding, -1 where it has none.
  private var places: [Int32]
  /// By dimension.
  private var weights: [Int]
  /// Σ 2·w·v by dimension, so that halves stay whole.
  private var halves: [Int]

  init(_ criteria: CountedCriteria) {
    self.criteria = criteria
    places = Array(repeating: -1, count: criteria.count)
    weights = Array(repeating: 0, count: Dimension.allCases.count)
    halves = weights
    entries.reserveCapacity(criteria.count)
    flags.reserveCapacity(criteria.count / 4)
  }

  init(_ assessment: Assessment, criteria: CountedCriteria) {
    self.init(criteria)
    var last = -1
    for index in assessment.findings.indices {
      let number = criteria.number(of: assessment.findings[index].criterion, after: &last)
      add(number, assessment.findings[index].verdict)
    }
  }

  /// Adds the next finding; of a criterion that comes again the first one counts.
  /// - Parameter criterion: its number, nil where it does not count.
  mutating func add(_ criterion: Int?, _ verdict: Verdict) {
    guard let number = criterion else { return entries.append(.nothing) }
    if places[number] >= 0 {
      var entry = entries[Int(places[number])]
      if case .flag(let index, _) = entry { entry = .flag(index, isDecided: verdict.isDecided) }
      return entries.append(entry)
    }
    places[number] = Int32(entries.count)
    let rule = criteria.rules[number]
    var entry = Entry.nothing
    if rule.isStable {
      if rule.isRedFlag {
        entry = .flag(flags.count, isDecided: verdict.isDecided)
        flags.append(Flag(number, rule, verdict))
      } else if let value = verdict.halves, rule.weight > 0 {
        let points = rule.weight * value
        weight += rule.weight
        weights[rule.dimension] += rule.weight
        halves[rule.dimension] += points
        entry = .points(dimension: rule.dimension, weight: rule.weight, halves: points)
      }
    }
    entries.append(entry)
  }

  func id(of flag: Flag) -> CriterionID { criteria.ids[flag.number] }

  /// The same with one criterion at another verdict, each criterion once; unchanged where it has none
  /// yet. Points stay as they were.
  func changing(_ criterion: CriterionID, to verdict: Verdict) -> Tally {
    var tally = self
    guard let number = criteria.number(of: criterion), places[number] >= 0 else { return tally }
    switch entries[Int(places[number])] {
    case .nothing: break
    case .points(let dimension, let weight, let old):
      tally.halves[dimension] += weight * (verdict.halves ?? 0) - old
    case .flag(let index, _): tally.flags[index].verdict = verdict
    }
    return tally
  }

  var baseTenths: Int {
    roundedHalfUp(1000 * halves.reduce(0) { $0 + max(0, $1) }, 2 * weight)
  }

  /// Of all red flags in tenths, without the limit.
  var flagCost: Int { flags.reduce(0) { $0 + $1.costTenths } }

  var dimensions: [DimensionScore] {
    Dimension.allCases.enumerated().compactMap { place, dimension in
      guard weights[place] > 0 else { return nil }
      return DimensionScore(
        dimension: dimension,
        tenths: roundedHalfUp(1000 * max(0, halves[place]), 2 * weight),
        ofTenths: roundedHalfUp(1000 * weights[place], weight))
    }
  }

  /// What each finding gave, in their order.
  var points: [PlainPoints] {
    entries.map { entry in
      switch entry {
      case .points(_, let own, let halves):
        return PlainPoints(
          tenths: roundedHalfUp(1000 * halves, 2 * weight),
          ofTenths: roundedHalfUp(1000 * own, weight))
      case .flag(let index, isDecided: true):
        return PlainPoints(tenths: -flags[index].costTenths, ofTenths: 10 * flags[index].weight)
      case .flag, .nothing: return PlainPoints(tenths: 0, ofTenths: 0)
      }
    }
  }

  /// Of the assessment the tally was made of.
  func points(of assessment: Assessment) -> [CriterionPoints] {
    let points = points
    return assessment.findings.indices.map { place in
      CriterionPoints(
        criterion: assessment.findings[place].criterion, tenths: points[place].tenths,
        ofTenths: points[place].ofTenths)
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
