public import PolicyRubric

/// What a draft has to reach.
public struct DraftThresholds: Sendable, Hashable {
  public var level: Level?
  /// Tenths of a point.
  public var tenths: Int?
  /// The least verdict of a criterion: met or partly; of a red flag: clear or weak.
  public var criteria: [CriterionID: Verdict] = [:]
  /// The least share of a dimension's points, in per cent.
  public var dimensions: [Dimension: Int] = [:]
  /// At most so many criteria with this verdict.
  public var budgets: [Verdict: Int] = [:]
  /// Every strong red flag is an error, whatever severity its rule was given.
  public var noStrongFlags: Bool?

  public init() {}

  /// What `other` says comes before what these say.
  mutating func merge(_ other: DraftThresholds) {
    level = other.level ?? level
    tenths = other.tenths ?? tenths
    criteria.merge(other.criteria) { $1 }
    dimensions.merge(other.dimensions) { $1 }
    budgets.merge(other.budgets) { $1 }
    noStrongFlags = other.noStrongFlags ?? noStrongFlags
  }
}
