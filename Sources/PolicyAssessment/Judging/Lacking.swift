internal import PolicyDocument
internal import PolicyRubric
internal import RubricCompilation

/// A clause that keeps a rule from a better verdict.
struct Lacking {
  let clause: Int
  /// The passages that show the verdict say it, or it is found, but too few times.
  var isSaid: Bool
}

extension ConditionEvaluator {
  /// Finds what the next better verdict of a rule lacks that clauses can give: the last one that failed before the one
  /// that held.
  ///
  /// - Parameter rule: its place; what shows its verdict is known.
  mutating func findLacking(_ failed: ArraySlice<CompiledRubric.Rule.Case>, of rule: Int) {
    lacking.removeAll(keepingCapacity: true)
    for candidate in failed.reversed()
    where candidate.verdict == .met || candidate.verdict == .partly {
      for clause in lack(candidate.condition, of: rule) ?? [] { add(clause) }
      if !lacking.isEmpty { return }
    }
  }

  private mutating func add(_ clause: Lacking) {
    guard let known = lacking.firstIndex(where: { $0.clause == clause.clause }) else {
      return lacking.append(clause)
    }
    if clause.isSaid { lacking[known].isSaid = true }
  }

  /// The clauses that keep a condition from holding, which it does not; nil where clauses cannot make it hold.
  private mutating func lack(_ index: Int, of rule: Int) -> [Lacking]? {
    let node = conditions.nodes[index]
    switch node.kind {
    case .clause:
      let clause = Int(node.first)
      if !found.matches.isEmpty(clause) { return [Lacking(clause: clause, isSaid: true)] }
      return canBeSaid(clause) ? [Lacking(clause: clause, isSaid: false)] : nil
    case .near: return lackNear(conditions.clauses[node.parts], of: rule)
    case .all:
      var clauses: [Lacking] = []
      for part in node.parts where !holds(part) {
        guard let more = lack(part, of: rule) else { return nil }
        clauses += more
      }
      return clauses
    case .some:
      var clauses: [Lacking] = []
      var able = 0
      for part in node.parts {
        if holds(part) {
          able += 1
        } else if let more = lack(part, of: rule) {
          able += 1
          clauses += more
        }
      }
      return able >= node.least ? clauses : nil
    case .any:
      var ways: [[Lacking]] = []
      for part in node.parts {
        if let way = lack(part, of: rule) { ways.append(way) }
      }
      return ways.isEmpty ? nil : Self.shortest(ways).flatMap { $0 }
    // A writer can take words out, and change what another criterion asks of.
    case .none, .criterion: return []
    case .measure, .other: return nil
    }
  }

  /// The ways to hold without those that take all that another takes, and more.
  private static func shortest(_ ways: [[Lacking]]) -> [[Lacking]] {
    func takes(_ way: [Lacking], all other: [Lacking]) -> Bool {
      other.allSatisfy { part in way.contains { $0.clause == part.clause } }
    }
    return ways.filter { way in
      !ways.contains { !$0.isEmpty && takes(way, all: $0) && !takes($0, all: way) }
    }
  }

  /// Of clauses that do not stand together those that are not found. Where all are, those that the passages do not say
  /// that show the verdict; where these say all of them, or none, all.
  private func lackNear(_ near: ArraySlice<Int32>, of rule: Int) -> [Lacking]? {
    let clauses = near.map { Int($0) }
    let absent = clauses.filter { found.matches.isEmpty($0) }
    if !absent.isEmpty {
      return absent.allSatisfy(canBeSaid) ? absent.map { Lacking(clause: $0, isSaid: false) } : nil
    }
    let shown = Set(shown(of: rule).lazy.filter { $0.clause != nil }.map(\.sentence))
    let said = clauses.map { clause in
      found.matches.of(clause).contains { shown.contains(Int($0.sentence)) }
    }
    // What is found in another place is said of something else, for all that is known.
    return zip(clauses, said).filter { !$1 || !said.contains(false) }
      .map { Lacking(clause: $0, isSaid: $1) }
  }

  /// Whether the rubric knows how to say a clause in the policy's language.
  private func canBeSaid(_ clause: Int) -> Bool {
    found.rubric.languages.has(clause, frame.document.language)
  }
}
