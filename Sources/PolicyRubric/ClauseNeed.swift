public import PolicyText

/// What a better verdict needs of clauses that are not there: all of several, or some of them.
///
/// Clauses stand in it by their names; two clauses that are called the same are one need.
public indirect enum ClauseNeed: Sendable, Hashable {
  case clause(Bilingual)
  case all([ClauseNeed])
  /// Any of them where the number is 1.
  case some(Int, of: [ClauseNeed])
}

extension Criterion {
  /// What a finding's lacking clauses come to: which are needed together, and which are ways to the same.
  ///
  /// - Parameters:
  ///   - clauses: those to be told, some or all of `lacking`.
  ///   - lacking: every clause that the next better verdict lacks.
  ///   - verdict: the one that was given.
  /// - Returns: nil where no clause is to be told; all together where no rule of a better verdict speaks of all.
  public func need(
    for clauses: [String], of lacking: [String], beyond verdict: Verdict
  ) -> ClauseNeed? {
    let rule = rule(of: lacking, beyond: verdict)
    return rule.flatMap { need($0.condition, of: Set(clauses)) }?.simplified()
      ?? ClauseNeed.all(clauses.map { .clause(name(of: $0)) }).simplified()
  }

  /// The better verdict that lacks these clauses.
  public func verdict(of lacking: [String], beyond verdict: Verdict) -> Verdict {
    rule(of: lacking, beyond: verdict)?.verdict ?? .met
  }

  private func rule(of lacking: [String], beyond verdict: Verdict) -> VerdictRule? {
    let better: [Verdict] = verdict == .partly ? [.met] : [.met, .partly]
    return cases.last { rule in
      better.contains(rule.verdict) && Set(rule.condition.clauses).isSuperset(of: lacking)
    }
  }

  /// How a clause is called; one without a name as the rubric writes it.
  private func name(of clause: String) -> Bilingual {
    clauseNames[clause] ?? Bilingual(chinese: clause, english: clause)
  }

  /// - Returns: nil where the condition needs none of the clauses, since it holds or no clause can make it hold.
  private func need(_ condition: Condition, of clauses: Set<String>) -> ClauseNeed? {
    let parts: [ClauseNeed]
    var least: Int?
    switch condition {
    case .clause(let clause, _, _):
      return clauses.contains(clause) ? .clause(name(of: clause)) : nil
    case .near(let names, _):
      parts = names.filter(clauses.contains).map { .clause(name(of: $0)) }
    case .all(let all): parts = all.compactMap { need($0, of: clauses) }
    case .any(let ways):
      parts = ways.compactMap { need($0, of: clauses) }
      least = 1
    case .some(let number, let all):
      parts = all.compactMap { need($0, of: clauses) }
      least = max(1, number - (all.count - parts.count))
    default: return nil
    }
    return parts.isEmpty ? nil : least.map { .some($0, of: parts) } ?? .all(parts)
  }
}

extension ClauseNeed {
  /// Without what is told twice, longer ways beside shorter ones, and lists of one.
  ///
  /// - Parameter needed: clauses that are needed in any case.
  /// - Returns: nil where nothing else is.
  func simplified(beside needed: Set<Bilingual> = []) -> ClauseNeed? {
    switch self {
    case .clause(let name): needed.contains(name) ? nil : self
    case .all(let parts): Self.together(parts, beside: needed)
    case .some(let least, let parts): Self.choice(of: least, parts, beside: needed)
    }
  }

  private static func together(
    _ parts: [ClauseNeed], beside needed: Set<Bilingual>
  ) -> ClauseNeed? {
    let parts = parts.flatMap(\.together)
    let clauses = needed.union(ClauseNeed.all(parts).clauses)
    var open: [ClauseNeed] = []
    for part in parts {
      let rest = if case .clause = part { needed } else { clauses }
      for need in part.simplified(beside: rest)?.together ?? [] where !open.contains(need) {
        open.append(need)
      }
    }
    // A choice that has come to one clause decides others.
    if open != parts { return together(open, beside: needed) }
    return open.count > 1 ? .all(open) : open.first
  }

  private static func choice(
    of least: Int, _ parts: [ClauseNeed], beside needed: Set<Bilingual>
  ) -> ClauseNeed? {
    let ways = parts.compactMap { $0.simplified(beside: needed) }
    let least = least - (parts.count - ways.count)
    guard least > 0 else { return nil }
    guard least < ways.count else { return together(ways, beside: needed) }
    guard least == 1 else { return .some(least, of: ways) }
    var shortest: [ClauseNeed] = []
    for way in ways.flatMap(\.ways) where !shortest.contains(where: { way.takes($0) }) {
      shortest.removeAll { $0.takes(way) }
      shortest.append(way)
    }
    guard shortest.count > 1 else { return shortest.first }
    let common = shortest[0].clauses.filter { name in
      shortest.allSatisfy { $0.clauses.contains(name) }
    }
    return common.isEmpty
      ? .some(1, of: shortest)
      : together(common.map { .clause($0) } + [.some(1, of: shortest)], beside: needed)
  }

  /// Whether whoever does this has done the other.
  private func takes(_ other: ClauseNeed) -> Bool {
    self == other || other.simplified(beside: Set(clauses)) == nil
  }

  /// Those that are needed in any case, in order.
  private var clauses: [Bilingual] {
    together.compactMap { part in if case .clause(let name) = part { name } else { nil } }
  }

  private var together: [ClauseNeed] {
    if case .all(let parts) = self { parts.flatMap(\.together) } else { [self] }
  }

  private var ways: [ClauseNeed] {
    if case .some(1, let ways) = self { ways.flatMap(\.ways) } else { [self] }
  }
}
