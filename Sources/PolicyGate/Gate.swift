public import PolicyRanking
public import PolicyRubric

/// Decides whether a cohort passes a threshold.
public struct Gate: Sendable, Hashable {
  public var threshold: GateThreshold

  public init(failUnder threshold: GateThreshold) {
    self.threshold = threshold
  }

  /// Every ranked policy is held to the threshold, a service without a policy too. What could not
  /// be assessed neither passes nor fails: it is listed.
  public func evaluate(_ ranking: Ranking) -> GateResult {
    GateResult(
      threshold: threshold,
      failures: ranking.ranked.filter { !passes($0) }.map {
        GateResult.Failure(
          id: $0.record.subject.id, name: $0.record.subject.name, tenths: $0.tenths,
          level: $0.level, caps: $0.caps)
      },
      checked: ranking.ranked.count, notChecked: ranking.unranked.map(\.subject.id))
  }

  public func passes(_ policy: RankedPolicy) -> Bool {
    switch threshold {
    case .level(let level): policy.level >= level
    case .tenths(let tenths): policy.tenths >= tenths
    }
  }
}

/// What the gate found.
public struct GateResult: Sendable, Hashable {
  /// A policy under the threshold.
  public struct Failure: Sendable, Hashable {
    public var id: String
    public var name: String
    public var tenths: Int
    public var level: Level
    /// The red flags that held its level down, which may be all that fails it.
    public var caps: [CriterionID]
  }

  public var threshold: GateThreshold
  /// In rank order.
  public var failures: [Failure]
  /// How many policies were held to the threshold.
  public var checked: Int
  /// Ids of what could not be judged.
  public var notChecked: [String]

  public var passed: Bool { failures.isEmpty }
}
