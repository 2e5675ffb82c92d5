internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText
internal import RubricCompilation
internal import Synchronization

/// What is said of criteria of which a policy shows nothing, not even nearly: most of a large rubric. It is the same
/// for all policies that are alike in what conditions ask besides, and is worked out once for them.
final class AbsentFindings: Sendable {
  /// What conditions ask of a policy besides its clauses, measures and other criteria.
  private struct Kind: Hashable {
    let profile: [String]
    let isChinese: Bool
    let page: PageKind
    let isSurelyRead: Bool
  }

  /// What tells the verdict of a rule.
  enum Ground {
    /// The policy's kind alone: it does not apply, or waits for other policies.
    case kind
    /// That nothing is shown of it, as long as nothing is.
    case absence
    /// The policy itself.
    case text
  }

  /// What is said in one kind of policy.
  struct Table: Sendable {
    /// For each criterion, in the rubric's order.
    fileprivate(set) var findings: [Finding] = []
    /// For each rule; nil where it takes the text to tell.
    fileprivate(set) var verdicts: [Verdict?] = []
    /// For each rule.
    fileprivate(set) var grounds: [Ground] = []
  }

  private let rubric: CompiledRubric
  /// For each clause the rule it is of.
  private let ruleOfClause: [Int32]
  /// The rules that rest on others, each with these, which come before it.
  private let resting: [(rule: Int, others: [Int])]
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
    (self.ruleOfClause, self.resting) = (ruleOfClause, resting)
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
    var judge = Judge(DocumentMatches(DocumentFrame(blank, rubric, context), rubric), context)
    var table = Table()
    let findings = rubric.rules.enumerated().map { place, rule in
      let finding = judge.judge(place)
      let ground: Ground =
        judge.settled(rule) != nil
        ? .kind : finding.verdict.needsEvidence || rule.usesMeasures ? .text : .absence
      table.grounds.append(ground)
      table.verdicts.append(ground == .text ? nil : finding.verdict)
      return finding
    }
    table.findings = rubric.places.map { findings[$0] }
    return table
  }

  /// For each rule what tells its verdict in a policy: its text, where it shows something of the rule or of others that
  /// the rule rests on.
  func grounds(_ table: Table, _ found: DocumentMatches) -> [Ground] {
    var grounds = table.grounds
    for clause in ruleOfClause.indices
    where !found.matches.isEmpty(clause) || !found.near.isEmpty(clause) {
      let rule = Int(ruleOfClause[clause])
      if grounds[rule] == .absence { grounds[rule] = .text }
    }
    for (rule, others) in resting
    where grounds[rule] == .absence && others.contains(where: { grounds[$0] == .text }) {
      grounds[rule] = .text
    }
    return grounds
  }
}
