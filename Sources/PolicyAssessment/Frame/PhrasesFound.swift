internal import PolicyText
internal import RubricCompilation

/// The phrases of a document, each with how often it occurs, in which sentences, and what it stands for.
struct PhrasesFound {
  /// For each hit the place of its phrase among those found.
  let places: [Int32]
  let counts: [Int32]
  let sets: SentenceSets
  /// Of one phrase after the other, the placed first (`PhraseSymbols`).
  let symbols: [Symbol]
  /// For each phrase, where its symbols begin, and one more.
  let starts: [Int32]
  /// For each phrase, where its placed symbols end.
  let placedEnds: [Int32]

  var count: Int { counts.count }
  /// Of the document.
  let sentences: Int

  /// - Parameters:
  ///   - hits: by sentence.
  ///   - ends: for each sentence, where its hits end.
  init(_ hits: [PhraseAutomaton.Hit], ends: [Int], _ table: PhraseSymbols) {
    sentences = ends.count
    let found = PlacedNumbers(hits.lazy.map { $0.phrase }, below: table.placedEnds.count)
    var places = [Int32](repeating: 0, count: hits.count)
    var counts = [Int32](repeating: 0, count: found.count)
    var sets = SentenceSets(sentences: ends.count, count: found.count)
    Self.note(hits, ends, found, &places, &counts, &sets)
    (self.places, self.counts, self.sets) = (places, counts, sets)
    let (bounds, tableEnds, listed) = (table.starts, table.placedEnds, table.symbols)
    var total: Int32 = 0
    let starts = Array<Int32>(capacity: found.count + 1) { starts in
      for phrase in found.members {
        starts.append(total)
        total += bounds[Int(phrase) + 1] - bounds[Int(phrase)]
      }
      starts.append(total)
    }
    placedEnds = Array(capacity: found.count) { ends in
      for (place, phrase) in found.members.enumerated() {
        ends.append(starts[place] + tableEnds[Int(phrase)] - bounds[Int(phrase)])
      }
    }
    symbols = Array(capacity: Int(total)) { symbols in
      for phrase in found.members {
        for slot in bounds[Int(phrase)]..<bounds[Int(phrase) + 1] {
          symbols.append(listed[Int(slot)])
        }
      }
    }
    self.starts = starts
  }

  private static func note(
    _ hits: [PhraseAutomaton.Hit], _ ends: [Int], _ found: PlacedNumbers, _ places: inout [Int32],
    _ counts: inout [Int32], _ sets: inout SentenceSets
  ) {
    let width = sets.width
    let hits = hits.span
    var places = places.mutableSpan
    var counts = counts.mutableSpan
    var words = sets.words.mutableSpan
    var index = 0
    for (sentence, end) in ends.enumerated() {
      let (word, bit) = (sentence >> 6, UInt64(1) << UInt64(sentence & 63))
      while index < end {
        let place = found.place(of: hits[index].phrase)
        places[index] = Int32(truncatingIfNeeded: place)
        counts[place] &+= 1
        words[place &* width &+ word] |= bit
        index &+= 1
      }
    }
  }
}
