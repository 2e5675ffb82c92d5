internal import PolicyRubric
internal import PolicyText

/// A rubric made ready: one automaton for all phrases, and patterns over symbols. A class, so that reading it copies
/// nothing.
final class CompiledRubric: Sendable {
  /// Criteria in an order in which each comes after those its conditions name.
  struct Rule: Sendable {
    var criterion: Criterion
    var verdicts: [VerdictRule]
    /// Index of its first clause in `clauses`.
    var firstClause: Int
    var clauseNames: [String]
  }

  let automaton: PhraseAutomaton
  /// What the hit of a phrase stands for: part `symbolStarts[p]..<symbolStarts[p + 1]` of `phraseSymbols`. After the
  /// phrases come the recognizers, and then what "we" stands for: an operator that calls itself by name says it too.
  let symbolStarts: [Int32]
  let phraseSymbols: [Symbol]
  let descriptions: [String]
  let patterns: [CompiledPattern]
  let anchors: AnchorIndex
  /// Indices of the patterns of each clause.
  let clauses: [[Int]]
  /// In judging order.
  let rules: [Rule]
  /// The rubric's order.
  let order: [CriterionID]
  let lexicon: Lexicon
  let phraseTexts: [PhraseAutomaton.Phrase]

  init(_ rubric: Rubric) {
    var symbols = SymbolTable(concepts: rubric.concepts)
    let lexicon = Lexicon(&symbols)
    var patterns: [CompiledPattern] = []
    var clauses: [[Int]] = []
    var rules: [Rule] = []
    for criterion in rubric.criteria {
      let source = rubric.rules[criterion.id] ?? CriterionRules()
      rules.append(
        Rule(
          criterion: criterion, verdicts: source.verdicts, firstClause: clauses.count,
          clauseNames: source.clauses.map(\.name)))
      for clause in source.clauses {
        var members: [Int] = []
        for (alternative, rule) in clause.patterns.enumerated() {
          members.append(patterns.count)
          patterns.append(
            CompiledPattern(
              id: patterns.count, clause: clauses.count, alternative: alternative, rule: rule,
              &symbols))
        }
        clauses.append(members)
      }
    }
    anchors = AnchorIndex(patterns, symbols: symbols.count)
    automaton = PhraseAutomaton(symbols.phrases)
    phraseTexts = symbols.phrases
    var starts: [Int32] = [0]
    let lists =
      symbols.symbolsOfPhrase + Recognizer.allCases.map { symbols.symbolsOfRecognizer[$0] ?? [] }
      + [symbols.symbols(ofPhrases: ["我们", "we"])]
    for list in lists { starts.append(starts[starts.count - 1] + Int32(list.count)) }
    symbolStarts = starts
    phraseSymbols = lists.flatMap { $0 }
    descriptions = (0..<symbols.count).map { symbols.description(of: Symbol($0)) }
    self.lexicon = lexicon
    self.patterns = patterns
    self.clauses = clauses
    self.order = rubric.criteria.map(\.id)
    self.rules = Self.sorted(rules)
  }

  /// What stands for a recognized form among the phrases.
  func phrase(of form: RecognizedForm) -> Int32 {
    let recognizers = Recognizer.allCases
    let number =
      form.speaks ? recognizers.count : recognizers.firstIndex(of: form.recognizer) ?? 0
    return Int32(phraseTexts.count + number)
  }

  /// Each rule after the criteria its conditions name; the loader has refused cycles.
  private static func sorted(_ rules: [Rule]) -> [Rule] {
    var done: Set<CriterionID> = []
    var sorted: [Rule] = []
    func visit(_ rule: Rule) {
      guard done.insert(rule.criterion.id).inserted else { return }
      for id in rule.verdicts.flatMap({ $0.condition.criteria }) {
        if let next = rules.first(where: { $0.criterion.id == id }) { visit(next) }
      }
      sorted.append(rule)
    }
    for rule in rules { visit(rule) }
    return sorted
  }
}
