package import PolicyRubric

/// The patterns by the symbol their anchor begins with, each with the symbols its sentence must hold: a pattern is only
/// tried where all of them stand.
package struct AnchorIndex: Sendable {
  package struct Entry: Sendable {
    package let pattern: Int32
    package let isChinese: Bool
    package let place: ClausePattern.Place
    /// Indices of the table's atoms: what the anchor needs beside its first atom.
    package let atoms: Range<Int>
  }

  /// Those with which an anchor begins, in their order.
  package private(set) var symbols: [Symbol] = []
  /// For each of `symbols`, where its entries begin, and one more.
  private var starts: [Int32] = []
  package private(set) var entries: [Entry] = []
  /// For each symbol its place in `symbols`; -1 where no anchor begins with it.
  private var slotOfSymbol: [Int32]

  init(_ table: PatternTable, symbols count: Int) {
    var bySymbol = [[Int32]](repeating: [], count: count)
    for (index, pattern) in table.patterns.enumerated() {
      let anchor = table.terms[table.terms(of: pattern).lowerBound]
      bySymbol[Int(table.atoms[anchor.atoms.lowerBound])].append(Int32(index))
    }
    slotOfSymbol = [Int32](repeating: -1, count: count)
    for (symbol, list) in bySymbol.enumerated() where !list.isEmpty {
      slotOfSymbol[symbol] = Int32(symbols.count)
      symbols.append(Symbol(symbol))
      starts.append(Int32(entries.count))
      for index in list {
        let pattern = table.patterns[Int(index)]
        let anchor = table.terms[table.terms(of: pattern).lowerBound]
        entries.append(
          Entry(
            pattern: index, isChinese: pattern.isChinese, place: pattern.place,
            atoms: anchor.atoms.dropFirst()))
      }
    }
    starts.append(Int32(entries.count))
  }

  /// Where in `symbols` those stand that a document holds, given in their order. It takes as long as the document has
  /// symbols, however large the rubric is.
  package func slots(of held: [Symbol]) -> [Int] {
    held.compactMap { symbol in
      let slot = slotOfSymbol[Int(symbol)]
      return slot < 0 ? nil : Int(slot)
    }
  }

  /// Indices of the entries of the symbol that is the `slot`-th of `symbols`.
  package func range(ofSlot slot: Int) -> Range<Int> { Int(starts[slot])..<Int(starts[slot + 1]) }
}
