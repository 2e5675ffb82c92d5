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
  /// For each rule the verdict reached so far.
  var verdicts: [Verdict?]
  /// What showed the verdicts of the rules that were decided so far.
  var shown: [(rule: Int, sentences: [Shown])] = []
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
      return count(matcher.matches.of(clause), node.counted, atLeast: node.least)
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
    case .near: return closest(conditions.clauses[node.parts], node.scope, isAnyEnough: true) != nil
    case .measure: return measures.holds(conditions.measures[Int(node.first)])
    case .criterion:
      let condition = conditions.criteria[Int(node.first)]
      guard let rule = condition.rule, let verdict = verdicts[rule] else { return false }
      return conditions.verdicts[condition.verdicts].contains(verdict)
    case .other: return holds(conditions.others[Int(node.first)])
    }
  }

  private func holds(_ condition: ConditionTable.Other) -> Bool {
    switch condition {
    case .page(let kinds): return kinds.contains(frame.document.kind.rawValue)
    case .profile(let names): return names.contains { profile.contains($0) }
    case .language(let language):
      return (frame.document.language == .chinese) == (language == .chinese)
    case .always: return true
    }
  }

  /// Adds what shows that a condition holds, which it does.
  mutating func show(_ index: Int, _ found: inout [Shown]) {
    let node = conditions.nodes[index]
    switch node.kind {
    case .clause:
      let matches = matcher.matches.of(Int(node.first))
      guard node.counted == .sentences else {
        for match in counted(matches, node.counted) { append(match, to: &found) }
        return
      }
      // Matches stand in the order of sentences.
      var last: Int32 = -1
      for match in matches where match.sentence != last {
        last = match.sentence
        append(match, to: &found)
      }
    case .near:
      guard let closest = closest(conditions.clauses[node.parts], node.scope) else { return }
      append(closest.match, to: &found)
      for partner in closest.partners { append(partner, to: &found) }
    case .all: for part in node.parts { show(part, &found) }
    case .any:
      for part in node.parts where holds(part) { return show(part, &found) }
    case .none: return
    case .some: for part in node.parts where holds(part) { show(part, &found) }
    case .measure:
      let measure = conditions.measures[Int(node.first)].measure
      guard let sentence = measures.sentence(showing: measure) else { return }
      found.append(
        Shown(
          clause: nil, sentence: sentence, range: frame.sentences[sentence].range, isHedged: false))
    case .criterion:
      guard let rule = conditions.criteria[Int(node.first)].rule else { return }
      found += shown.first { $0.rule == rule }?.sentences ?? []
    case .other: return
    }
  }

  /// Adds the clauses that would have to be found for a condition to hold, which it does not, each once.
  mutating func lack(_ index: Int, _ missing: inout [Int]) {
    let node = conditions.nodes[index]
    switch node.kind {
    case .clause: add(Int(node.first), to: &missing)
    case .near:
      let clauses = conditions.clauses[node.parts]
      let isAllFound = !clauses.contains { matcher.matches.isEmpty(Int($0)) }
      for clause in clauses where isAllFound || matcher.matches.isEmpty(Int(clause)) {
        add(Int(clause), to: &missing)
      }
    case .all, .some: for part in node.parts where !holds(part) { lack(part, &missing) }
    case .any: for part in node.parts { lack(part, &missing) }
    case .none, .measure, .criterion, .other: return
    }
  }

  private func add(_ clause: Int, to missing: inout [Int]) {
    if !missing.contains(clause) { missing.append(clause) }
  }

  /// Whether so many matches count.
  private func count(
    _ found: ArraySlice<ClauseMatch>, _ count: Condition.Count, atLeast least: Int32
  ) -> Bool {
    if found.count < least { return false }
    if count == .distinct {
      var seen: [Int32] = []
      for match in found where !seen.contains(match.alternative) {
        seen.append(match.alternative)
        if seen.count >= least { return true }
      }
      return false
    }
    guard count == .sentences else { return counted(found, count).count >= least }
    var last: Int32 = -1
    var sentences: Int32 = 0
    for match in found where match.sentence != last {
      last = match.sentence
      sentences += 1
      if sentences >= least { return true }
    }
    return false
  }

  /// Those matches that count.
  private func counted(
    _ found: ArraySlice<ClauseMatch>, _ count: Condition.Count
  ) -> [ClauseMatch] {
    switch count {
    case .sentences:
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

  private func append(_ match: ClauseMatch, to shown: inout [Shown]) {
    let clause = Int(match.clause)
    shown.append(
      Shown(
        clause: clause, sentence: Int(match.sentence), range: match.range, isHedged: match.isHedged)
    )
    if match.detail < 0 { return }
    for other in matcher.matches.others(of: match) {
      shown.append(
        Shown(
          clause: clause, sentence: other, range: frame.sentences[other].range, isHedged: false))
    }
  }

  /// Of all matches of the first clause that have those of the others near them, the one that stands closest to them.
  ///
  /// - Parameter isAnyEnough: whether the first one will do.
  private func closest(
    _ clauses: ArraySlice<Int32>, _ scope: Scope, isAnyEnough: Bool = false
  ) -> CloseMatches? {
    for clause in clauses where matcher.matches.isEmpty(Int(clause)) { return nil }
    return CloseMatches(
      of: clauses, within: scope, matcher.matches, in: frame, isAnyEnough: isAnyEnough)
  }
}
