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
  /// For each rule the verdict reached so far, and what showed it.
  var verdicts: [Verdict?]
  var shown: [[Outcome.Shown]]
  /// The rubric's, held here: asking a class of another module for it counts its arrays each time.
  private let conditions: ConditionTable

  init(
    _ matcher: PatternMatcher, _ context: AssessmentContext, profile: [String], _ measures: Measures
  ) {
    self.matcher = matcher
    self.context = context
    self.profile = profile
    self.measures = measures
    let rules = matcher.rubric.rules
    conditions = matcher.rubric.conditions
    shown = [[Outcome.Shown]](repeating: [], count: rules.count)
    verdicts =
      context.verdicts.isEmpty
      ? [Verdict?](repeating: nil, count: rules.count)
      : rules.map { context.verdicts[$0.criterion.id] }
  }

  private var frame: DocumentFrame { matcher.frame }

  /// Whether a condition holds, without what shows it: most conditions are asked nothing else.
  mutating func holds(_ index: Int) -> Bool {
    let node = conditions.nodes[index]
    switch node.kind {
    case .clause:
      let clause = Int(node.first)
      if matcher.matches.isEmpty(clause) { return false }
      if node.least <= 1, node.counted != .values { return true }
      return counted(matcher.matches.of(clause), node.counted).count >= node.least
    case .all:
      for part in node.parts where !holds(part) { return false }
      return true
    case .any:
      for part in node.parts where holds(part) { return true }
      return false
    case .none:
      for part in node.parts where holds(part) { return false }
      return true
    case .some:
      var held = 0
      for part in node.parts where holds(part) { held += 1 }
      return held >= node.least
    case .near, .other: return decide(index).holds
    }
  }

  /// - Parameter index: of the rubric's conditions.
  mutating func decide(_ index: Int) -> Outcome {
    let node = conditions.nodes[index]
    switch node.kind {
    case .clause: return clause(node)
    case .near: return near(conditions.clauses[node.parts], node.scope)
    case .all: return all(node)
    case .any: return any(node)
    case .none: return Outcome(holds: holds(index))
    case .some:
      let outcomes = node.parts.map { decide($0) }
      let held = outcomes.filter(\.holds)
      return Outcome(
        holds: held.count >= node.least, shown: held.flatMap(\.shown),
        missing: outcomes.filter { !$0.holds }.flatMap(\.missing))
    case .other: return decide(conditions.others[Int(node.first)])
    }
  }

  private mutating func decide(_ condition: ConditionTable.Other) -> Outcome {
    switch condition {
    case .measure(let measure, let least, let most):
      guard let reading = measures.reading(measure) else { return .no }
      let holds = reading.value >= least ?? -.infinity && reading.value <= most ?? .infinity
      return Outcome(holds: holds, shown: holds ? reading.sentence.map { [whole($0)] } ?? [] : [])
    case .criterion(let id, let allowed):
      guard let place = matcher.rubric.place(of: id), let verdict = verdicts[place] else {
        return .no
      }
      let holds = allowed.contains(verdict)
      return Outcome(holds: holds, shown: holds ? shown[place] : [])
    case .page(let kinds): return Outcome(holds: kinds.contains(frame.document.kind.rawValue))
    case .profile(let names): return Outcome(holds: names.contains { profile.contains($0) })
    case .language(let language):
      return Outcome(holds: (frame.document.language == .chinese) == (language == .chinese))
    case .always: return Outcome(holds: true)
    }
  }

  private func whole(_ sentence: Int) -> Outcome.Shown {
    Outcome.Shown(
      clause: nil, sentence: sentence, range: frame.sentences[sentence].range, isHedged: false)
  }

  private mutating func all(_ node: ConditionTable.Node) -> Outcome {
    var outcome = Outcome(holds: true)
    for part in node.parts {
      let decided = decide(part)
      outcome.holds = outcome.holds && decided.holds
      if outcome.holds { outcome.shown += decided.shown }
      if !decided.holds { outcome.missing += decided.missing }
    }
    if !outcome.holds { outcome.shown = [] }
    return outcome
  }

  private mutating func any(_ node: ConditionTable.Node) -> Outcome {
    for part in node.parts where holds(part) { return decide(part) }
    var outcome = Outcome.no
    for part in node.parts { outcome.missing += decide(part).missing }
    return outcome
  }

  private func clause(_ node: ConditionTable.Node) -> Outcome {
    let clause = Int(node.first)
    let counted =
      matcher.matches.isEmpty(clause) ? [] : counted(matcher.matches.of(clause), node.counted)
    guard counted.count >= node.least else {
      return Outcome(holds: false, missing: [matcher.rubric.clauseName(clause)])
    }
    var outcome = Outcome(holds: true)
    outcome.shown.reserveCapacity(counted.count)
    for match in counted { append(match, to: &outcome.shown) }
    return outcome
  }

  /// Those matches that count.
  private func counted(
    _ found: ArraySlice<ClauseMatch>, _ count: Condition.Count
  ) -> [ClauseMatch] {
    switch count {
    case .sentences:
      // Matches stand in the order of sentences.
      var last: Int32 = -1
      return found.filter { match in
        defer { last = match.sentence }
        return match.sentence != last
      }
    case .distinct:
      var seen: Set<Int32> = []
      return found.filter { seen.insert($0.alternative).inserted }
    case .values:
      var seen: Set<String> = []
      return found.filter { match in
        matcher.matches.value(of: match).map { seen.insert($0).inserted } ?? false
      }
    }
  }

  private func append(_ match: ClauseMatch, to shown: inout [Outcome.Shown]) {
    let clause = Int(match.clause)
    shown.append(
      Outcome.Shown(
        clause: clause, sentence: Int(match.sentence), range: match.range, isHedged: match.isHedged)
    )
    if match.detail < 0 { return }
    for other in matcher.matches.others(of: match) {
      shown.append(
        Outcome.Shown(
          clause: clause, sentence: other, range: frame.sentences[other].range, isHedged: false))
    }
  }

  private func near(_ clauses: ArraySlice<Int32>, _ scope: Scope) -> Outcome {
    guard let first = clauses.first else { return .no }
    // Of all that stand together, those that stand closest.
    var best: (distance: Int, match: ClauseMatch, partners: [ClauseMatch])?
    for match in matcher.matches.of(Int(first)) {
      guard let found = companions(of: match, clauses.dropFirst(), scope) else { continue }
      if found.distance < best?.distance ?? .max { best = (found.distance, match, found.partners) }
    }
    guard let best else {
      let lacking = clauses.filter { matcher.matches.isEmpty(Int($0)) }
      let names = lacking.isEmpty ? Array(clauses) : lacking
      return Outcome(holds: false, missing: names.map { matcher.rubric.clauseName(Int($0)) })
    }
    var outcome = Outcome(holds: true)
    append(best.match, to: &outcome.shown)
    for partner in best.partners { append(partner, to: &outcome.shown) }
    return outcome
  }

  /// For each of the clauses the match in the same place that is nearest.
  private func companions(
    of match: ClauseMatch, _ clauses: ArraySlice<Int32>, _ scope: Scope
  ) -> (distance: Int, partners: [ClauseMatch])? {
    let place = place(of: Int(match.sentence), scope)
    var distance = 0
    var partners: [ClauseMatch] = []
    for clause in clauses {
      var nearest: (distance: Int, match: ClauseMatch)?
      for partner in matcher.matches.of(Int(clause)) {
        let apart = abs(Int(partner.sentence) - Int(match.sentence))
        if apart < nearest?.distance ?? .max, self.place(of: Int(partner.sentence), scope) == place
        {
          nearest = (apart, partner)
        }
      }
      guard let nearest else { return nil }
      distance += nearest.distance
      partners.append(nearest.match)
    }
    return (distance, partners)
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
