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

  static func found(in known: JudgedStretch) -> [NearMatch] { known.near }

  func moved(by distance: StretchPart.Distance) -> NearMatch {
    var moved = self
    moved.sentence += distance.sentences
    moved.range = range.lowerBound + distance.bytes..<range.upperBound + distance.bytes
    return moved
  }
}

/// Sentences that nearly showed a clause, so many of the first: what is new, then all by clause.
struct NearMatches: Sendable {
  private(set) var all: [NearMatch] = []
  /// For each clause, where its near matches begin, and one more.
  private var starts: [Int32] = []
  /// No more are noted from this sentence on.
  private(set) var end = Int.max
  /// Whether what was found before is among them already.
  private var holdsKnown = false

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
    if all.isEmpty { return }
    all.sortBySentence(count: Int(all.max { $0.sentence < $1.sentence }?.sentence ?? 0) + 1)
    guard all.count >= Self.most else { return }
    all.removeSubrange(Self.most...)
    end = Int(all[Self.most - 1].sentence)
  }

  /// Whether all of the sentences before one were kept.
  func isWhole(before sentence: Int) -> Bool { sentence <= end }

  /// What is new goes by sentence; where with what was found before it is too much, that is noted too.
  mutating func sort(with parts: [StretchPart]) {
    let known = parts.reduce(0) { $0 + ($1.known?.near.count ?? 0) }
    if known > 0, all.count + known >= Self.most {
      holdsKnown = true
      for part in parts {
        for match in part.known?.near ?? [] { note(match.moved(by: part.distance)) }
      }
    }
    sortBySentence()
  }

  /// Takes over those of stretches judged before.
  mutating func gather(_ parts: [StretchPart], clauses: Int) {
    starts = all.gather(holdsKnown ? [] : parts, clauses: clauses)
  }

  func isEmpty(_ clause: Int) -> Bool { starts[clause] == starts[clause + 1] }

  func of(_ clause: Int) -> ArraySlice<NearMatch> {
    all[Int(starts[clause])..<Int(starts[clause + 1])]
  }
}
