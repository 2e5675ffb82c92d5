/// One policy over the runs of its cohort.
public struct PolicyTrend: Sendable, Hashable {
  public struct Step: Sendable, Hashable {
    public var run: RunRecord
    /// Nil where the run does not have the policy.
    public var standing: PolicyStanding?
    /// Verdicts that are others than at the last run that assessed it.
    public var changes: [VerdictChange]
  }

  public var id: String
  /// As the last run that has it calls it.
  public var name: String
  public var steps: [Step]

  /// - Parameter standings: oldest first.
  public init(id: String, _ standings: [(run: RunRecord, standing: PolicyStanding?)]) {
    self.id = id
    name = standings.last { $0.standing != nil }?.standing?.name ?? ""
    steps = []
    var last: [PolicyStanding.CriterionVerdict] = []
    for (run, standing) in standings {
      let verdicts = standing?.verdicts ?? []
      steps.append(
        Step(
          run: run, standing: standing, changes: VerdictChange.all(from: last, to: verdicts)))
      if !verdicts.isEmpty { last = verdicts }
    }
  }
}
