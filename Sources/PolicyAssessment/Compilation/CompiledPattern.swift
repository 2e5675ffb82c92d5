internal import PolicyRubric
internal import PolicyText

/// A term of a pattern over symbols.
struct CompiledTerm {
  var isContext: Bool
  var atoms: [Symbol]
  /// The most bytes between one atom and the next; one fewer than `atoms`.
  var gaps: [Int32]
}

/// A pattern over symbols, with its conditions. A class, so that trying one copies nothing.
final class CompiledPattern: Sendable {
  /// Its number, unique in the rubric.
  let id: Int
  /// Indices of its clause, and of the pattern in the clause.
  let clause: Int
  let alternative: Int
  let isChinese: Bool
  /// The first is the anchor: found in the sentence itself.
  let terms: [CompiledTerm]
  let conditions: PatternConditions
  let unless: [[CompiledTerm]]
  let section: [[CompiledTerm]]
  /// As the rubric states it.
  let rule: ClausePattern

  init(
    id: Int, clause: Int, alternative: Int, rule: ClausePattern, _ symbols: inout SymbolTable
  ) {
    self.id = id
    self.clause = clause
    self.alternative = alternative
    self.rule = rule
    conditions = PatternConditions(rule)
    let language = rule.language
    isChinese = language == .chinese
    terms = Self.terms(of: rule.pattern, in: language, &symbols)
    var compiled: [[CompiledTerm]] = []
    for pattern in rule.unless { compiled.append(Self.terms(of: pattern, in: language, &symbols)) }
    unless = compiled
    compiled = []
    for pattern in rule.section { compiled.append(Self.terms(of: pattern, in: language, &symbols)) }
    section = compiled
  }
}

/// The conditions of a pattern that are no patterns themselves.
struct PatternConditions: Sendable, Hashable {
  var polarity: ClausePattern.Polarity
  var hedge: ClausePattern.Presence
  var exception: ClausePattern.Presence
  var consent: ClausePattern.Presence
  var place: ClausePattern.Place
  var scope: Scope
  var unlessScope: Scope
  var hasActors: Bool

  init(_ rule: ClausePattern) {
    polarity = rule.polarity
    hedge = rule.hedge
    exception = rule.exception
    consent = rule.consent
    place = rule.place
    scope = rule.scope
    unlessScope = rule.unlessScope
    hasActors = !rule.actors.isEmpty
  }
}

extension CompiledPattern {
  /// `…` spans 30 Han characters or 60 Latin ones.
  static func limit(of gap: Pattern.Gap, in language: Language) -> Int32 {
    gap == .long ? .max : language == .chinese ? 90 : 60
  }

  static func terms(
    of pattern: Pattern, in language: Language, _ symbols: inout SymbolTable
  ) -> [CompiledTerm] {
    var terms: [CompiledTerm] = []
    for term in pattern.terms {
      var atoms: [Symbol] = []
      for atom in term.atoms { atoms.append(symbols.symbol(of: atom, in: language)) }
      terms.append(
        CompiledTerm(
          isContext: term.isContext, atoms: atoms,
          gaps: term.gaps.map { limit(of: $0, in: language) }))
    }
    // The anchor comes first; the order of the others is free.
    if let anchor = terms.firstIndex(where: { !$0.isContext }), anchor > 0 {
      terms.swapAt(0, anchor)
    }
    return terms
  }
}
