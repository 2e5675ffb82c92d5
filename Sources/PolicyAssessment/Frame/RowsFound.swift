internal import PolicyText

/// The rows of a document's symbols while they are made of its phrases: a row's sentences, and room for its hits.
struct RowsFound {
  /// For each of the phrases' symbols its row.
  private let rows: [Int32]
  /// For each row, where its hits begin, and one more.
  let starts: [Int32]
  /// For each row, the sentences that hold the symbol.
  let sets: SentenceSets

  init(_ phrases: PhrasesFound, _ held: PlacedNumbers) {
    rows = phrases.symbols.map { Int32(held.place(of: $0)) }
    var sets = SentenceSets(sentences: phrases.sentences, count: held.count)
    var starts = [Int32](repeating: 0, count: held.count + 1)
    Self.gather(phrases, rows, &starts, &sets)
    (self.starts, self.sets) = (starts, sets)
  }

  private static func gather(
    _ phrases: PhrasesFound, _ rows: [Int32], _ starts: inout [Int32], _ sets: inout SentenceSets
  ) {
    let width = sets.width
    let found = phrases.sets.words.span
    let rows = rows.span
    let bounds = phrases.starts.span
    var starts = starts.mutableSpan
    var words = sets.words.mutableSpan
    for phrase in phrases.counts.indices {
      let (placedEnd, count) = (Int(phrases.placedEnds[phrase]), phrases.counts[phrase])
      // Most phrases stand in few sentences.
      let own = found.extracting(phrase * width..<(phrase + 1) * width)
      var (low, high) = (0, width)
      while low < high, own[low] == 0 { low &+= 1 }
      while low < high, own[high &- 1] == 0 { high &-= 1 }
      for slot in Int(bounds[phrase])..<Int(bounds[phrase + 1]) {
        let row = Int(rows[slot])
        if slot < placedEnd { starts[row + 1] += count }
        for word in low..<high { words[row &* width &+ word] |= own[word] }
      }
    }
    for row in 1..<starts.count { starts[row] += starts[row - 1] }
  }

  /// The hits of each placed symbol, by place.
  func places(of hits: [PhraseAutomaton.Hit], _ phrases: PhrasesFound) -> [FrameHit] {
    var places = [FrameHit](
      repeating: FrameHit(start: 0, end: 0), count: Int(starts[starts.count - 1]))
    var next = starts
    Self.fill(hits, phrases, rows, &next, &places)
    return places
  }

  private static func fill(
    _ hits: [PhraseAutomaton.Hit], _ phrases: PhrasesFound, _ rows: [Int32],
    _ next: inout [Int32], _ places: inout [FrameHit]
  ) {
    let rows = rows.span
    let bounds = phrases.starts.span
    let ends = phrases.placedEnds.span
    let phrases = phrases.places.span
    let hits = hits.span
    var next = next.mutableSpan
    var places = places.mutableSpan
    for index in hits.indices {
      let (hit, phrase) = (hits[index], Int(phrases[index]))
      for slot in Int(bounds[phrase])..<Int(ends[phrase]) {
        let row = Int(rows[slot])
        let place = Int(next[row])
        places[place] = FrameHit(start: hit.start, end: hit.end)
        next[row] = Int32(truncatingIfNeeded: place &+ 1)
      }
    }
  }
}
