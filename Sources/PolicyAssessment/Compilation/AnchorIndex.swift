internal import PolicyRubric

/// The patterns by the symbol their anchor begins with, each with the symbols its sentence must hold: a pattern is only
/// tried where all of them stand.
struct AnchorIndex: Sendable {
  struct Entry {
    var pattern: Int32
    var isChinese: Bool
    var place: ClausePattern.Place
    /// Part of `atoms`: what the anchor needs beside its first atom.
    var atoms: Range<Int32>
  }

  /// Those with which an anchor begins, in their order.
  private(set) var symbols: [Symbol] = []
  /// For each of `symbols`, where its entries begin, and one more.
  private var starts: [Int32] = []
  private(set) var entries: [Entry] = []
  private(set) var atoms: [Symbol] = []

  init(_ patterns: [CompiledPattern], symbols count: Int) {
    var bySymbol = [[CompiledPattern]](repeating: [], count: count)
    for pattern in patterns {
      if let first = pattern.terms.first?.atoms.first { bySymbol[Int(first)].append(pattern) }
    }
    for (symbol, list) in bySymbol.enumerated() where !list.isEmpty {
      symbols.append(Symbol(symbol))
      starts.append(Int32(entries.count))
      for pattern in list {
        let first = Int32(atoms.count)
        atoms += pattern.terms.first?.atoms.dropFirst() ?? []
        entries.append(
          Entry(
            pattern: Int32(pattern.id), isChinese: pattern.isChinese,
            place: pattern.conditions.place,
            atoms: first..<Int32(atoms.count)))
      }
    }
    starts.append(Int32(entries.count))
  }

  /// Indices of the entries of the symbol that is the `slot`-th of `symbols`.
  func range(ofSlot slot: Int) -> Range<Int> { Int(starts[slot])..<Int(starts[slot + 1]) }
}
