internal import RubricCompilation

/// What of one criterion a sentence shows.
struct Passage {
  /// How many patterns match.
  var patterns = 0
  /// Of which clauses.
  var clauses: Set<Int> = []
}

extension PatternMatcher {
  /// What of a rule each of some sentences shows.
  func passages(of rule: CompiledRubric.Rule, in sentences: Set<Int>) -> [Int: Passage] {
    var passages: [Int: Passage] = [:]
    for clause in rule.firstClause..<rule.firstClause + rule.clauseNames.count {
      // Matches of a sentence stand together, those of one pattern too.
      var last: (sentence: Int32, alternative: Int32) = (-1, -1)
      for match in matches.of(clause) {
        if last != (match.sentence, match.alternative), sentences.contains(Int(match.sentence)) {
          passages[Int(match.sentence), default: Passage()].patterns += 1
          passages[Int(match.sentence)]?.clauses.insert(clause)
        }
        last = (match.sentence, match.alternative)
      }
    }
    return passages
  }
}
