internal import RubricCompilation

/// What of one criterion a sentence shows.
struct Passage {
  /// How many patterns match.
  var patterns = 0
  /// Of which clauses.
  var clauses: Set<Int> = []
}

extension PatternMatcher {
  /// What of a rule each sentence shows.
  func passages(of rule: CompiledRubric.Rule) -> [Int: Passage] {
    var passages: [Int: Passage] = [:]
    for clause in rule.firstClause..<rule.firstClause + rule.clauseNames.count {
      // Matches of a sentence stand together, those of one pattern too.
      var last: ClauseMatch?
      for match in matches[clause] {
        if last?.sentence != match.sentence || last?.alternative != match.alternative {
          passages[match.sentence, default: Passage()].patterns += 1
          passages[match.sentence]?.clauses.insert(clause)
        }
        last = match
      }
    }
    return passages
  }
}
