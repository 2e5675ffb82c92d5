internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText
internal import RubricCompilation
internal import Synchronization

/// What is said of criteria of which a policy shows nothing, not even nearly: most of a large rubric. It is the same for
/// all policies that are alike in what conditions ask besides, and is worked out once for them.
final class AbsentFindings: Sendable {
  /// What conditions ask of a policy besides its clauses, measures and other criteria.
  private struct Kind: Hashable {
    let profile: [String]
    let isChinese: Bool
    let page: PageKind
    let isSurelyRead: Bool
  }

  /// What is said in one kind of policy.
  struct Table: Sendable {
    /// For each criterion, in the rubric's order.
    fileprivate(set) var findings: [Finding] = []
    /// For each rule; nil where it is open.
    fileprivate(set) var verdicts: [Verdict?]
    /// For each rule, whether it takes the policy itself to tell, whatever its clauses show.
    fileprivate(set) var isOpen: [Bool]
  }

  private let rubric: CompiledRubric
  /// For each clause the rule it is of.
  private let ruleOfClause: [Int32]
  /// The rules that rest on others, each with these, which come before it.
  private let resting: [(rule: Int, others: [Int])]
  /// For each rule its criterion's place in the rubric.
  let places: [Int]
  /// There are few kinds: a jurisdiction, a kind of service, two languages, kinds of pages.
  private let tables = Mutex<[Kind: Table]>([:])

  init(_ rubric: CompiledRubric) {
    self.rubric = rubric
    var ruleOfClause = [Int32](repeating: 0, count: rubric.clauseCount)
    var resting: [(rule: Int, others: [Int])] = []
    for (place, rule) in rubric.rules.enumerated() {
      for clause in rule.clauses {
        ruleOfClause[clause] = Int32(place)
      }
      let others = rule.named.compactMap(rubric.place)
      if !others.isEmpty { resting.append((place, others)) }
    }
    var places = [Int](repeating: 0, count: rubric.rules.count)
    for (index, place) in rubric.places.enumerated() { places[place] = index }
    (self.ruleOfClause, self.resting, self.places) = (ruleOfClause, resting, places)
  }

  /// The table for a policy.
  func table(for document: PolicyDocument, _ profile: [String]) -> Table {
    let kind = Kind(
      profile: profile, isChinese: document.language == .chinese, page: document.kind,
      isSurelyRead: document.confidence >= Confidence.sureReading)
    if let known = tables.withLock({ $0[kind] }) { return known }
    let table = makeTable(like: document, profile)
    tables.withLock { $0[kind] = table }
    return table
  }

  /// Judges a policy without a word.
  private func makeTable(like document: PolicyDocument, _ profile: [String]) -> Table {
    var blank = PolicyDocument()
    blank.language = document.language
    blank.kind = document.kind
    blank.confidence = document.confidence
    let context = AssessmentContext(profile: profile)
    var judge = Judge(DocumentFrame(blank, rubric, context), rubric, context)
    var table = Table(
      verdicts: [Verdict?](repeating: nil, count: rubric.rules.count),
      isOpen: [Bool](repeating: false, count: rubric.rules.count))
    let findings = rubric.rules.indices.map { place in
      let finding = judge.judge(place)
      let rule = rubric.rules[place]
      table.isOpen[place] =
        finding.verdict.needsEvidence || rule.usesMeasures && finding.reason == nil
      if !table.isOpen[place] { table.verdicts[place] = finding.verdict }
      return finding
    }
    table.findings = rubric.places.map { findings[$0] }
    return table
  }

  /// For each rule, whether a policy's own matches have to tell: those it shows something of, and those that rest on them.
  func open(_ table: Table, by matcher: PatternMatcher) -> [Bool] {
    var isOpen = table.isOpen
    for clause in ruleOfClause.indices
    where !matcher.matches.isEmpty(clause) || !matcher.near.isEmpty(clause) {
      isOpen[Int(ruleOfClause[clause])] = true
    }
    for (rule, others) in resting where !isOpen[rule] && others.contains(where: { isOpen[$0] }) {
      isOpen[rule] = true
    }
    return isOpen
  }
}
