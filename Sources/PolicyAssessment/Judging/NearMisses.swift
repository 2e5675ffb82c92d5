internal import PolicyRubric
internal import PolicyText
internal import RubricCompilation

/// Says of the nearest passages what they lack.
enum NearMisses {
  static let most = 2

  /// The nearest passages for clauses that a rule lacks.
  static func misses(
    for clauses: [Int], of rule: CompiledRubric.Rule, _ found: DocumentMatches,
    _ cutter: EvidenceCutter
  ) -> [NearMiss] {
    guard clauses.contains(where: { !found.near.isEmpty($0) }) else { return [] }
    // Many were noted, and few are told.
    var nearest: [NearMatch] = []
    nearest.reserveCapacity(most)
    while nearest.count < most {
      var next: NearMatch?
      for clause in clauses {
        for near in found.near.of(clause)
        where !nearest.contains(where: { $0.sentence == near.sentence }) {
          if next.map({ isNearer(near, $0) }) ?? true { next = near }
        }
      }
      guard let next else { break }
      nearest.append(next)
    }
    return nearest.map { near in
      let name = rule.clauseNames[Int(near.clause) - rule.firstClause]
      return NearMiss(
        passage: cutter.cut(Int(near.sentence), around: near.range, clause: name),
        lack: lack(near, found.rubric))
    }
  }

  private static func isNearer(_ a: NearMatch, _ b: NearMatch) -> Bool {
    (a.of - a.found, -a.found, a.sentence, a.range.lowerBound, a.clause)
      < (b.of - b.found, -b.found, b.sentence, b.range.lowerBound, b.clause)
  }

  private static func lack(_ near: NearMatch, _ rubric: CompiledRubric) -> NearMiss.Lack {
    switch near.lack {
    case .term(let symbol): .term(rubric.descriptions[Int(symbol)])
    case .denied: .denied
    case .affirmed: .affirmed
    case .actor: .actor
    case .hedged: .hedged
    case .exception: .exception
    case .consent: .consent
    case .unless: .unless
    case .section: .section
    }
  }
}
