internal import RubricCompilation

/// What of one criterion a sentence shows.
struct Passages {
  private let clauses: Range<Int>
  private let matches: ClauseMatches

  init(of rule: CompiledRubric.Rule, _ matches: ClauseMatches) {
    clauses = rule.clauses
    self.matches = matches
  }

  /// How many patterns match in a sentence.
  func patterns(in sentence: Int) -> Int {
    var count = 0
    for clause in clauses where !matches.isEmpty(clause) {
      let found = matches.of(clause)
      var place = found.first(from: sentence)
      var last: Int32 = -1
      // Those of one pattern stand together.
      while place < found.endIndex, found[place].sentence == sentence {
        if found[place].alternative != last { count += 1 }
        last = found[place].alternative
        place += 1
      }
    }
    return count
  }

  /// Whether a sentence shows a clause, which may be another criterion's.
  func shows(_ clause: Int, in sentence: Int) -> Bool {
    guard clauses.contains(clause) else { return false }
    let found = matches.of(clause)
    let place = found.first(from: sentence)
    return place < found.endIndex && found[place].sentence == sentence
  }
}

extension ArraySlice<ClauseMatch> {
  /// The first in a sentence or after it: they are in the order of sentences.
  fileprivate func first(from sentence: Int) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].sentence < sentence { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
