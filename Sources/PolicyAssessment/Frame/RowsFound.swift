internal import PolicyText
internal import RubricCompilation

/// The rows of a document's symbols while they are made of its phrases: a row's sentences, then where its hits stand.
struct RowsFound {
  private let phrases: PhrasesFound
  /// For each of the phrases' symbols its row.
  private let rows: [Int32]
  let symbols: SymbolSets

  /// - Parameters:
  ///   - hits: phrases found, by sentence, then place; none crosses the end of its sentence.
  ///   - ends: for each sentence, where its hits end.
  init(_ hits: [PhraseAutomaton.Hit], ends: [Int], _ rubric: CompiledRubric) {
    let phrases = PhrasesFound(hits, ends: ends, rubric.phraseSymbols)
    let held = PlacedNumbers(phrases.symbols, below: rubric.descriptions.count)
    let rows = phrases.symbols.map { Int32(held.place(of: $0)) }
    var sets = SentenceSets(sentences: phrases.sentences, count: held.count)
    Self.gather(phrases, rows, &sets)
    (self.phrases, self.rows) = (phrases, rows)
    symbols = SymbolSets(held, sets)
  }

  private static func gather(
    _ phrases: PhrasesFound, _ rows: [Int32], _ sets: inout SentenceSets
  ) {
    let width = sets.width
    let found = phrases.sets.words.span
    let rows = rows.span
    let bounds = phrases.starts.span
    var words = sets.words.mutableSpan
    for phrase in phrases.counts.indices {
      // Most phrases stand in few sentences.
      let own = found.extracting(phrase * width..<(phrase + 1) * width)
      var (low, high) = (0, width)
      while low < high, own[low] == 0 { low &+= 1 }
      while low < high, own[high &- 1] == 0 { high &-= 1 }
      for slot in Int(bounds[phrase])..<Int(bounds[phrase + 1]) {
        let first = Int(rows[slot]) &* width
        for word in low..<high { words[first &+ word] |= own[word] }
      }
    }
  }

  /// The hits of the symbols that are asked where they stand, by row, then place.
  ///
  /// - Parameter isAsked: for each row.
  /// - Returns: the hits, and for each row where its own begin, and one more.
  func places(
    of hits: [PhraseAutomaton.Hit], _ isAsked: [Bool]
  ) -> (starts: [Int32], places: [FrameHit]) {
    let asked = AskedRows(phrases, rows, isAsked)
    var next = asked.starts
    var places = [FrameHit](repeating: FrameHit(start: 0, end: 0), count: Int(next[isAsked.count]))
    Self.fill(hits, phrases.places, asked, &next, &places)
    return (asked.starts, places)
  }

  private static func fill(
    _ hits: [PhraseAutomaton.Hit], _ phrases: [Int32], _ asked: AskedRows, _ next: inout [Int32],
    _ places: inout [FrameHit]
  ) {
    let rows = asked.rows.span
    let bounds = asked.bounds.span
    let phrases = phrases.span
    let hits = hits.span
    var next = next.mutableSpan
    var places = places.mutableSpan
    for index in hits.indices {
      let (hit, phrase) = (hits[index], Int(phrases[index]))
      for slot in Int(bounds[phrase])..<Int(bounds[phrase + 1]) {
        let row = Int(rows[slot])
        let place = Int(next[row])
        places[place] = FrameHit(start: hit.start, end: hit.end)
        next[row] = Int32(truncatingIfNeeded: place &+ 1)
      }
    }
  }
}

/// Of each phrase the rows that are asked where they stand.
private struct AskedRows {
  /// Of one phrase after the other.
  private(set) var rows: [Int32] = []
  /// For each phrase, where its rows begin, and one more.
  private(set) var bounds: [Int32] = []
  /// For each row, where its hits begin, and one more.
  private(set) var starts: [Int32]

  init(_ phrases: PhrasesFound, _ all: [Int32], _ isAsked: [Bool]) {
    starts = [Int32](repeating: 0, count: isAsked.count + 1)
    rows.reserveCapacity(all.count)
    bounds.reserveCapacity(phrases.count + 1)
    for phrase in phrases.counts.indices {
      bounds.append(Int32(rows.count))
      for slot in Int(phrases.starts[phrase])..<Int(phrases.placedEnds[phrase]) {
        let row = Int(all[slot])
        if !isAsked[row] { continue }
        rows.append(all[slot])
        starts[row + 1] += phrases.counts[phrase]
      }
    }
    bounds.append(Int32(rows.count))
    for row in isAsked.indices { starts[row + 1] += starts[row] }
  }
}
