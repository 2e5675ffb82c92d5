internal import RubricCompilation

/// A sentence that nearly showed a clause.
struct NearMatch: ClauseFinding, Equatable, Sendable {
  enum Lack: Equatable {
    /// The pattern's term that was not found, by its symbol.
    case term(Symbol)
    case denied, affirmed, actor, hedged, exception, consent, unless, section
  }

  // Many are noted and few asked for: they are small.
  let clause: Int32
  var sentence: Int32
  var range: Range<Int32>
  let lack: Lack
  /// Terms found, of all: more is nearer.
  let found: Int16
  let of: Int16

  /// The same, in a stretch that begins elsewhere.
  func moved(sentences: Int, bytes: Int32) -> NearMatch {
    var moved = self
    moved.sentence += Int32(sentences)
    moved.range = range.lowerBound + bytes..<range.upperBound + bytes
    return moved
  }
}

/// Sentences that nearly showed a clause: so many of the first.
struct NearMatches {
  private(set) var all: [NearMatch] = []
  /// For each clause, where its near matches begin, and one more.
  private var starts: [Int32] = []
  /// No more are noted from this sentence on.
  private(set) var end = Int.max

  /// Those that are kept.
  static let most = 4000

  /// Of one sentence they are noted in their order, sentences in any.
  mutating func note(_ match: NearMatch) {
    if match.sentence >= end { return }
    all.append(match)
    // Seldom enough that sorting costs less than noting: each time three times as many are new as were kept.
    if all.count >= 4 * Self.most { sortBySentence() }
  }

  mutating func sortBySentence() {
    all.sortBySentence(count: Int(all.max { $0.sentence < $1.sentence }?.sentence ?? 0) + 1)
    guard all.count >= Self.most else { return }
    all.removeSubrange(Self.most...)
    end = Int(all[Self.most - 1].sentence)
  }

  /// Whether all of the sentences before one were kept.
  func isWhole(before sentence: Int) -> Bool { sentence <= end }

  mutating func sortByClause(count: Int) { starts = all.sortByClause(count: count) }

  func of(_ clause: Int) -> ArraySlice<NearMatch> {
    all[Int(starts[clause])..<Int(starts[clause + 1])]
  }
}
