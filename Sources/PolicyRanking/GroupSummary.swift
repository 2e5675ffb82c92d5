public import PolicyRubric

/// A sector or kind as a whole.
public struct GroupSummary: Sendable, Hashable {
  public var name: String
  public var policies: Int
  /// Rounded half up.
  public var meanTenths: Int
  /// The mean of the middle two where their number is even, rounded half up.
  public var medianTenths: Int
  public var levels: [Level: Int]

  public init(name: String, policies: Int, meanTenths: Int, medianTenths: Int, levels: [Level: Int])
  {
    self.name = name
    self.policies = policies
    self.meanTenths = meanTenths
    self.medianTenths = medianTenths
    self.levels = levels
  }
}

extension GroupSummary {
  /// - Parameter members: scores in tenths with their levels.
  init(name: String, members: [(tenths: Int, level: Level)]) {
    let sorted = members.map(\.tenths).sorted()
    let middle = sorted.count / 2
    let median =
      sorted.isEmpty
      ? 0
      : sorted.count % 2 == 1
        ? sorted[middle] : roundedHalfUp(sorted[middle - 1] + sorted[middle], 2)
    self.init(
      name: name, policies: members.count,
      meanTenths: roundedHalfUp(sorted.reduce(0, +), sorted.count), medianTenths: median,
      levels: Level.counts(of: members.lazy.map(\.level)))
  }

  /// The groups that `key` makes of a cohort: best mean first, then by name.
  static func groups(of ranked: [RankedPolicy], by key: (RankedPolicy) -> String?) -> [GroupSummary]
  {
    var members: [String: [(tenths: Int, level: Level)]] = [:]
    for policy in ranked {
      if let name = key(policy) {
        members[name, default: []].append((policy.tenths, policy.level))
      }
    }
    return members.map { GroupSummary(name: $0.key, members: $0.value) }
      .sorted { ($1.meanTenths, $0.name) < ($0.meanTenths, $1.name) }
  }
}

extension Level {
  /// All five levels are present.
  static func counts(of levels: some Sequence<Level>) -> [Level: Int] {
    levels.reduce(into: Dictionary(uniqueKeysWithValues: allCases.map { ($0, 0) })) {
      $0[$1, default: 0] += 1
    }
  }
}
