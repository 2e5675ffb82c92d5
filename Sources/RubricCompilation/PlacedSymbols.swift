internal import PolicyText

/// The symbols that each group of a table asks where they stand in a sentence: those that have to stand in some order,
/// and the anchors of patterns.
package struct PlacedSymbols: Sendable {
  /// Of one group after the other.
  package private(set) var symbols: [Symbol] = []
  /// For each group, where its own begin, and one more.
  package private(set) var starts: [Int32] = [0]

  init(_ table: PatternTable) {
    var isPattern = [Bool](repeating: false, count: table.groupSymbols.count)
    for pattern in table.patterns { isPattern[pattern.group] = true }
    starts.reserveCapacity(isPattern.count + 1)
    for group in isPattern.indices {
      let terms = table.terms(ofGroup: group)
      for index in terms {
        let term = table.terms[index]
        guard term.count > 1 || isPattern[group] && index == terms.lowerBound else { continue }
        for atom in term.atoms { symbols.append(table.atoms[atom]) }
      }
      starts.append(Int32(symbols.count))
    }
  }
  /// For each symbol, whether anybody asks where in a sentence it stands: these, and the engine's own.
  func isPlaced(own: Int, of count: Int) -> [Bool] {
    var isPlaced = [Bool](repeating: false, count: count)
    for symbol in 0..<own { isPlaced[symbol] = true }
    for symbol in symbols { isPlaced[Int(symbol)] = true }
    return isPlaced
  }
}
