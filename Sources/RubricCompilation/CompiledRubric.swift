package import PolicyRubric
package import PolicyText

/// A rubric made ready: one automaton for all phrases, and patterns over symbols. A class, so that reading it copies
/// nothing.
package final class CompiledRubric: Sendable {
  /// A criterion with its verdicts. A class: it is asked for with each policy, and holds much text.
  package final class Rule: Sendable {
    /// When a verdict holds: an index of the rubric's conditions.
    package struct Case: Sendable {
      package let verdict: Verdict
      package let condition: Int
    }

    package let criterion: Criterion
    /// In the order they are tried.
    package let cases: [Case]
    /// Criteria its conditions name: they are judged before it.
    package let named: [CriterionID]
    /// Index of its first clause.
    package let firstClause: Int
    package let clauseNames: [String]
    /// The numbers of its clauses.
    package var clauses: Range<Int> { firstClause..<firstClause + clauseNames.count }
    /// Judged only together with other policies.
    package let usesCohort: Bool
    /// Whether its verdict may rest on what is measured in the text as a whole.
    package let usesMeasures: Bool

    init(
      _ criterion: Criterion, _ source: CriterionRules, firstClause: Int,
      _ conditions: inout ConditionTable
    ) {
      self.criterion = criterion
      self.firstClause = firstClause
      let names = source.clauses.map(\.name)
      clauseNames = names
      cases = source.verdicts.map { rule in
        let condition = conditions.add(rule.condition) { name in
          names.firstIndex(of: name).map { firstClause + $0 }
        }
        return Case(verdict: rule.verdict, condition: condition)
      }
      named = source.verdicts.flatMap(\.condition.criteria)
      usesCohort = source.usesCohort
      usesMeasures = source.verdicts.contains { $0.condition.usesMeasures }
    }
  }

  package let automaton: PhraseAutomaton
  /// What the hits of phrases stand for. After the phrases come the recognizers, then what "we" stands for: an operator
  /// that calls itself by name says it too.
  package let phraseSymbols: PhraseSymbols
  /// How a person would call what each symbol stands for.
  package let descriptions: [String]
  package let table: PatternTable
  package let placed: PlacedSymbols
  package let anchors: AnchorIndex
  private let clauseNames: [String]
  /// In judging order: each after the criteria its conditions name.
  package let rules: [Rule]
  package let conditions: ConditionTable
  /// For each criterion in the rubric's order, its place in `rules`.
  package let places: [Int]
  /// For each criterion its place in `rules`.
  private let placesByID: [CriterionID: Int]
  package let lexicon: Lexicon
  package let languages: ClauseLanguages

  package init(_ rubric: Rubric) {
    let symbols = RubricSymbols(rubric)
    automaton = PhraseAutomaton(symbols.symbols.phrases)
    descriptions = symbols.symbols.descriptions
    table = symbols.table
    placed = PlacedSymbols(table)
    lexicon = symbols.lexicon
    phraseSymbols = PhraseSymbols(
      symbols.symbols.symbolsOfAllPhrases,
      placed.isPlaced(own: lexicon.count, of: descriptions.count))
    anchors = AnchorIndex(table, symbols: descriptions.count)
    (rules, placesByID, clauseNames, conditions) = Self.rules(of: rubric)
    places = rubric.criteria.compactMap { [placesByID] in placesByID[$0.id] }
    languages = ClauseLanguages(of: clauseNames.count, table.patterns)
  }

  /// The phrases by their numbers.
  package static func phrases(of rubric: Rubric) -> [PhraseAutomaton.Phrase] {
    RubricSymbols(rubric).symbols.phrases
  }

  private var phraseCount: Int { Int(speaker) - Recognizer.allCases.count }

  /// What stands for a recognizer among the phrases.
  package func phrase(of recognizer: Recognizer) -> Int32 {
    Int32(phraseCount + (Recognizer.allCases.firstIndex(of: recognizer) ?? 0))
  }

  /// What stands among the phrases for an operator that calls itself by name.
  package var speaker: Int32 { Int32(phraseSymbols.starts.count - 2) }

  package var clauseCount: Int { clauseNames.count }

  package func clauseName(_ clause: Int) -> String { clauseNames[clause] }

  /// The place of a criterion in `rules`.
  package func place(of id: CriterionID) -> Int? { placesByID[id] }

  private static func rules(
    of rubric: Rubric
  ) -> ([Rule], places: [CriterionID: Int], clauseNames: [String], ConditionTable) {
    var clauses: [String] = []
    var conditions = ConditionTable()
    let rules = rubric.criteria.map { criterion in
      let source = rubric.rules[criterion.id] ?? CriterionRules()
      defer { clauses += source.clauses.map(\.name) }
      return Rule(criterion, source, firstClause: clauses.count, &conditions)
    }
    let inOrder = sorted(rules)
    let places = Dictionary(
      zip(inOrder.map(\.criterion.id), inOrder.indices), uniquingKeysWith: { $1 })
    conditions.number(places)
    return (inOrder, places, clauses, conditions)
  }

  /// Each rule after the criteria its conditions name; the loader has refused cycles.
  private static func sorted(_ rules: [Rule]) -> [Rule] {
    var done: Set<CriterionID> = []
    var sorted: [Rule] = []
    func visit(_ rule: Rule) {
      guard done.insert(rule.criterion.id).inserted else { return }
      for id in rule.named {
        if let next = rules.first(where: { $0.criterion.id == id }) { visit(next) }
      }
      sorted.append(rule)
    }
    for rule in rules { visit(rule) }
    return sorted
  }

  // MARK: Written down by a build

  package func write(to writer: inout BinaryWriter) {
    automaton.write(to: &writer)
    phraseSymbols.write(to: &writer)
    writer.write(descriptions)
    table.write(to: &writer)
  }

  /// - Parameter rubric: the outline of the rubric that was compiled.
  package init(
    _ reader: inout BinaryReader, outline rubric: Rubric
  ) throws(BinaryReader.Malformed) {
    automaton = try PhraseAutomaton(&reader)
    let starts = try reader.table(of: Int32.self)
    let listed = try reader.table(of: Symbol.self)
    descriptions = try reader.texts()
    table = try PatternTable(&reader)
    // The engine's own words come first in every rubric: their numbers are always the same.
    var own = SymbolTable(concepts: [:])
    lexicon = Lexicon(&own)
    let symbols = descriptions.count
    guard zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }),
      starts.first == 0, starts.last.map(Int.init) == listed.count,
      starts.count > Recognizer.allCases.count + 1, lexicon.count <= symbols,
      (listed + table.atoms).allSatisfy({ $0 >= 0 && $0 < symbols })
    else { throw BinaryReader.Malformed() }
    placed = PlacedSymbols(table)
    phraseSymbols = try PhraseSymbols(
      starts: starts, symbols: listed, placed.isPlaced(own: lexicon.count, of: symbols))
    anchors = AnchorIndex(table, symbols: descriptions.count)
    (rules, placesByID, clauseNames, conditions) = Self.rules(of: rubric)
    places = rubric.criteria.compactMap { [placesByID] in placesByID[$0.id] }
    guard table.patterns.allSatisfy({ [count = clauseNames.count] in $0.clause < count }) else {
      throw BinaryReader.Malformed()
    }
    languages = ClauseLanguages(of: clauseNames.count, table.patterns)
  }
}

extension Condition {
  fileprivate var usesMeasures: Bool {
    switch self {
    case .measure: true
    case .all(let parts), .any(let parts), .none(let parts), .some(_, let parts):
      parts.contains(where: \.usesMeasures)
    default: false
    }
  }
}

/// The symbols and patterns of a rubric.
private struct RubricSymbols {
  var symbols: SymbolTable
  let lexicon: Lexicon
  var table = PatternTable()

  init(_ rubric: Rubric) {
    symbols = SymbolTable(concepts: rubric.concepts)
    lexicon = Lexicon(&symbols)
    for (clause, rule) in rubric.clauses.enumerated() {
      for (alternative, pattern) in rule.patterns.enumerated() {
        table.patterns.append(
          CompiledPattern(
            pattern, clause: clause, alternative: alternative, &table, &symbols))
      }
    }
    table.close()
  }
}
