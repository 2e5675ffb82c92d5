public import PolicyRubric

/// A policy that both runs rank: where it stood and where it stands.
public struct Movement: Sendable, Hashable {
  public var id: String
  /// In the new run.
  public var name: String
  public var sector: String?
  public var old: PolicyStanding.Place
  public var new: PolicyStanding.Place
  /// Criteria with another verdict than before, in the new run's order; then those that the new run
  /// does not have.
  public var verdicts: [VerdictChange]

  init(
    from old: PolicyStanding, _ oldPlace: PolicyStanding.Place, to new: PolicyStanding,
    _ newPlace: PolicyStanding.Place
  ) {
    id = new.id
    name = new.name
    sector = new.sector
    self.old = oldPlace
    self.new = newPlace
    verdicts = VerdictChange.all(from: old.verdicts, to: new.verdicts)
  }

  /// By how many tenths the score rose; negative where it fell. The rank is no measure of the
  /// policy: it moves when others do.
  public var change: Int { new.tenths - old.tenths }
}

/// One criterion's verdict before and after; nil where that run does not have the criterion.
public struct VerdictChange: Sendable, Hashable {
  public var criterion: CriterionID
  public var old: Verdict?
  public var new: Verdict?

  public init(criterion: CriterionID, old: Verdict?, new: Verdict?) {
    self.criterion = criterion
    self.old = old
    self.new = new
  }

  static func all(
    from old: [PolicyStanding.CriterionVerdict], to new: [PolicyStanding.CriterionVerdict]
  ) -> [VerdictChange] {
    // One side without any: the service has no policy there, which its status tells.
    guard !old.isEmpty, !new.isEmpty else { return [] }
    var before = Dictionary(
      old.map { ($0.criterion, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    var changes: [VerdictChange] = []
    for verdict in new {
      let earlier = before.removeValue(forKey: verdict.criterion)
      if earlier != verdict.verdict {
        changes.append(
          VerdictChange(criterion: verdict.criterion, old: earlier, new: verdict.verdict))
      }
    }
    for verdict in old where before[verdict.criterion] != nil {
      changes.append(VerdictChange(criterion: verdict.criterion, old: verdict.verdict, new: nil))
    }
    return changes
  }
}

/// A policy that only one of the runs ranks, or that is another thing in each.
public struct StatusChange: Sendable, Hashable {
  public var old: PolicyStanding
  public var new: PolicyStanding
}
