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
  private let criteria: [CriterionID: Criterion]

  /// Where two criteria have one id, the first counts.
  public init(criteria: [Criterion], bands: LevelBands) {
    self.bands = bands
    self.criteria = Dictionary(
      criteria.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What all red flags together may cost, in tenths.
  public static let greatestPenalty = 350

  /// Nil when no positive criterion of the rubric has a verdict: cannot tell is never a zero.
  public func score(_ assessment: Assessment) -> Score? {
    let tally = Tally(assessment, criteria: criteria)
    let isAbsent = tally.flags.contains { $0.criterion.id == .noPolicy && $0.verdict == .strong }
    guard tally.weight > 0 || isAbsent else { return nil }

    let base = tally.baseTenths
    let penalty = min(Self.greatestPenalty, tally.flags.reduce(0) { $0 + $1.costTenths })
    let tenths = isAbsent ? 0 : max(0, base - penalty)
    let uncapped = bands.level(ofTenths: tenths)
    let caps = tally.flags.filter { flag in
      flag.cap.map { $0 < uncapped || (isAbsent && flag.criterion.id == .noPolicy) } ?? false
    }
    return Score(
      tenths: tenths, baseTenths: base, penaltyTenths: penalty,
      level: caps.compactMap(\.cap).reduce(uncapped, min), uncappedLevel: uncapped,
      caps: caps.map(\.criterion.id).sorted(), dimensions: tally.dimensions,
      points: tally.points(of: assessment))
  }

  /// How many tenths the score would rise (or fall, when negative) if `criterion` came to `verdict`
  /// and nothing else changed; 0 when the assessment has no such finding or cannot be scored.
  public func gain(of criterion: CriterionID, to verdict: Verdict, in assessment: Assessment) -> Int
  {
    guard let before = score(assessment),
      let after = score(assessment, with: criterion, at: verdict)
    else { return 0 }
    return after.tenths - before.tenths
  }

  /// The score if one criterion came to another verdict; nil when there is no such finding.
  public func score(
    _ assessment: Assessment, with criterion: CriterionID, at verdict: Verdict
  ) -> Score? {
    guard let index = assessment.findings.firstIndex(where: { $0.criterion == criterion }) else {
      return nil
    }
    var changed = assessment
    changed.findings[index].verdict = verdict
    return score(changed)
  }
}
