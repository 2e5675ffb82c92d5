internal import RubricCompilation

/// Which symbols of the rubric a document holds, and in which sentences.
struct SymbolSets {
  /// The place of each is its row.
  private let held: PlacedNumbers
  /// For each row, the sentences that hold the symbol.
  let sets: SentenceSets

  init(_ held: PlacedNumbers, _ sets: SentenceSets) { (self.held, self.sets) = (held, sets) }

  /// Symbols that occur.
  var rows: Int { held.count }

  /// For each row, ascending.
  var symbols: [Symbol] { held.members }

  func holds(_ symbol: Symbol) -> Bool { held.contains(symbol) }

  /// -1 for a symbol that the document does not hold.
  func row(of symbol: Symbol) -> Int { held.place(of: symbol) }
}
