internal import PolicyText
internal import RubricCompilation

/// What of one criterion a sentence shows.
struct Passages {
  private let clauses: Range<Int>
  private let matches: ClauseMatches

  init(of rule: CompiledRubric.Rule, _ matches: ClauseMatches) {
    clauses = rule.clauses
    self.matches = matches
  }

  /// How many patterns match in each of so many sentences.
  func patterns(sentences count: Int) -> [Int32] {
    var patterns = [Int32](repeating: 0, count: count)
    // Those of a clause, a sentence and a pattern stand together.
    var last: (clause: Int32, sentence: Int32, alternative: Int32) = (-1, -1, -1)
    for match in matches.of(clauses) {
      let next = (match.clause, match.sentence, match.alternative)
      if next != last { patterns[Int(match.sentence)] += 1 }
      last = next
    }
    return patterns
  }

  /// Whether a sentence shows a clause, which may be another criterion's.
  func shows(_ clause: Int, in sentence: Int) -> Bool {
    guard clauses.contains(clause) else { return false }
    let found = matches.of(clause)
    // In the order of sentences.
    let first = found.partitioningIndex { $0.sentence >= sentence }
    return first < found.endIndex && found[first].sentence == sentence
  }
}
