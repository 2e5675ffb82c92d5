/// The patterns by the symbol their anchor begins with, each with the symbols its sentence must hold: a pattern is only
/// tried where all of them stand.
struct AnchorIndex: Sendable {
  struct Entry {
    var pattern: Int32
    var isChinese: Bool
    /// Part of `atoms`: what the anchor needs beside its first atom.
    var atoms: Range<Int32>
  }

  private var starts: [Int32] = []
  private(set) var entries: [Entry] = []
  private(set) var atoms: [Symbol] = []

  init(_ patterns: [CompiledPattern], symbols: Int) {
    var bySymbol = [[CompiledPattern]](repeating: [], count: symbols)
    for pattern in patterns {
      if let first = pattern.terms.first?.atoms.first { bySymbol[Int(first)].append(pattern) }
    }
    for list in bySymbol {
      starts.append(Int32(entries.count))
      for pattern in list {
        let first = Int32(atoms.count)
        atoms += pattern.terms.first?.atoms.dropFirst() ?? []
        entries.append(
          Entry(
            pattern: Int32(pattern.id), isChinese: pattern.isChinese,
            atoms: first..<Int32(atoms.count)))
      }
    }
    starts.append(Int32(entries.count))
  }

  /// Indices of the entries of a symbol.
  func range(of symbol: Symbol) -> Range<Int> {
    Int(starts[Int(symbol)])..<Int(starts[Int(symbol) + 1])
  }
}
