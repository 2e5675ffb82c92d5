public import PolicyRubric

/// Two runs of an audit side by side, policies matched by id.
///
/// The same runs with their policies in any order give the same comparison.
public struct RunComparison: Sendable, Hashable {
  public var old: RunSummary
  public var new: RunSummary
  /// What judged differently, in the order of `BasisChange`; empty when verdicts can be compared.
  public var basisChanges: [BasisChange]
  /// Policies ranked in both runs, in the order of the new ranking, then by id.
  public var movements: [Movement]
  /// Policies of the new run alone, in its rank order, those without a rank last; then by id.
  public var added: [PolicyStanding]
  /// Policies of the old run alone, likewise.
  public var removed: [PolicyStanding]
  /// Policies in both runs of which one does not rank them, by id.
  public var statusChanges: [StatusChange]
  /// In the rubric's order of the new run, criteria that only the old one has last.
  public var prevalence: [PrevalenceChange]

  public init(_ old: RunSnapshot, _ new: RunSnapshot) {
    self.old = RunSummary(old)
    self.new = RunSummary(new)
    basisChanges = BasisChange.allCases.filter { $0.holds(between: old.basis, and: new.basis) }
    let before = Self.byID(old)
    let after = Self.byID(new)
    movements = []
    statusChanges = []
    added = []
    for policy in Self.inOrder(after.values) {
      guard let earlier = before[policy.id] else {
        added.append(policy)
        continue
      }
      if let from = earlier.place, let to = policy.place {
        movements.append(Movement(from: earlier, from, to: policy, to))
      } else if earlier.status != policy.status || (earlier.place == nil) != (policy.place == nil) {
        statusChanges.append(StatusChange(old: earlier, new: policy))
      }
    }
    statusChanges.sort { $0.new.id < $1.new.id }
    removed = Self.inOrder(before.values.filter { after[$0.id] == nil })
    prevalence = PrevalenceChange.all(
      before, after, order: Self.criteria(in: new) + Self.criteria(in: old))
  }

  /// Higher in score than before, greatest gain first.
  public var rose: [Movement] {
    movements.filter { $0.change > 0 }
      .sorted { ($1.change, $0.id) < ($0.change, $1.id) }
  }

  /// Lower in score than before, greatest loss first.
  public var fell: [Movement] {
    movements.filter { $0.change < 0 }
      .sorted { ($0.change, $0.id) < ($1.change, $1.id) }
  }

  /// Policies at another level than before, in the order of the new ranking.
  public var levelMoves: [Movement] { movements.filter { $0.old.level != $0.new.level } }

  /// How many policies ranked in both runs went from one level to another or stayed.
  public func count(from old: Level, to new: Level) -> Int {
    movements.count { $0.old.level == old && $0.new.level == new }
  }

  private static func byID(_ run: RunSnapshot) -> [String: PolicyStanding] {
    Dictionary(run.policies.map { ($0.id, $0) }) { first, _ in first }
  }

  private static func inOrder(_ policies: some Sequence<PolicyStanding>) -> [PolicyStanding] {
    policies.sorted {
      ($0.place?.rank ?? .max, $0.id) < ($1.place?.rank ?? .max, $1.id)
    }
  }

  /// As the policies have them; every policy that was assessed has all of its run's.
  private static func criteria(in run: RunSnapshot) -> [CriterionID] {
    run.policies.first { !$0.verdicts.isEmpty }?.verdicts.map(\.criterion) ?? []
  }
}

/// A part of what judged that is not the same in both runs.
public enum BasisChange: String, Sendable, Hashable, CaseIterable {
  case rubric, tool, bands

  func holds(between old: RunSnapshot.Basis, and new: RunSnapshot.Basis) -> Bool {
    switch self {
    case .rubric: old.rubricDigest != new.rubricDigest
    case .tool: old.toolVersion != new.toolVersion
    case .bands: old.bands != new.bands
    }
  }
}
