internal import PolicyText
internal import RubricCompilation

/// Where the symbols of the rubric stand in a document.
struct SymbolIndex {
  private let held: SymbolSets
  /// For each row, where its hits begin in `places`, and one entry more. Only symbols that are asked where they stand
  /// have hits (`Candidates`).
  private let starts: [Int32]
  /// By symbol, then place; the longer of two that begin together last.
  let places: [FrameHit]
  private let ranges: [Range<Int32>]

  /// - Parameters:
  ///   - hits: of which the rows were made.
  ///   - isAsked: for each row.
  init(
    _ rows: RowsFound, _ hits: [PhraseAutomaton.Hit], _ isAsked: [Bool],
    sentences: [FrameSentence]
  ) {
    held = rows.symbols
    ranges = sentences.map(\.range)
    (starts, places) = rows.places(of: hits, isAsked)
  }

  func holds(_ symbol: Symbol) -> Bool { held.holds(symbol) }

  func holds(_ symbol: Symbol, in sentence: Int) -> Bool {
    holds(row: held.row(of: symbol), in: sentence)
  }

  /// The symbol's row, by which the document's symbols are known to those who ask for one often; -1 for one that it
  /// does not hold.
  func row(of symbol: Symbol) -> Int { held.row(of: symbol) }

  /// - Parameter row: -1 for a symbol that the document does not hold.
  @inline(__always)
  func holds(row: Int, in sentence: Int) -> Bool {
    row >= 0 && held.sets.contains(sentence, in: row)
  }

  /// Symbols that occur.
  var rows: Int { held.rows }

  /// Which of `places` are the symbol's in a sentence; it is one that is asked for.
  func slots(of symbol: Symbol, in sentence: Int) -> Range<Int> {
    slots(ofRow: held.row(of: symbol), in: sentence)
  }

  /// The same of a row.
  func slots(ofRow row: Int, in sentence: Int) -> Range<Int> {
    guard holds(row: row, in: sentence) else { return 0..<0 }
    let begin = ranges[sentence].lowerBound
    return slots(from: search(Int(starts[row])..<Int(starts[row + 1]), begin), row, sentence)
  }

  /// The same for one who asks sentence after sentence.
  ///
  /// - Parameter cursors: for each row where the last answer began, at first 0.
  func slots(of symbol: Symbol, in sentence: Int, from cursors: inout [Int32]) -> Range<Int> {
    let row = held.row(of: symbol)
    guard holds(row: row, in: sentence) else { return 0..<0 }
    let begin = ranges[sentence].lowerBound
    let first = Int(starts[row])
    var low = first + Int(cursors[row])
    if low > first, places[low - 1].start >= begin {
      low = search(first..<low, begin)
    } else {
      // The symbol stands in the sentence, so the search ends.
      let near = low + 8
      while low < near, places[low].start < begin { low += 1 }
      if low == near { low = search(low..<Int(starts[row + 1]), begin) }
    }
    cursors[row] = Int32(low - first)
    return slots(from: low, row, sentence)
  }

  /// The same of a row, for one who asks for sentences in their order, all of which hold the symbol.
  ///
  /// - Parameter next: where the last answer ended, at first 0.
  @inline(__always)
  func slots(ofRow row: Int, in sentence: Int, from next: inout Int) -> Range<Int> {
    let rest = max(next, Int(starts[row]))..<Int(starts[row + 1])
    let found = slots(from: first(of: rest, from: ranges[sentence].lowerBound), row, sentence)
    next = found.upperBound
    return found
  }

  /// The first of a part of `places`, which are a symbol's, that begins at a byte or after it: mostly it is near.
  @inline(__always)
  func first(of slots: Range<Int>, from byte: Int32) -> Int {
    var slot = slots.lowerBound
    let near = min(slot + 8, slots.upperBound)
    while slot < near, places[slot].start < byte { slot += 1 }
    return slot < near || near == slots.upperBound ? slot : search(near..<slots.upperBound, byte)
  }

  @inline(never)
  private func search(_ slots: Range<Int>, _ byte: Int32) -> Int {
    slots.partitioningIndex { places[$0].start >= byte }
  }

  @inline(__always)
  private func slots(from low: Int, _ row: Int, _ sentence: Int) -> Range<Int> {
    let (last, bound) = (Int(starts[row + 1]), ranges[sentence].upperBound)
    let near = min(low + 16, last)
    var end = low
    while end < near, places[end].start < bound { end += 1 }
    return low..<(end < near || near == last ? end : search(end..<last, bound))
  }

  /// The symbol's hits in a sentence, by place.
  func all(_ symbol: Symbol, in sentence: Int) -> ArraySlice<FrameHit> {
    let slots = slots(of: symbol, in: sentence)
    return slots.isEmpty ? [] : places[slots]
  }
}
