public import PolicyDocument
public import PolicyRubric
public import PolicyText
package import RubricCompilation

/// Judges documents against a rubric. Pure: the same document and context give the same assessment.
public struct Assessor: Sendable {
  let rubric: CompiledRubric
  /// Of all who judge at the same time.
  private let memory: StretchMemory
  private let absent: AbsentFindings
  /// Of a policy without a word: criteria over a cohort are judged without a text.
  private let blank: DocumentMatches

  public init(_ rubric: Rubric) { self.init(CompiledRubric(rubric)) }

  /// Of a rubric that a build compiled.
  ///
  /// - Parameter memory: bytes in which what was judged is remembered. It changes no result.
  package init(_ rubric: CompiledRubric, memory: Int = 8 << 20) {
    self.rubric = rubric
    self.memory = memory > 0 ? StretchMemory(bytes: memory) : .none
    absent = AbsentFindings(rubric)
    blank = DocumentMatches(
      DocumentFrame(PolicyDocument(), rubric, AssessmentContext()), rubric)
  }

  /// Why nothing can be told of one policy by itself.
  public static let needsCohort = Bilingual(
    chinese: "需与其他政策一并评判", english: "judged only together with other policies")

  /// Criteria that can only be judged over a cohort; `assess` leaves them undetermined.
  public var cohortCriteria: [CriterionID] {
    rubric.rules.filter(\.usesCohort).map(\.criterion.id).sorted()
  }

  /// The verdict of a cohort criterion, given measures by name (`template-containment`, `operator-specific-share`).
  public func judgeCohort(_ id: CriterionID, _ measures: [String: Double]) -> Verdict {
    guard let rule = rubric.place(of: id) else { return .undetermined }
    var context = AssessmentContext()
    for (name, value) in measures {
      if let measure = Measure(rawValue: name) { context.measures[measure] = value }
    }
    var judge = Judge(blank, context)
    return judge.judge(rule).verdict
  }

  public func assess(_ document: PolicyDocument, context: AssessmentContext) -> Assessment {
    let frame = DocumentFrame(document, rubric, context, recalling: memory)
    var judge = Judge(DocumentMatches(frame, rubric), context)
    for (key, stretch) in judge.judged { memory.keep(stretch, for: key) }
    return Assessment(
      profile: judge.profile, findings: judge.findings(beside: absent), facts: judge.facts())
  }
}

/// The judging of one document.
struct Judge {
  let rubric: CompiledRubric
  let profile: [String]
  private var evaluator: ConditionEvaluator
  private let cutter: EvidenceCutter
  private var turns: EvidenceTurns
  private let isSurelyRead: Bool

  init(_ found: DocumentMatches, _ context: AssessmentContext) {
    let frame = found.frame
    rubric = found.rubric
    profile = context.resolvedProfile(for: frame.document.language)
    cutter = EvidenceCutter(frame: frame)
    turns = EvidenceTurns(sentences: frame.sentences.count)
    isSurelyRead = frame.document.confidence >= Confidence.sureReading
    evaluator = ConditionEvaluator(
      found, context, profile: profile, Measures(frame, context))
  }

  private var context: AssessmentContext { evaluator.context }

  /// What is new and to be remembered.
  var judged: [(key: StretchKey, stretch: JudgedStretch)] { evaluator.found.judged }

  mutating func facts() -> PolicyFacts { evaluator.measures.facts() }

  /// In the rubric's order, without those whose verdict is given.
  mutating func findings(beside absent: AbsentFindings) -> [Finding] {
    guard context.measures.isEmpty, context.verdicts.isEmpty else {
      var findings = rubric.rules.indices.map { place in
        evaluator.verdicts[place] == nil ? judge(place) : nil
      }
      return rubric.places.compactMap { findings[$0].take() }
    }
    let table = absent.table(for: evaluator.found.frame.document, profile)
    let grounds = absent.grounds(table, evaluator.found)
    evaluator.verdicts = table.verdicts
    var judged: [Finding?] = []
    judged.reserveCapacity(grounds.count)
    var numbers = [Int](repeating: -1, count: grounds.count)
    for place in grounds.indices where grounds[place] == .text {
      numbers[place] = judged.count
      judged.append(decide(rubric.rules[place], at: place))
    }
    return zip(rubric.places, table.findings.indices).map { place, criterion in
      let own = numbers[place] < 0 ? nil : judged[numbers[place]].take()
      return own ?? table.findings[criterion]
    }
  }

  /// - Parameter place: the rule's in the rubric.
  mutating func judge(_ place: Int) -> Finding {
    let rule = rubric.rules[place]
    guard let (verdict, reason) = settled(rule) else { return decide(rule, at: place) }
    evaluator.verdicts[place] = verdict
    return Finding(criterion: rule.criterion.id, verdict: verdict, reason: reason)
  }

  /// The verdict of a rule that the text has no part in, and why.
  func settled(_ rule: CompiledRubric.Rule) -> (Verdict, reason: Bilingual)? {
    if !applies(rule) { return (.notApplicable, Self.outsideProfile) }
    if rule.usesCohort, context.measures.isEmpty { return (.undetermined, Assessor.needsCohort) }
    return nil
  }

