internal import PolicyRubric
internal import PolicyText
internal import RubricCompilation

/// Says of the nearest passages what they lack.
struct NearMisses {
  let matcher: PatternMatcher
  let cutter: EvidenceCutter
  static let most = 2

  /// The nearest passages for clauses of a rule that were not found.
  func misses(for clauses: [String], of rule: CompiledRubric.Rule) -> [NearMiss] {
    let wanted = clauses.compactMap { name in
      rule.clauseNames.firstIndex(of: name).map { rule.firstClause + $0 }
    }
    guard !wanted.isEmpty else { return [] }
    let ranked = wanted.flatMap { matcher.near.of($0) }
      .sorted { a, b in
        (a.of - a.found, -a.found, a.sentence, a.range.lowerBound, a.clause)
          < (b.of - b.found, -b.found, b.sentence, b.range.lowerBound, b.clause)
      }
    var seen: Set<Int> = []
    var misses: [NearMiss] = []
    for near in ranked where seen.insert(Int(near.sentence)).inserted {
      let name = rule.clauseNames[Int(near.clause) - rule.firstClause]
      misses.append(
        NearMiss(
          passage: cutter.cut(Int(near.sentence), around: near.range, clause: name),
          lack: lack(near)))
      if misses.count == Self.most { break }
    }
    return misses
  }

  private func lack(_ near: NearMatch) -> NearMiss.Lack {
    switch near.lack {
    case .term(let symbol): .term(matcher.rubric.descriptions[Int(symbol)])
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
