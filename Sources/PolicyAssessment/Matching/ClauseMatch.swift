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

  /// The same, in a stretch that begins elsewhere, its details in another list.
  func moved(sentences: Int, bytes: Int32, details: Int) -> ClauseMatch {
    var moved = self
    moved.sentence += Int32(sentences)
    moved.range = range.lowerBound + bytes..<range.upperBound + bytes
    if detail >= 0 { moved.detail += Int32(details) }
    return moved
  }
}

/// The matches of a document with their details: while they are found in any order, then by sentence, of which sections
/// to be remembered take their part, then by clause.
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

  /// Takes over those of a stretch that stood elsewhere.
  mutating func add(_ known: JudgedStretch, sentences: Int, bytes: Int32) {
    let before = details.count
    for match in known.matches {
      all.append(match.moved(sentences: sentences, bytes: bytes, details: before))
    }
    for detail in known.details {
      details.append(
        ClauseMatch.Detail(others: detail.others.map { $0 + sentences }, value: detail.value))
    }
  }

  mutating func sortBySentence(count: Int) { all.sortBySentence(count: count) }

  mutating func sortByClause(count: Int) { starts = all.sortByClause(count: count) }

  /// By sentence; those of one pattern stand together. Only once sorted by clause.
  func of(_ clause: Int) -> ArraySlice<ClauseMatch> {
    assert(!starts.isEmpty)
    return all[Int(starts[clause])..<Int(starts[clause + 1])]
  }

  func isEmpty(_ clause: Int) -> Bool { starts[clause] == starts[clause + 1] }

  func others(of match: ClauseMatch) -> [Int] {
    match.detail < 0 ? [] : details[Int(match.detail)].others
  }

  func value(of match: ClauseMatch) -> String? {
    match.detail < 0 ? nil : details[Int(match.detail)].value
  }
}