  private func applies(_ rule: CompiledRubric.Rule) -> Bool {
    let wanted = rule.criterion.profile
    return wanted.isEmpty || wanted.contains { profile.contains($0) }
  }

  /// By what the text says. Put together at the end: a finding that is changed is copied to be handed on.
  private mutating func decide(_ rule: CompiledRubric.Rule, at place: Int) -> Finding {
    let isRedFlag = rule.criterion.isRedFlag
    let held = rule.cases.firstIndex { evaluator.holds($0.condition) }
    let verdict = held.map { rule.cases[$0].verdict } ?? (isRedFlag ? .clear : .notMet)
    // Bits.
    var doubts = isSurelyRead ? 0 : Doubt.unsureReading.bit
    var restsOnAll = false
    var evidence: [Evidence] = []
    if let held, verdict.needsEvidence {
      evaluator.show(rule.cases[held].condition, of: place)
      if evaluator.shown(of: place).isEmpty {
        restsOnAll = true
        doubts |= Doubt.noPassage.bit
        if let opening = opening() { evaluator.show(opening, of: place) }
      }
      let shown = evaluator.shown(of: place)
      evidence = quotations(of: shown, rule)
      if shown.contains(where: { $0.isHedged }) { doubts |= Doubt.hedge.bit }
      if !restsOnAll, turns.sentences == 1 { doubts |= Doubt.oneClause.bit }
    }
    var missing: [String] = []
    var insufficient: [String] = []
    var near: [NearMiss] = []
    if !isRedFlag, verdict != .met, verdict != .notApplicable {
      evaluator.findLacking(rule.cases[..<(held ?? rule.cases.count)], of: place)
      for lacking in evaluator.lacking {
        let name = rule.clauseNames[lacking.clause - rule.firstClause]
        if lacking.isSaid { insufficient.append(name) } else { missing.append(name) }
      }
      if verdict == .notMet || verdict == .partly {
        near = NearMisses.misses(
          for: evaluator.lacking.map(\.clause), of: rule, evaluator.found, cutter)
      }
    }
    if hasConflict(rule, verdict) { doubts |= Doubt.conflict.bit }
    if verdict == .notMet, !near.isEmpty { doubts |= Doubt.nearMiss.bit }
    evaluator.verdicts[place] = verdict
    return Finding(
      criterion: rule.criterion.id, verdict: verdict, reason: Self.reason(for: verdict),
      confidence: Confidence.of(verdict, Doubt.lists[doubts]), doubts: Doubt.lists[doubts],
      evidence: evidence, missing: missing, insufficient: insufficient, near: near)
  }

  private static func reason(for verdict: Verdict) -> Bilingual? {
    switch verdict {
    case .notApplicable: doesNotApply
    case .undetermined: cannotTell
    default: nil
    }
  }

  /// The policy says what is asked in one place, and the opposite in another.
  private mutating func hasConflict(_ rule: CompiledRubric.Rule, _ verdict: Verdict) -> Bool {
    let other: Verdict
    switch verdict {
    case .contradicted: other = .met
    case .met, .partly: other = .contradicted
    default: return false
    }
    return rule.cases.contains { $0.verdict == other && evaluator.holds($0.condition) }
  }

  /// The best of the sentences that show a rule's verdict.
  private mutating func quotations(
    of shown: ArraySlice<Shown>, _ rule: CompiledRubric.Rule
  ) -> [Evidence] {
    turns.take(shown)
    let clauses = rule.clauses
    return cutter.evidence(
      of: &turns, Passages(of: rule, evaluator.found),
      ofPolicy: rule.criterion.dimension == .access
    ) { clause in
      clauses.contains(clause) ? rule.clauseNames[clause - clauses.lowerBound] : ""
    }
  }

  /// Where a verdict rests on the document as a whole, its opening stands for it: the first sentence of the running
  /// text that says something, no title, name of a language or line of dashes.
  private func opening() -> Shown? {
    let frame = evaluator.found.frame
    func length(_ index: Int) -> Int {
      let range = frame.sentences[index].range
      return frame.text.bytes[Int(range.lowerBound)..<Int(range.upperBound)].count { byte in
        byte >= 0x80 || (0x61...0x7A).contains(byte)
      }
    }
    let says = frame.sentences.indices.first {
      !frame.sentences[$0].isHeading && length($0) >= Self.leastOpening
    }
    guard let first = says ?? frame.sentences.indices.first(where: { length($0) > 0 }) else {
      return nil
    }
    let range = frame.sentences[first].range
    return Shown(clause: nil, sentence: first, range: range, isHedged: false)
  }

  /// Twelve Han characters, or some seven words.
  private static let leastOpening = 36

  static let outsideProfile = Bilingual(
    chinese: "不属于该适用范围", english: "outside the policy's profile")
  static let doesNotApply = Bilingual(
    chinese: "根据文本，该项不适用", english: "by what the text says, it does not apply")
  static let cannotTell = Bilingual(
    chinese: "文本不足以判断", english: "the text does not allow a verdict")
}
