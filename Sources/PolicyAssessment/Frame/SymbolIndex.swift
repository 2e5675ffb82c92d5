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
  private let sets: SentenceSets
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

  /// The 64 sentences from `64 * word` on that hold the symbol, one bit each.
  @inline(__always)
  func sentences(with symbol: Symbol, word: Int) -> UInt64 {
    let row = held.place(of: symbol)
    return row < 0 ? 0 : sets.words[row * sets.width + word]
  }

  /// Symbols that occur.
  var rows: Int { held.count }

  /// Which of `places` are the symbol's in a sentence; it is one that is placed.
  func slots(of symbol: Symbol, in sentence: Int) -> Range<Int> {
    let row = held.place(of: symbol)
    guard row >= 0, sets.contains(sentence, in: row) else { return 0..<0 }
    return slots(from: search(Int(starts[row])..<Int(starts[row + 1]), sentence), row, sentence)
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
      low = search(first..<low, sentence)
    } else {
      // The symbol stands in the sentence, so the search ends.
      let near = low + 8
      while low < near, places[low].start < begin { low += 1 }
      if low == near { low = search(low..<Int(starts[row + 1]), sentence) }
    }
    cursors[row] = Int32(low - first)
    return slots(from: low, row, sentence)
  }

  /// The first of a part of `places` that stands in a sentence or after it.
  private func search(_ slots: Range<Int>, _ sentence: Int) -> Int {
    let begin = ranges[sentence].lowerBound
    var (low, high) = (slots.lowerBound, slots.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].start < begin { low = middle + 1 } else { high = middle }
    }
    return low
  }

  @inline(__always)
  private func slots(from low: Int, _ row: Int, _ sentence: Int) -> Range<Int> {
    let (last, bound) = (Int(starts[row + 1]), ranges[sentence].upperBound)
    var end = low
    while end < last, places[end].start < bound { end += 1 }
    return low..<end
  }

  /// The symbol's hits in a sentence, by place.
  func all(_ symbol: Symbol, in sentence: Int) -> ArraySlice<FrameHit> {
    let slots = slots(of: symbol, in: sentence)
    return slots.isEmpty ? [] : places[slots]
  }
}
