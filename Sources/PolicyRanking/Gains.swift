public import PolicyRubric

/// What changes of a policy's verdicts would do to its score and level, everything else left as it
/// is; flags derived from a changed criterion are not judged anew.
public struct Gains: Sendable {
  /// A criterion brought to a better verdict.
  public struct Step: Sendable, Hashable {
    public var criterion: CriterionID
    public var verdict: Verdict
    /// Tenths by which the score rises with this step, those before it taken.
    public var tenths: Int
  }

  /// Steps that together lift the level by one.
  public struct Path: Sendable, Hashable {
    public var steps: [Step]
    public var level: Level
    /// The score when all steps are taken.
    public var tenths: Int
  }

  private let tally: Tally
  private let bands: LevelBands
  private let before: Tally.Total

  init?(_ tally: Tally, bands: LevelBands) {
    guard let before = tally.total(bands) else { return nil }
    self.tally = tally
    self.bands = bands
    self.before = before
  }

  /// Red flags cost more than the criteria give: the score was held at 0.
  public var isBelowZero: Bool { before.baseTenths < before.penaltyTenths }

  /// Tenths by which the score would rise, or fall; 0 where a limit hides the change.
  public func tenths(of criterion: CriterionID, to verdict: Verdict) -> Int {
    total(after: criterion, verdict).map { $0.tenths - before.tenths } ?? 0
  }

  /// The same before the limits on red flags and on a score below 0: what the change is worth once
  /// they no longer hide it.
  public func ownTenths(of criterion: CriterionID, to verdict: Verdict) -> Int {
    let after = tally.changing(criterion, to: verdict)
    return after.baseTenths - tally.baseTenths + tally.flagCost - after.flagCost
  }

  /// The fewest of the given steps, greatest first, that lift the level by one: first the flags that
  /// hold it down, then what is worth most. Nil at the highest level, or where all of them are not
  /// enough.
  public func path(_ candidates: [(criterion: CriterionID, verdict: Verdict)]) -> Path? {
    guard let goal = Level.allCases.last(where: { $0 > before.level }) else { return nil }
    let worth = candidates.map { ($0, ownTenths(of: $0.criterion, to: $0.verdict)) }
      .filter { $0.1 > 0 }
    let holding = Set(tally.flags.filter { $0.cap.map { $0 < goal } ?? false }.map(tally.id))
    let ordered = worth.enumerated().sorted { a, b in
      let first = (holding.contains(a.element.0.criterion), a.element.1, -a.offset)
      let second = (holding.contains(b.element.0.criterion), b.element.1, -b.offset)
      return first.0 != second.0 ? first.0 : (first.1, first.2) > (second.1, second.2)
    }.map(\.element.0)
    var state = tally
    var total = before
    var steps: [Step] = []
    for step in ordered where total.level < goal {
      state = state.changing(step.criterion, to: step.verdict)
      guard let next = state.total(bands) else { continue }
      steps.append(
        Step(
          criterion: step.criterion, verdict: step.verdict, tenths: next.tenths - total.tenths))
      total = next
    }
    return total.level < goal ? nil : Path(steps: steps, level: total.level, tenths: total.tenths)
  }

  private func total(after criterion: CriterionID, _ verdict: Verdict) -> Tally.Total? {
    tally.changing(criterion, to: verdict).total(bands)
  }
}
