/// What the hits of each phrase stand for.
package struct PhraseSymbols: Sendable {
  /// For each phrase, where its symbols begin, and one more.
  package let starts: [Int32]
  /// For each phrase, where those of its symbols end that have to be placed: of the others, further terms of one atom, it
  /// only counts which sentences hold them.
  package let placedEnds: [Int32]
  package let symbols: [Symbol]

  init(starts: [Int32], symbols: [Symbol], _ table: PatternTable, own: Int, count: Int) {
    let isPlaced = Self.isPlaced(table, own: own, count: count)
    var ordered: [Symbol] = []
    var ends: [Int32] = []
    ordered.reserveCapacity(symbols.count)
    ends.reserveCapacity(starts.count)
    for (start, end) in zip(starts, starts.dropFirst()) {
      let list = symbols[Int(start)..<Int(end)]
      for symbol in list where isPlaced[Int(symbol)] { ordered.append(symbol) }
      ends.append(Int32(ordered.count))
      for symbol in list where !isPlaced[Int(symbol)] { ordered.append(symbol) }
    }
    self.starts = starts
    self.symbols = ordered
    placedEnds = ends
  }

  /// For each symbol, whether it is asked where in a sentence it stands: the engine's own, those of anchors, and those
  /// that have to stand in some order.
  private static func isPlaced(_ table: PatternTable, own: Int, count: Int) -> [Bool] {
    var isPlaced = [Bool](repeating: false, count: count)
    for symbol in 0..<own { isPlaced[symbol] = true }
    let anchors = table.patterns.map { table.terms[table.terms(of: $0).lowerBound] }
    for term in anchors + table.terms.filter({ $0.count > 1 }) {
      for atom in term.atoms { isPlaced[Int(table.atoms[atom])] = true }
    }
    return isPlaced
  }
}
