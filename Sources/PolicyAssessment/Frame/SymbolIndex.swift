internal import PolicyText
internal import RubricCompilation

/// Where every symbol of the rubric stands in a document.
struct SymbolIndex {
  /// Those the document holds; the place of each is its row in what follows.
  private let held: PlacedNumbers
  /// For each row, where its hits begin in `places`, and one entry more. Only symbols that are placed (`PhraseSymbols`)
  /// have hits.
  private let starts: [Int32]
  /// By symbol, then place; the longer of two that begin together last.
  let places: [FrameHit]
  /// For each row, the sentences that hold the symbol.
  let sets: SentenceSets
  private let ranges: [Range<Int32>]

  /// - Parameters:
  ///   - hits: phrases found, by sentence, then place; none crosses the end of its sentence.
  ///   - ends: for each sentence, where its hits end.
  init(
    _ hits: [PhraseAutomaton.Hit], ends: [Int], sentences: [FrameSentence], _ rubric: CompiledRubric
  ) {
    ranges = sentences.map(\.range)
    let phrases = PhrasesFound(hits, ends: ends, rubric.phraseSymbols)
    held = PlacedNumbers(phrases.symbols, below: rubric.descriptions.count)
    let rows = RowsFound(phrases, held)
    (starts, sets) = (rows.starts, rows.sets)
    places = rows.places(of: hits, phrases)
  }

  var isEmpty: Bool { places.isEmpty }

  /// Ascending.
  var symbols: [Symbol] { held.members }

  func holds(_ symbol: Symbol) -> Bool { held.contains(symbol) }

  func holds(_ symbol: Symbol, in sentence: Int) -> Bool {
    let row = held.place(of: symbol)
    return row >= 0 && sets.contains(sentence, in: row)
  }

  /// The symbol's row, by which the document's symbols are known to those who ask for one often; -1 for one that it
  /// does not hold.
  func row(of symbol: Symbol) -> Int { held.place(of: symbol) }

  /// - Parameter row: -1 for a symbol that the document does not hold.
  @inline(__always)
  func holds(row: Int, in sentence: Int) -> Bool {
    row >= 0 && sets.contains(sentence, in: row)
  }

  /// Symbols that occur.
  var rows: Int { held.count }

  /// Which of `places` are the symbol's in a sentence; it is one that is placed.
  func slots(of symbol: Symbol, in sentence: Int) -> Range<Int> {
    slots(ofRow: held.place(of: symbol), in: sentence)
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
    let row = held.place(of: symbol)
    guard row >= 0, sets.contains(sentence, in: row) else { return 0..<0 }
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
