internal import PolicyRubric
internal import RubricCompilation

/// A clause that keeps a rule from a better verdict.
struct Lacking {
  let clause: Int
  /// What shows the verdict says it, or it is found, but not often enough.
  let isSaid: Bool
}

extension ConditionEvaluator {
  /// Finds what the next better verdict of a rule lacks: the last one that failed before the one that held.
  ///
  /// - Parameter rule: its place; what shows its verdict is known.
  mutating func findLacking(_ failed: ArraySlice<CompiledRubric.Rule.Case>, of rule: Int) {
    lacking.removeAll(keepingCapacity: true)
    for candidate in failed.reversed()
    where candidate.verdict == .met || candidate.verdict == .partly {
      lack(candidate.condition, of: rule)
      if !lacking.isEmpty { return }
    }
  }

  /// Adds the clauses that keep a condition from holding, which it does not, each once.
  private mutating func lack(_ index: Int, of rule: Int) {
    let node = conditions.nodes[index]
    switch node.kind {
    case .clause:
      let clause = Int(node.first)
      add(Lacking(clause: clause, isSaid: !found.matches.isEmpty(clause)))
    case .near: lackNear(conditions.clauses[node.parts], of: rule)
    case .all, .some: for part in node.parts where !holds(part) { lack(part, of: rule) }
    case .any: for part in node.parts { lack(part, of: rule) }
    case .none, .measure, .criterion, .other: return
    }
  }

  /// Of clauses that do not stand together adds those that are not found. Where all are, those that do not stand beside
  /// what shows the verdict; where nothing or all of them shows it, those that do not stand beside the first.
  private mutating func lackNear(_ near: ArraySlice<Int32>, of rule: Int) {
    let clauses = near.map { Int($0) }
    let shown = shown(of: rule)
    func isShown(_ clause: Int) -> Bool { shown.contains { $0.clause == clause } }
    var lacking = clauses.filter { found.matches.isEmpty($0) }
    if lacking.isEmpty { lacking = clauses.filter { !isShown($0) } }
    if lacking.isEmpty || lacking.count == clauses.count, !found.matches.isEmpty(clauses[0]) {
      lacking = Array(clauses.dropFirst())
    }
    // What is found in another place is said of something else, for all that is known.
    for clause in lacking { add(Lacking(clause: clause, isSaid: isShown(clause))) }
  }

  private mutating func add(_ clause: Lacking) {
    if !lacking.contains(where: { $0.clause == clause.clause }) { lacking.append(clause) }
  }
}
