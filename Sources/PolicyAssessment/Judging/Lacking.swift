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
      if lack(candidate.condition, of: rule), !lacking.isEmpty { return keepEachOnce() }
    }
  }

  /// Adds the clauses that keep a condition from holding, which it does not.
  ///
  /// - Returns: whether clauses can make it hold; where they cannot, nothing is added.
  private mutating func lack(_ index: Int, of rule: Int) -> Bool {
    let node = conditions.nodes[index]
    switch node.kind {
    case .clause:
      let clause = Int(node.first)
      let isSaid = !found.matches.isEmpty(clause)
      guard isSaid || canBeSaid(clause) else { return false }
      lacking.append(Lacking(clause: clause, isSaid: isSaid))
    case .near: return lackNear(conditions.clauses[node.parts], of: rule)
    case .all, .some:
      let first = lacking.count
      var open = node.kind == .all ? node.parts.count : Int(node.least)
      for part in node.parts where holds(part) || lack(part, of: rule) { open -= 1 }
      if open <= 0 { return true }
      lacking.removeSubrange(first...)
      return false
    case .any:
      let first = ways.count
      var canHold = false
      for part in node.parts {
        let start = lacking.count
        guard lack(part, of: rule) else { continue }
        canHold = true
        ways.append(start..<lacking.count)
      }
      keepShortest(from: first)
      return canHold
    // A writer can take words out, and change what another criterion asks of.
    case .none, .criterion: break
    case .measure, .other: return false
    }
    return true
  }

  /// Of the last ways to hold leaves out those that take all that another takes, and more.
  private mutating func keepShortest(from first: Int) {
    if ways.count - first > 1 {
      for place in first..<ways.count
      where ways[first...].contains(where: { isShorter($0, than: ways[place]) }) {
        ways[place] = ways[place].lowerBound..<ways[place].lowerBound
      }
      var end = ways[first].lowerBound
      for way in ways[first...] {
        for place in way {
          lacking[end] = lacking[place]
          end += 1
        }
      }
      lacking.removeSubrange(end...)
    }
    ways.removeSubrange(first...)
  }

  /// Whether a way takes something, all of which another takes, which takes more.
  private func isShorter(_ way: Range<Int>, than other: Range<Int>) -> Bool {
    !way.isEmpty && takes(other, allOf: way) && !takes(way, allOf: other)
  }

  private func takes(_ way: Range<Int>, allOf other: Range<Int>) -> Bool {
    other.allSatisfy { place in
      way.contains { lacking[$0].clause == lacking[place].clause }
    }
  }

  private mutating func keepEachOnce() {
    var count = 0
    for place in lacking.indices {
      let clause = lacking[place]
      if let known = lacking[..<count].firstIndex(where: { $0.clause == clause.clause }) {
        if clause.isSaid { lacking[known].isSaid = true }
      } else {
        lacking[count] = clause
        count += 1
      }
    }
    lacking.removeSubrange(count...)
  }

  /// Adds of clauses that do not stand together those that are not found. Where all are, those that the passages do not
  /// say that show the verdict; where these say all of them, or none, all.
  private mutating func lackNear(_ near: ArraySlice<Int32>, of rule: Int) -> Bool {
    let first = lacking.count
    for clause in near where found.matches.isEmpty(Int(clause)) {
      guard canBeSaid(Int(clause)) else {
        lacking.removeSubrange(first...)
        return false
      }
      lacking.append(Lacking(clause: Int(clause), isSaid: false))
    }
    if lacking.count > first { return true }
    let shown = Set(shown(of: rule).lazy.filter { $0.clause != nil }.map(\.sentence))
    for clause in near {
      let isSaid = found.matches.of(Int(clause)).contains { shown.contains(Int($0.sentence)) }
      lacking.append(Lacking(clause: Int(clause), isSaid: isSaid))
    }
    // What is found in another place is said of something else, for all that is known.
    if lacking[first...].contains(where: { !$0.isSaid }) {
      let rest = lacking[first...].filter { !$0.isSaid }
      lacking.replaceSubrange(first..., with: rest)
    }
    return true
  }

  /// Whether the rubric knows how to say a clause in the policy's language.
  private func canBeSaid(_ clause: Int) -> Bool {
    found.rubric.languages.has(clause, frame.document.language)
  }
}
