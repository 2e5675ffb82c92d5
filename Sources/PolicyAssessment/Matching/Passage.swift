internal import PolicyText
internal import RubricCompilation

/// What of one criterion a sentence shows.
struct Passages {
  private let clauses: Range<Int>
  private let found: DocumentMatches

  init(of rule: CompiledRubric.Rule, _ found: DocumentMatches) {
    clauses = rule.clauses
    self.found = found
  }

  /// Calls `body` with the sentence of each match of a pattern, once a sentence and pattern.
  func forEachPattern(_ body: (_ sentence: Int) -> Void) {
    // Those of a clause, a sentence and a pattern stand together.
    var last: (clause: Int32, sentence: Int32, alternative: Int32) = (-1, -1, -1)
    for match in found.matches.of(clauses) {
      let next = (match.clause, match.sentence, match.alternative)
      if next != last { body(Int(match.sentence)) }
      last = next
    }
  }

  /// Whether a sentence shows a clause, which may be another criterion's.
  func shows(_ clause: Int, in sentence: Int) -> Bool {
    guard clauses.contains(clause) else { return false }
    let found = found.matches.of(clause)
    // In the order of sentences.
    let first = found.partitioningIndex { $0.sentence >= sentence }
    return first < found.endIndex && found[first].sentence == sentence
  }
}
