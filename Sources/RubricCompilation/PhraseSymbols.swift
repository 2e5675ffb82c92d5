internal import PolicyText

/// What the hits of each phrase stand for.
package struct PhraseSymbols: Sendable {
  /// For each phrase, where its symbols begin, and one more.
  package let starts: [Int32]
  /// For each phrase, where those of its symbols end that have to be placed: of the others, further terms of one atom, it
  /// only counts which sentences hold them.
  package let placedEnds: [Int32]
  package let symbols: [Symbol]

  /// - Parameter lists: for each phrase.
  init(_ lists: [[Symbol]], _ isPlaced: [Bool]) {
    var starts: [Int32] = [0]
    var ends: [Int32] = []
    var ordered: [Symbol] = []
    for list in lists {
      ordered += list.filter { isPlaced[Int($0)] }
      ends.append(Int32(ordered.count))
      ordered += list.filter { !isPlaced[Int($0)] }
      starts.append(Int32(ordered.count))
    }
    (self.starts, placedEnds, symbols) = (starts, ends, ordered)
  }

  func write(to writer: inout BinaryWriter) {
    writer.write(table: starts)
    writer.write(table: symbols)
  }

  /// Reads what a build wrote, the placed first; of a damaged table nothing is taken on trust.
  init(
    starts: [Int32], symbols: [Symbol], _ isPlaced: [Bool]
  ) throws(BinaryReader.Malformed) {
    self.starts = starts
    self.symbols = symbols
    var ends = [Int32](repeating: 0, count: max(0, starts.count - 1))
    for phrase in ends.indices {
      let end = Int(starts[phrase + 1])
      var slot = Int(starts[phrase])
      while slot < end, isPlaced[Int(symbols[slot])] { slot += 1 }
      ends[phrase] = Int32(slot)
      while slot < end {
        if isPlaced[Int(symbols[slot])] { throw BinaryReader.Malformed() }
        slot += 1
      }
    }
    placedEnds = ends
  }
}
