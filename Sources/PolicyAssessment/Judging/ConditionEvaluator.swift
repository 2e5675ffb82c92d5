internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText
internal import RubricCompilation

/// Decides conditions over the matches of one document.
struct ConditionEvaluator {
  let found: DocumentMatches
  let context: AssessmentContext
  let profile: [String]
  var measures: Measures
  /// For each rule the verdict reached so far.
  var verdicts: [Verdict?]
  /// What showed the verdicts of the rules that were decided so far, one after the other.
  private var shown: [Shown] = []
  /// For each rule, its part of them.
  private var partsOfShown: [Range<Int>]
  /// Clauses that keep the rule decided last from a better verdict.
  var lacking: [Lacking] = []
  /// While these are looked for: parts of them, of which each would do.
  var ways: [Range<Int>] = []
  /// The rubric's, held here: asking a class of another module for it counts its arrays each time.
  let conditions: ConditionTable

  init(
    _ found: DocumentMatches, _ context: AssessmentContext, profile: [String],
    _ measures: Measures
  ) {
    self.found = found
    self.context = context
    self.profile = profile
    self.measures = measures
    let rules = found.rubric.rules
    conditions = found.rubric.conditions
    partsOfShown = [Range<Int>](repeating: 0..<0, count: rules.count)
    verdicts =
      context.verdicts.isEmpty
      ? [Verdict?](repeating: nil, count: rules.count)
      : rules.map { context.verdicts[$0.criterion.id] }
  }

  var frame: DocumentFrame { found.frame }

  /// Whether a condition holds, without what shows it: most conditions are asked nothing else.
  mutating func holds(_ index: Int) -> Bool {
    let node = conditions.nodes[index]
    switch node.kind {
    case .clause:
      let clause = Int(node.first)
      if found.matches.isEmpty(clause) { return false }
      if node.least <= 1, node.counted != .values { return true }
      return count(found.matches.of(clause), node.counted, atLeast: node.least)
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

  /// Keeps what shows that a condition holds, which it does, as what shows a rule's verdict.
  mutating func show(_ condition: Int, of rule: Int) {
    let first = shown.count
    show(condition)
    partsOfShown[rule] = first..<shown.count
  }

  /// Keeps a sentence that stands for the document, where no sentence shows the verdict.
  mutating func show(_ opening: Shown, of rule: Int) {
    shown.append(opening)
    partsOfShown[rule] = shown.count - 1..<shown.count
  }

  func shown(of rule: Int) -> ArraySlice<Shown> { shown[partsOfShown[rule]] }

  private mutating func show(_ index: Int) {
    let node = conditions.nodes[index]
    switch node.kind {
    case .clause:
      let matches = found.matches.of(Int(node.first))
      guard node.counted == .sentences else {
        for match in counted(matches, node.counted) { append(match) }
        return
      }
      // Matches stand in the order of sentences.
      var last: Int32 = -1
      for match in matches where match.sentence != last {
        last = match.sentence
        append(match)
      }
    case .near:
      guard let closest = closest(conditions.clauses[node.parts], node.scope) else { return }
      append(closest.match)
      for partner in closest.partners { append(partner) }
    case .all: for part in node.parts { show(part) }
    case .any:
      for part in node.parts where holds(part) { return show(part) }
    case .none: return
    case .some: for part in node.parts where holds(part) { show(part) }
    case .measure:
      let measure = conditions.measures[Int(node.first)].measure
      guard let sentence = measures.sentence(showing: measure) else { return }
      shown.append(
        Shown(
          clause: nil, sentence: sentence, range: frame.sentences[sentence].range, isHedged: false))
    case .criterion:
      guard let rule = conditions.criteria[Int(node.first)].rule else { return }
      for place in partsOfShown[rule] { shown.append(shown[place]) }
    case .other: return
    }
  }

  /// Whether so many matches count.
  private func count(
    _ matches: ArraySlice<ClauseMatch>, _ count: Condition.Count, atLeast least: Int32
  ) -> Bool {
    if matches.count < least { return false }
    if count == .distinct {
      var seen: [Int32] = []
      for match in matches where !seen.contains(match.alternative) {
        seen.append(match.alternative)
        if seen.count >= least { return true }
      }
      return false
    }
    guard count == .sentences else { return counted(matches, count).count >= least }
    var last: Int32 = -1
    var sentences: Int32 = 0
    for match in matches where match.sentence != last {
      last = match.sentence
      sentences += 1
      if sentences >= least { return true }
    }
    return false
  }

  /// Those matches that count.
  private func counted(
    _ matches: ArraySlice<ClauseMatch>, _ count: Condition.Count
  ) -> [ClauseMatch] {
    switch count {
    case .sentences:
      var last: Int32 = -1
      return matches.filter { match in
        defer { last = match.sentence }
        return match.sentence != last
      }
    case .distinct:
      var seen: Set<Int32> = []
      return matches.filter { seen.insert($0.alternative).inserted }
    case .values:
      var seen: Set<String> = []
      return matches.filter { match in
        found.matches.value(of: match).map { seen.insert($0).inserted } ?? false
      }
    }
  }

  private mutating func append(_ match: ClauseMatch) {
    let clause = Int(match.clause)
    shown.append(
      Shown(
        clause: clause, sentence: Int(match.sentence), range: match.range, isHedged: match.isHedged)
    )
    if match.detail < 0 { return }
    for other in found.matches.others(of: match) {
      shown.append(
        Shown(
          clause: clause, sentence: Int(other), range: frame.sentences[Int(other)].range,
          isHedged: false))
    }
  }

  /// Of all matches of the first clause that have those of the others near them, the one that stands closest to them.
  ///
  /// - Parameter isAnyEnough: whether the first one will do.
  private func closest(
    _ clauses: ArraySlice<Int32>, _ scope: Scope, isAnyEnough: Bool = false
  ) -> CloseMatches? {
    for clause in clauses where found.matches.isEmpty(Int(clause)) { return nil }
    return CloseMatches(
      of: clauses, within: scope, found.matches, in: frame, isAnyEnough: isAnyEnough)
  }
}
