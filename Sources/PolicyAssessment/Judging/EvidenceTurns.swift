/// The sentences that show a verdict, each once, those of a clause one after the other: clauses take turns in being
/// quoted.
struct EvidenceTurns {
  private struct Item {
    let shown: Shown
    let turn: Int
    /// The more, the stronger.
    var points = 0
  }

  private var items: [Item] = []
  /// Each turn's clause, and how many sentences it has.
  private var clauses: [(clause: Int?, count: Int)] = []
  /// Where each turn's stand, once they are sorted.
  private(set) var turns: [Range<Int>] = []
  /// Of the document.
  private let sentenceCount: Int

  /// - Parameter count: the sentences of the document.
  init(_ shown: [Shown], sentences count: Int) {
    var sentences = SentenceSets(sentences: count, count: 1)
    sentenceCount = count
    items.reserveCapacity(shown.count)
    for item in shown where !sentences.contains(item.sentence, in: 0) {
      sentences.insert(item.sentence, in: 0)
      // A condition names few clauses.
      let turn = clauses.firstIndex { $0.clause == item.clause } ?? clauses.count
      if turn == clauses.count { clauses.append((item.clause, 0)) }
      clauses[turn].count += 1
      items.append(Item(shown: item, turn: turn))
    }
  }

  var sentences: Int { items.count }

  subscript(place: Int) -> Shown { items[place].shown }

  /// The strongest of each turn first, without those that say much less; equals stay in the order given. The more
  /// patterns match, the more surely it is the passage that a reader would choose.
  ///
  /// - Parameter weakness: of a sentence.
  mutating func sort(_ passages: Passages, weakness: (Int) -> Int) {
    if items.count > clauses.count {
      let patterns = passages.patterns(sentences: sentenceCount)
      // One alone is the strongest whatever it shows.
      for place in items.indices where clauses[items[place].turn].count > 1 {
        let sentence = items[place].shown.sentence
        items[place].points = Int(patterns[sentence]) - weakness(sentence)
      }
    }
    if items.count > 1 {
      let given = items
      let order = given.indices.sorted {
        (given[$0].turn, given[$1].points, $0) < (given[$1].turn, given[$0].points, $1)
      }
      items = order.map { given[$0] }
    }
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
}
