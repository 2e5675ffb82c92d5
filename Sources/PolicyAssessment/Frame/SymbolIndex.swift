internal import PolicyText
internal import RubricCompilation

/// Where every symbol of the rubric stands in a document.
struct SymbolIndex {
  /// For each symbol its row of what follows; -1 when the document does not hold it.
  private var rowOfSymbol: [Int32]
  /// Those the document holds, by row.
  private(set) var symbols: [Symbol] = []
  /// For each row, where its hits begin in `places`, and one entry more. Only symbols that are placed (`PhraseSymbols`)
  /// have hits.
  private var starts: [Int32] = [0]
  /// By symbol, then place; the longer of two that begin together last.
  private(set) var places: [FrameHit] = []
  /// For each row, the sentences that hold the symbol.
  private var sets: SentenceSets
  private let ranges: [Range<Int32>]

  /// - Parameters:
  ///   - hits: phrases found, by sentence, then place; none crosses the end of its sentence.
  ///   - ends: for each sentence, where its hits end.
  init(
    _ hits: [PhraseAutomaton.Hit], ends: [Int], sentences: [FrameSentence], _ rubric: CompiledRubric
  ) {
    ranges = sentences.map(\.range)
    sets = SentenceSets(sentences: sentences.count)
    rowOfSymbol = [Int32](repeating: -1, count: rubric.descriptions.count)
    let table = rubric.phraseSymbols
    let phrases = PhrasesFound(hits, ends: ends, count: table.placedEnds.count)
    gatherSymbols(phrases, table)
    fillPlaces(hits, table)
  }

  var isEmpty: Bool { places.isEmpty }

  func holds(_ symbol: Symbol) -> Bool { rowOfSymbol[Int(symbol)] >= 0 }

  func holds(_ symbol: Symbol, in sentence: Int) -> Bool {
    let row = Int(rowOfSymbol[Int(symbol)])
    return row >= 0 && sets.contains(sentence, in: row)
  }

  /// The 64 sentences from `64 * word` on that hold the symbol, one bit each.
  @inline(__always)
  func sentences(with symbol: Symbol, word: Int) -> UInt64 {
    let row = Int(rowOfSymbol[Int(symbol)])
    return row < 0 ? 0 : sets.words[row * sets.width + word]
  }

  /// Symbols that occur.
  var rows: Int { symbols.count }

  /// Which of `places` are the symbol's in a sentence; it is one that is placed.
  func slots(of symbol: Symbol, in sentence: Int) -> Range<Int> {
    let row = Int(rowOfSymbol[Int(symbol)])
    guard row >= 0, sets.contains(sentence, in: row) else { return 0..<0 }
    return slots(from: search(Int(starts[row])..<Int(starts[row + 1]), sentence), row, sentence)
  }

  /// The same for one who asks sentence after sentence.
  ///
  /// - Parameter cursors: for each row where the last answer began, at first 0.
  func slots(of symbol: Symbol, in sentence: Int, from cursors: inout [Int32]) -> Range<Int> {
    let row = Int(rowOfSymbol[Int(symbol)])
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

  /// Gives each symbol that occurs its row, its sentences and room for its hits.
  private mutating func gatherSymbols(_ phrases: PhrasesFound, _ table: PhraseSymbols) {
    let (bounds, placedEnds, listed) = (table.starts, table.placedEnds, table.symbols)
    for phrase in phrases.phrases {
      for slot in bounds[Int(phrase)]..<bounds[Int(phrase) + 1] {
        let symbol = listed[Int(slot)]
        if rowOfSymbol[Int(symbol)] < 0 {
          rowOfSymbol[Int(symbol)] = Int32(symbols.count)
          symbols.append(symbol)
        }
      }
    }
    sets.addSets(symbols.count)
    var counts = [Int32](repeating: 0, count: symbols.count)
    let width = sets.width
    let rowOfSymbol = rowOfSymbol
    sets.withWords { words in
      phrases.sets.words.withUnsafeBufferPointer { found in
        for (slot, phrase) in phrases.phrases.enumerated() {
          let placed = placedEnds[Int(phrase)]
          for place in bounds[Int(phrase)]..<bounds[Int(phrase) + 1] {
            let row = Int(rowOfSymbol[Int(listed[Int(place)])])
            if place < placed { counts[row] += phrases.counts[slot] }
            for word in 0..<width { words[row &* width &+ word] |= found[slot &* width &+ word] }
          }
        }
      }
    }
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append(starts[starts.count - 1] + count) }
  }

  /// Every number in these tables was made with them, so none is checked again.
  private mutating func fillPlaces(_ hits: [PhraseAutomaton.Hit], _ table: PhraseSymbols) {
    let (bounds, placedEnds) = (table.starts, table.placedEnds)
    var next = starts
    let rowOfSymbol = rowOfSymbol
    let count = Int(starts[starts.count - 1])
    places = [FrameHit](unsafeUninitializedCapacity: count) { places, filled in
      next.withUnsafeMutableBufferPointer { next in
        rowOfSymbol.withUnsafeBufferPointer { rowOfSymbol in
          table.symbols.withUnsafeBufferPointer { symbols in
            for hit in hits {
              let phrase = Int(hit.phrase)
              for slot in bounds[phrase]..<placedEnds[phrase] {
                let row = Int(rowOfSymbol[Int(symbols[Int(slot)])])
                places[Int(next[row])] = FrameHit(start: hit.start, end: hit.end)
                next[row] &+= 1
              }
            }
          }
        }
      }
      filled = count
    }
  }
}

/// The phrases of a document, each with how often it occurs and in which sentences.
private struct PhrasesFound {
  private(set) var phrases: [Int32] = []
  private(set) var counts: [Int32] = []
  private(set) var sets: SentenceSets

  init(_ hits: [PhraseAutomaton.Hit], ends: [Int], count: Int) {
    sets = SentenceSets(sentences: ends.count)
    // Criteria over a cohort are judged without a text.
    if hits.isEmpty { return }
    var slots = [Int32](repeating: -1, count: count)
    var first = 0
    for (sentence, end) in ends.enumerated() {
      for hit in hits[first..<end] {
        var slot = Int(slots[Int(hit.phrase)])
        if slot < 0 {
          slot = phrases.count
          slots[Int(hit.phrase)] = Int32(slot)
          phrases.append(hit.phrase)
          counts.append(0)
          sets.addSet()
        }
        counts[slot] += 1
        sets.insert(sentence, in: slot)
      }
      first = end
    }
  }
}
