public import PolicyDocument
public import PolicyRubric
public import PolicyText
package import RubricCompilation

/// Judges documents against a rubric. Pure: the same document and context give the same assessment.
public struct Assessor: Sendable {
  let rubric: CompiledRubric
  /// Of all who judge at the same time.
  private let memory: StretchMemory

  public init(_ rubric: Rubric) { self.init(CompiledRubric(rubric)) }

  /// Of a rubric that a build compiled.
  ///
  /// - Parameter memory: bytes in which what was judged is remembered. It changes no result.
  package init(_ rubric: CompiledRubric, memory: Int = 8 << 20) {
    self.rubric = rubric
    self.memory = memory > 0 ? StretchMemory(bytes: memory) : .none
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
    return assess(PolicyDocument(), rule, context).verdict
  }

  public func assess(_ document: PolicyDocument, context: AssessmentContext) -> Assessment {
    let frame = DocumentFrame(document, rubric, context, recalling: memory)
    var judge = Judge(frame, rubric, context)
    for (key, stretch) in judge.judged { memory.keep(stretch, for: key) }
    var findings = rubric.rules.indices.map { judge.judge($0) }
    return Assessment(
      profile: judge.profile, findings: rubric.places.compactMap { findings[$0].take() },
      facts: judge.facts())
  }

  private func assess(
    _ document: PolicyDocument, _ rule: Int, _ context: AssessmentContext
  ) -> Finding {
    var judge = Judge(DocumentFrame(document, rubric, context), rubric, context)
    return judge.judge(rule)
      ?? Finding(criterion: rubric.rules[rule].criterion.id, verdict: .undetermined)
  }
}

/// The judging of one document.
struct Judge {
  let rubric: CompiledRubric
  let profile: [String]
  private var evaluator: ConditionEvaluator
  private let cutter: EvidenceCutter

  init(_ frame: DocumentFrame, _ rubric: CompiledRubric, _ context: AssessmentContext) {
    self.rubric = rubric
    profile = context.resolvedProfile(for: frame.document.language)
    cutter = EvidenceCutter(frame: frame)
    evaluator = ConditionEvaluator(
      PatternMatcher(frame, rubric), context, profile: profile, Measures(frame, context))
  }

  private var context: AssessmentContext { evaluator.context }

  /// What is new and to be remembered.
  var judged: [(key: StretchKey, stretch: JudgedStretch)] { evaluator.matcher.judged }

  mutating func facts() -> PolicyFacts { evaluator.measures.facts() }

  /// Nil where the verdict is given.
  ///
  /// - Parameter place: the rule's in the rubric.
  mutating func judge(_ place: Int) -> Finding? {
    let rule = rubric.rules[place]
    if evaluator.verdicts[place] != nil { return nil }
    var finding = Finding(
      criterion: rule.criterion.id, verdict: rule.criterion.isRedFlag ? .clear : .notMet)
    if !applies(rule) {
      finding.verdict = .notApplicable
      finding.reason = Self.outsideProfile
    } else if rule.usesCohort, context.measures.isEmpty {
      finding.verdict = .undetermined
      finding.reason = Assessor.needsCohort
    } else {
      decide(rule, at: place, &finding)
    }
    evaluator.verdicts[place] = finding.verdict
    return finding
  }

  private func applies(_ rule: CompiledRubric.Rule) -> Bool {
    let wanted = rule.criterion.profile
    return wanted.isEmpty || wanted.contains { profile.contains($0) }
  }

  private mutating func decide(
    _ rule: CompiledRubric.Rule, at place: Int, _ finding: inout Finding
  ) {
    let held = rule.cases.firstIndex { evaluator.holds($0.condition) }
    if let held {
      finding.verdict = rule.cases[held].verdict
      var shown: [Shown] = []
      if finding.verdict.needsEvidence { evaluator.show(rule.cases[held].condition, &shown) }
      conclude(rule, at: place, shown, &finding)
    }
    if !rule.criterion.isRedFlag, finding.verdict != .met, finding.verdict != .notApplicable {
      for name in missing(rule.cases[..<(held ?? rule.cases.count)])
      where !finding.missing.contains(name) {
        finding.missing.append(name)
      }
      if finding.verdict == .notMet || finding.verdict == .partly {
        finding.near = NearMisses.misses(
          for: finding.missing, of: rule, evaluator.matcher, cutter)
      }
    }
    if hasConflict(rule, finding.verdict) { finding.doubts.append(.conflict) }
    if finding.verdict == .notMet, !finding.near.isEmpty { finding.doubts.append(.nearMiss) }
    Confidence.settle(&finding, reading: evaluator.matcher.frame.document.confidence)
  }

  /// What the next better verdict lacks: the last one that failed before the one that held.
  private mutating func missing(_ failed: ArraySlice<CompiledRubric.Rule.Case>) -> [String] {
    for candidate in failed.reversed() where [.met, .partly].contains(candidate.verdict) {
      var missing: [String] = []
      evaluator.lack(candidate.condition, &missing)
      if !missing.isEmpty { return missing }
    }
    return []
  }

  /// The policy says what is asked in one place, and the opposite in another.
  private mutating func hasConflict(_ rule: CompiledRubric.Rule, _ verdict: Verdict) -> Bool {
    let others: [Verdict]
    switch verdict {
    case .contradicted: others = [.met]
    case .met, .partly: others = [.contradicted]
    default: return false
    }
    return rule.cases.contains {
      others.contains($0.verdict) && evaluator.holds($0.condition)
    }
  }

  private mutating func conclude(
    _ rule: CompiledRubric.Rule, at place: Int, _ outcome: [Shown], _ finding: inout Finding
  ) {
    if finding.verdict == .notApplicable { finding.reason = Self.doesNotApply }
    if finding.verdict == .undetermined { finding.reason = Self.cannotTell }
    guard finding.verdict.needsEvidence else { return }
    let shown = outcome.isEmpty ? opening() : outcome
    evaluator.shown[place] = shown
    let sentences = Self.sentences(of: shown)
    // One sentence is the best whatever it shows.
    let passages =
      sentences.count > 1
      ? Passages(of: rule, in: sentences, evaluator.matcher.matches) : Passages()
    finding.evidence = cutter.evidence(
      of: shown, passages: passages, ofPolicy: rule.criterion.dimension == .access
    ) { clause in
      let index = clause - rule.firstClause
      return rule.clauseNames.indices.contains(index) ? rule.clauseNames[index] : ""
    }
    if outcome.contains(where: \.isHedged) { finding.doubts.append(.hedge) }
    if outcome.isEmpty {
      finding.doubts.append(.noPassage)
    } else if sentences.count == 1 {
      finding.doubts.append(.oneClause)
    }
  }

  /// In order, each once.
  private static func sentences(of shown: [Shown]) -> [Int] {
    var sentences = shown.map(\.sentence)
    sentences.sort()
    var count = 0
    for index in sentences.indices where count == 0 || sentences[index] != sentences[count - 1] {
      sentences[count] = sentences[index]
      count += 1
    }
    sentences.removeSubrange(count...)
    return sentences
  }

  /// Where a verdict rests on the document as a whole, its opening stands for it: the first sentence of the running
  /// text that says something, no title, name of a language or line of dashes.
  private func opening() -> [Shown] {
    let frame = evaluator.matcher.frame
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
      return []
    }
    let range = frame.sentences[first].range
    return [Shown(clause: nil, sentence: first, range: range, isHedged: false)]
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
