internal import RubricCompilation

/// What of one criterion a sentence shows.
struct Passage {
  /// How many patterns match.
  var patterns = 0
  /// Of which clauses, each once.
  var clauses: [Int] = []
}

/// What of one criterion each of some sentences shows.
struct Passages {
  /// In order.
  private let sentences: [Int]
  /// For each sentence; empty where nothing was counted.
  private var shown: [Passage] = []

  /// Of sentences that need not be told apart.
  init() { sentences = [] }

  /// - Parameter sentences: in order, each once.
  init(of rule: CompiledRubric.Rule, in sentences: [Int], _ matches: ClauseMatches) {
    self.sentences = sentences
    shown = [Passage](repeating: Passage(), count: sentences.count)
    for clause in rule.firstClause..<rule.firstClause + rule.clauseNames.count {
      // Matches stand in the order of sentences; those of a sentence and one pattern stand together.
      var last: (sentence: Int32, alternative: Int32) = (-1, -1)
      var place = 0
      for match in matches.of(clause) {
        let isNew = last != (match.sentence, match.alternative)
        last = (match.sentence, match.alternative)
        let sentence = Int(match.sentence)
        while place < sentences.count, sentences[place] < sentence { place += 1 }
        if place == sentences.count { break }
        guard isNew, sentences[place] == sentence else { continue }
        shown[place].patterns += 1
        if shown[place].clauses.last != clause { shown[place].clauses.append(clause) }
      }
    }
  }

  subscript(sentence: Int) -> Passage? {
    if shown.isEmpty { return nil }
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle] < sentence { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low] == sentence ? shown[low] : nil
  }
}
