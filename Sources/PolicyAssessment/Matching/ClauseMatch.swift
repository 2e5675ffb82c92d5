internal import RubricCompilation

/// A clause shown by a sentence. Without references, for nearly all have no details.
struct ClauseMatch: ClauseFinding, Sendable {
  /// What few matches have.
  struct Detail: Sendable {
    /// Sentences beside the anchor's that the pattern needed.
    var others: [Int]
    /// What a recognizer read inside the match.
    let value: String?
  }

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
struct ClauseMatches {
  private(set) var all: [ClauseMatch] = []
  private(set) var details: [ClauseMatch.Detail] = []
  /// For each clause, where its matches begin, and one more.
  private var starts: [Int32] = []

  mutating func add(
    _ pattern: CompiledPattern, _ sentence: Int, _ range: Range<Int32>, others: [Int],
    value: String?, isHedged: Bool
  ) {
    let hasDetail = !others.isEmpty || value != nil
    all.append(
      ClauseMatch(
        clause: Int32(pattern.clause), alternative: Int32(pattern.alternative),
        sentence: Int32(sentence), range: range,
        detail: hasDetail ? Int32(details.count) : -1, isHedged: isHedged))
    if hasDetail { details.append(ClauseMatch.Detail(others: others, value: value)) }
  }

  mutating func sortBySentence(count: Int) { all.sortBySentence(count: count) }

  /// Takes over those of stretches judged before.
  mutating func gather(_ parts: [StretchPart], clauses: Int) {
    var parts = parts
    for index in parts.indices {
      guard let known = parts[index].known, !known.details.isEmpty else { continue }
      let further = Int(parts[index].distance.sentences)
      parts[index].distance.details = Int32(details.count)
      for detail in known.details {
        details.append(
          ClauseMatch.Detail(others: detail.others.map { $0 + further }, value: detail.value))
      }
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

  func others(of match: ClauseMatch) -> [Int] {
    match.detail < 0 ? [] : details[Int(match.detail)].others
  }

  func value(of match: ClauseMatch) -> String? {
    match.detail < 0 ? nil : details[Int(match.detail)].value
  }
}
