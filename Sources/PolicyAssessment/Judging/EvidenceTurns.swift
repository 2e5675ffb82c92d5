/// The sentences that show a verdict, each once, those of a clause one after the other: clauses take turns in being
/// quoted. One for all verdicts of a document, so that its lists are made once.
struct EvidenceTurns {
  private struct Item {
    let shown: Shown
    let turn: Int
    /// In the order given.
    let place: Int
    /// The more, the stronger.
    var points = 0
  }

  private var items: [Item] = []
  /// Each turn's clause, and how many sentences it has.
  private var clauses: [(clause: Int?, count: Int)] = []
  /// Where each turn's stand, once they are sorted.
  private(set) var turns: [Range<Int>] = []
  /// The places of the sentences that are quoted.
  var chosen: [Int] = []
  /// The number of the last verdict that a sentence shows, and how many of its patterns match there.
  private struct Uses {
    var verdict: Int32 = 0
    var patterns: Int32 = 0
  }

  /// For each sentence.
  private var uses: [Uses]
  private var verdict: Int32 = 0

  /// - Parameter count: the sentences of the document.
  init(sentences count: Int) { uses = [Uses](repeating: Uses(), count: count) }

  /// Takes what shows the next verdict.
  mutating func take(_ shown: ArraySlice<Shown>) {
    verdict += 1
    items.removeAll(keepingCapacity: true)
    clauses.removeAll(keepingCapacity: true)
    turns.removeAll(keepingCapacity: true)
    chosen.removeAll(keepingCapacity: true)
    items.reserveCapacity(shown.count)
    for item in shown where uses[item.sentence].verdict != verdict {
      uses[item.sentence] = Uses(verdict: verdict)
      // A condition names few clauses.
      let turn = clauses.firstIndex { $0.clause == item.clause } ?? clauses.count
      if turn == clauses.count { clauses.append((item.clause, 0)) }
      clauses[turn].count += 1
      items.append(Item(shown: item, turn: turn, place: items.count))
    }
  }

  var sentences: Int { items.count }

  subscript(place: Int) -> Shown { items[place].shown }

  /// The places of the turn that one of them is in.
  func turn(at place: Int) -> Range<Int> { turns[items[place].turn] }

  /// The strongest of each turn first, without those that say much less; equals stay in the order given. The more
  /// patterns match, the more surely it is the passage that a reader would choose.
  ///
  /// - Parameter weakness: of a sentence.
  mutating func sort(_ passages: Passages, weakness: (Int) -> Int) {
    if items.count > clauses.count {
      passages.forEachPattern { sentence in
        if uses[sentence].verdict == verdict { uses[sentence].patterns += 1 }
      }
      // One alone is the strongest whatever it shows.
      for place in items.indices where clauses[items[place].turn].count > 1 {
        let sentence = items[place].shown.sentence
        items[place].points = Int(uses[sentence].patterns) - weakness(sentence)
      }
    }
    if items.count > 1 { items.sort(by: Self.isBefore) }
    var first = 0
    for (_, count) in clauses {
      let most = items[first].points
      let isStrong = { (item: Item) in
        most > 0 ? item.points * 3 >= most : item.points == most
      }
      // The strongest come first.
      let strong = items[first..<first + count].prefix(while: isStrong).count
      turns.append(first..<first + strong)
      first += count
    }
  }

  private static func isBefore(_ a: Item, _ b: Item) -> Bool {
    if a.turn != b.turn { return a.turn < b.turn }
    return a.points != b.points ? a.points > b.points : a.place < b.place
  }
}
