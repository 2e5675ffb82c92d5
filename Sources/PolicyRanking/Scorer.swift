public import PolicyAssessment
public import PolicyRubric

/// Verdicts to points (rubric, section 5), in exact integers.
///
/// Met counts 1, partly ½, not met 0, contradicted −½; a dimension is not below 0. What is not
/// applicable or undetermined leaves the denominator; preview criteria do not count. A strong red
/// flag costs its weight, a weak one 40 % of it, all of them 35 points at most. A strong
/// `rf-no-policy` makes the score 0.
public struct Scorer: Sendable {
  public let bands: LevelBands
  private let criteria: CountedCriteria

  /// Where two criteria have one id, the first counts.
  public init(criteria: [Criterion], bands: LevelBands) {
    self.bands = bands
    self.criteria = CountedCriteria(criteria)
  }

  private init(_ criteria: CountedCriteria, _ bands: LevelBands) {
    (self.criteria, self.bands) = (criteria, bands)
  }

  /// The same, quick with these records.
  func fitted(to records: some Sequence<PolicyRecord>) -> Scorer {
    Scorer(criteria.fitted(to: records), bands)
  }

  /// What all red flags together may cost, in tenths.
  public static let greatestPenalty = 350

  /// Nil when no positive criterion of the rubric has a verdict: cannot tell is never a zero.
  public func score(_ assessment: Assessment) -> Score? {
    let tally = Tally(assessment, criteria: criteria)
    var score = outline(of: tally)
    score?.points = tally.points(of: assessment)
    return score
  }

  /// The score without the points of single criteria.
  func outline(_ record: PolicyRecord) -> Score? { outline(of: tally(of: record)) }

  private func tally(of record: PolicyRecord) -> Tally {
    var tally = Tally(criteria)
    criteria.forEachVerdict(of: record) { tally.add($0.criterion, $0.verdict) }
    return tally
  }

  private func outline(of tally: Tally) -> Score? {
    guard let total = tally.total(bands) else { return nil }
    return Score(
      tenths: total.tenths, baseTenths: total.baseTenths, penaltyTenths: total.penaltyTenths,
      level: total.level, uncappedLevel: total.uncappedLevel, caps: total.caps,
      dimensions: tally.dimensions, points: [])
  }

  /// In the order of the findings.
  func points(of record: PolicyRecord) -> [PlainPoints] { tally(of: record).points }

  func points(of assessment: Assessment) -> [CriterionPoints] {
    Tally(assessment, criteria: criteria).points(of: assessment)
  }

  /// What changes of the verdicts would do to the score; nil when there is no score.
  public func gains(in assessment: Assessment) -> Gains? {
    Gains(Tally(assessment, criteria: criteria), bands: bands)
  }
}
