public import PolicyRubric

/// How common a fault is in each of two runs.
public struct PrevalenceChange: Sendable, Hashable {
  public struct Count: Sendable, Hashable {
    /// Policies with the fault: not met or contradicted; strong or weak for a red flag.
    public var faults: Int
    /// Ranked policies on which there is a verdict.
    public var of: Int

    public init(faults: Int, of: Int) {
      self.faults = faults
      self.of = of
    }

    /// In thousandths, rounded half up; nil where there is no policy to count.
    public var share: Int? { of > 0 ? roundedHalfUp(1000 * faults, of) : nil }

    mutating func add(_ verdict: Verdict) {
      guard verdict.isDecided else { return }
      of += 1
      if verdict.isFault { faults += 1 }
    }
  }

  public var criterion: CriterionID
  public var old: Count
  public var new: Count
  /// Among policies that both runs rank: what a change of the cohort cannot explain.
  public var oldCommon: Count
  public var newCommon: Count

  /// By how many thousandths the share rose; nil where one of the runs has no verdict on it.
  public var change: Int? { Self.difference(old, new) }
  public var commonChange: Int? { Self.difference(oldCommon, newCommon) }

  private static func difference(_ old: Count, _ new: Count) -> Int? {
    guard let before = old.share, let after = new.share else { return nil }
    return after - before
  }

  /// - Parameter order: criteria in the order of the result; repeated ones count once.
  static func all(
    _ before: [String: PolicyStanding], _ after: [String: PolicyStanding], order: [CriterionID]
  ) -> [PrevalenceChange] {
    let common = Set(
      before.values.filter { $0.place != nil && after[$0.id]?.place != nil }.map(\.id))
    let (old, oldCommon) = count(before.values, common)
    let (new, newCommon) = count(after.values, common)
    let none = Count(faults: 0, of: 0)
    var seen: Set<CriterionID> = []
    let absent = old[.noPolicy] ?? new[.noPolicy]
    return (order + (absent == nil ? [] : [.noPolicy])).filter { seen.insert($0).inserted }.map {
      criterion in
      PrevalenceChange(
        criterion: criterion, old: old[criterion] ?? none, new: new[criterion] ?? none,
        oldCommon: oldCommon[criterion] ?? none, newCommon: newCommon[criterion] ?? none)
    }
  }

  private static func count(
    _ policies: some Sequence<PolicyStanding>, _ common: Set<String>
  ) -> (all: [CriterionID: Count], common: [CriterionID: Count]) {
    var (all, shared): ([CriterionID: Count], [CriterionID: Count]) = ([:], [:])
    let none = Count(faults: 0, of: 0)
    for policy in policies where policy.place != nil {
      var verdicts = policy.verdicts
      // A service without a policy has no other verdict than this one.
      if verdicts.isEmpty {
        verdicts = [.init(criterion: .noPolicy, verdict: .strong)]
      }
      for verdict in verdicts {
        all[verdict.criterion, default: none].add(verdict.verdict)
        if common.contains(policy.id) {
          shared[verdict.criterion, default: none].add(verdict.verdict)
        }
      }
    }
    return (all, shared)
  }
}
