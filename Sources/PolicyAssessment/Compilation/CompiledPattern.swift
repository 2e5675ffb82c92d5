internal import PolicyRubric
internal import PolicyText

/// A term of a pattern over symbols.
struct CompiledTerm {
  var isContext: Bool
  var atoms: [Symbol]
  /// The most bytes between one atom and the next; one fewer than `atoms`.
  var gaps: [Int32]
}

/// A pattern over symbols, with its conditions.
struct CompiledPattern {
  /// Its number, unique in the rubric.
  var id: Int
  /// Indices of its clause, and of the pattern in the clause.
  var clause: Int
  var alternative: Int
  var language: Language
  /// The first is the anchor: found in the sentence itself.
  var terms: [CompiledTerm]
  var rule: ClausePattern
  var unless: [[CompiledTerm]]
  var section: [[CompiledTerm]]
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
