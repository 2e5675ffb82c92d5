internal import RubricCompilation

/// A clause shown by a sentence. Without references, for nearly all have no details (`MatchDetails`).
struct ClauseMatch: ClauseFinding, Sendable {
  let clause: Int32
  /// Index into the clause's patterns.
  let alternative: Int32
  var sentence: Int32
  /// Bytes of the folded text: the anchor's match.
  var range: Range<Int32>
  /// Its place among the details; -1 for none.
  var detail: Int32
  let isHedged: Bool

  static func found(in known: JudgedStretch) -> [ClauseMatch] { known.matches }

  func moved(by distance: StretchPart.Distance) -> ClauseMatch {
    var moved = self
    moved.sentence += distance.sentences
    moved.range = range.lowerBound + distance.bytes..<range.upperBound + distance.bytes
    if detail >= 0 { moved.detail += distance.details }
    return moved
  }
}

/// The matches of a document with their details: what is new while it is found in any order, then by sentence, of which
/// sections to be remembered take their part, then all by clause.
struct ClauseMatches: Sendable {
  private(set) var all: [ClauseMatch] = []
  private(set) var details = MatchDetails()
  /// For each clause, where its matches begin, and one more.
  private var starts: [Int32] = []

  mutating func add(
    _ pattern: CompiledPattern, _ sentence: Int, _ range: Range<Int32>, others: [Int32],
    value: String?, isHedged: Bool
  ) {
    let hasDetail = !others.isEmpty || value != nil
    all.append(
      ClauseMatch(
        clause: Int32(pattern.clause), alternative: Int32(pattern.alternative),
        sentence: Int32(sentence), range: range,
        detail: hasDetail ? Int32(details.count) : -1, isHedged: isHedged))
    if hasDetail { details.add(others: others, value: value) }
  }

  mutating func sortBySentence(count: Int) { all.sortBySentence(count: count) }

  /// Takes over those of stretches judged before.
  mutating func gather(_ parts: [StretchPart], clauses: Int) {
    var parts = parts
    for index in parts.indices {
      guard let known = parts[index].known, known.details.count > 0 else { continue }
      parts[index].distance.details = Int32(details.count)
      details.add(known.details, movedBy: parts[index].distance.sentences)
    }
    starts = all.gather(parts, clauses: clauses)
  }

  /// By sentence; those of one pattern stand together. Only once gathered.
  func of(_ clause: Int) -> ArraySlice<ClauseMatch> {
    assert(!starts.isEmpty)
    return all[Int(starts[clause])..<Int(starts[clause + 1])]
  }

  /// Of clauses that follow each other, one after the other.
  func of(_ clauses: Range<Int>) -> ArraySlice<ClauseMatch> {
    all[Int(starts[clauses.lowerBound])..<Int(starts[clauses.upperBound])]
  }

  func isEmpty(_ clause: Int) -> Bool { starts[clause] == starts[clause + 1] }

  func others(of match: ClauseMatch) -> ArraySlice<Int32> {
    match.detail < 0 ? [] : details.others(Int(match.detail))
  }

  func value(of match: ClauseMatch) -> String? {
    match.detail < 0 ? nil : details.value(Int(match.detail))
  }
}
