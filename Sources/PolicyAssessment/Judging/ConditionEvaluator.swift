internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText
internal import RubricCompilation

/// Decides conditions over the matches of one document.
struct ConditionEvaluator {
  let matcher: PatternMatcher
  let context: AssessmentContext
  let profile: [String]
  var measures: Measures
  /// Verdicts reached so far, with what showed them.
  var verdicts: [CriterionID: Verdict] = [:]
  var shown: [CriterionID: [Outcome.Shown]] = [:]

  private var frame: DocumentFrame { matcher.frame }

  /// Whether a condition holds, without what shows it: most conditions are asked nothing else.
  mutating func holds(_ condition: Condition, of rule: CompiledRubric.Rule) -> Bool {
    switch condition {
    case .clause(let name, let least, let count):
      guard let index = index(of: name, rule) else { return false }
      let found = matcher.matches[index]
      if least <= 1, count != .values { return !found.isEmpty }
      return counted(found, count).count >= max(1, least)
    case .all(let parts): return parts.allSatisfy { holds($0, of: rule) }
    case .any(let parts): return parts.contains { holds($0, of: rule) }
    case .none(let parts): return !parts.contains { holds($0, of: rule) }
    case .some(let least, let parts): return parts.count { holds($0, of: rule) } >= least
    default: return decide(condition, of: rule).holds
    }
  }

  mutating func decide(_ condition: Condition, of rule: CompiledRubric.Rule) -> Outcome {
    switch condition {
    case .always: return Outcome(holds: true)
    case .clause(let name, let least, let count): return clause(name, least, count, rule)
    case .near(let names, let scope): return near(names, scope, rule)
    case .all(let parts): return all(parts, rule)
    case .any(let parts): return any(parts, rule)
    case .none(let parts):
      return Outcome(holds: !parts.contains { holds($0, of: rule) })
    case .some(let least, let parts):
      let outcomes = parts.map { decide($0, of: rule) }
      let held = outcomes.filter(\.holds)
      return Outcome(
        holds: held.count >= least, shown: held.flatMap(\.shown),
        missing: outcomes.filter { !$0.holds }.flatMap(\.missing))
    case .measure(let measure, let least, let most):
      guard let reading = measures.reading(measure) else { return .no }
      let holds = reading.value >= least ?? -.infinity && reading.value <= most ?? .infinity
      return Outcome(holds: holds, shown: holds ? reading.sentence.map { [whole($0)] } ?? [] : [])
    case .criterion(let id, let allowed):
      let holds = verdicts[id].map(allowed.contains) ?? false
      return Outcome(holds: holds, shown: holds ? shown[id] ?? [] : [])
    case .page(let kinds): return Outcome(holds: kinds.contains(frame.document.kind.rawValue))
    case .profile(let names): return Outcome(holds: names.contains { profile.contains($0) })
    case .language(let language):
      return Outcome(holds: (frame.document.language == .chinese) == (language == .chinese))
    }
  }

  private func whole(_ sentence: Int) -> Outcome.Shown {
    Outcome.Shown(
      clause: nil, sentence: sentence, range: frame.sentences[sentence].range, isHedged: false)
  }

  private mutating func all(_ parts: [Condition], _ rule: CompiledRubric.Rule) -> Outcome {
    let outcomes = parts.map { decide($0, of: rule) }
    let holds = outcomes.allSatisfy(\.holds)
    return Outcome(
      holds: holds, shown: holds ? outcomes.flatMap(\.shown) : [],
      missing: outcomes.filter { !$0.holds }.flatMap(\.missing))
  }

  private mutating func any(_ parts: [Condition], _ rule: CompiledRubric.Rule) -> Outcome {
    if let part = parts.first(where: { holds($0, of: rule) }) { return decide(part, of: rule) }
    return Outcome(holds: false, missing: parts.flatMap { decide($0, of: rule).missing })
  }

  private func index(of clause: String, _ rule: CompiledRubric.Rule) -> Int? {
    rule.clauseNames.firstIndex(of: clause).map { rule.firstClause + $0 }
  }

  private func clause(
    _ name: String, _ least: Int, _ count: Condition.Count, _ rule: CompiledRubric.Rule
  ) -> Outcome {
    guard let index = index(of: name, rule) else { return .no }
    let counted = counted(matcher.matches[index], count)
    guard counted.count >= max(1, least) else { return Outcome(holds: false, missing: [name]) }
    return Outcome(holds: true, shown: counted.flatMap { shown($0, clause: index) })
  }

  /// Those matches that count.
  private func counted(_ found: [ClauseMatch], _ count: Condition.Count) -> [ClauseMatch] {
    switch count {
    case .sentences:
      // Matches stand in the order of sentences.
      return found.indices.filter { $0 == 0 || found[$0].sentence != found[$0 - 1].sentence }
        .map { found[$0] }
    case .distinct:
      var seen: Set<Int> = []
      return found.filter { seen.insert($0.alternative).inserted }
    case .values:
      var seen: Set<String> = []
      return found.filter { match in match.value.map { seen.insert($0).inserted } ?? false }
    }
  }

  private func shown(_ match: ClauseMatch, clause: Int) -> [Outcome.Shown] {
    [
      Outcome.Shown(
        clause: clause, sentence: match.sentence, range: match.range, isHedged: match.isHedged)
    ]
      + match.others.map {
        Outcome.Shown(
          clause: clause, sentence: $0, range: frame.sentences[$0].range, isHedged: false)
      }
  }

  private func near(_ names: [String], _ scope: Scope, _ rule: CompiledRubric.Rule) -> Outcome {
    let indices = names.compactMap { index(of: $0, rule) }
    guard indices.count == names.count, let first = indices.first else { return .no }
    // Of all that stand together, those that stand closest.
    var best: (distance: Int, shown: [Outcome.Shown])?
    for match in matcher.matches[first] {
      guard let found = companions(of: match, indices.dropFirst(), scope) else { continue }
      if found.distance < best?.distance ?? .max {
        best = (found.distance, shown(match, clause: first) + found.shown)
      }
    }
    if let best { return Outcome(holds: true, shown: best.shown) }
    let lacking = zip(names, indices).filter { matcher.matches[$1].isEmpty }.map(\.0)
    return Outcome(holds: false, missing: lacking.isEmpty ? names : lacking)
  }

  /// For each of the clauses the match in the same place that is nearest.
  private func companions(
    of match: ClauseMatch, _ clauses: ArraySlice<Int>, _ scope: Scope
  ) -> (distance: Int, shown: [Outcome.Shown])? {
    let place = place(of: match.sentence, scope)
    var distance = 0
    var together: [Outcome.Shown] = []
    for clause in clauses {
      let partner = matcher.matches[clause]
        .filter { self.place(of: $0.sentence, scope) == place }
        .min { abs($0.sentence - match.sentence) < abs($1.sentence - match.sentence) }
      guard let partner else { return nil }
      distance += abs(partner.sentence - match.sentence)
      together += shown(partner, clause: clause)
    }
    return (distance, together)
  }

  private func place(of sentence: Int, _ scope: Scope) -> Int {
    let block = frame.sentences[sentence].block
    switch scope {
    case .sentence: return sentence
    case .block: return block
    case .paragraph: return frame.groupOfBlock[block]
    case .section: return frame.places[block].section
    }
  }
}
