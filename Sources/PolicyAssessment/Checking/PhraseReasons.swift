internal import PolicyRubric
internal import PolicyText
internal import RubricCompilation

/// What speaks for a phrase that a set of documents never holds.
struct PhraseReasons {
  /// For each phrase of the rubric; nil when nothing does.
  private(set) var ofPhrases: [String?]

  /// `counts` are the documents that hold each phrase.
  init(
    _ rubric: CompiledRubric, _ source: Rubric, _ phrases: [PhraseAutomaton.Phrase], counts: [Int]
  ) {
    ofPhrases = [String?](repeating: nil, count: phrases.count)
    readPatterns(rubric, source)
    readFamilies(source, phrases, counts)
    readExamples(rubric, source)
  }

  private mutating func readPatterns(_ rubric: CompiledRubric, _ source: Rubric) {
    var ofSymbols: [Symbol: String] = [:]
    let table = rubric.table
    for (pattern, rule) in zip(table.patterns, source.clauses.flatMap(\.patterns)) {
      guard let reason = rule.rare else { continue }
      for atom in table.terms[table.terms(of: pattern)].flatMap(\.atoms) {
        ofSymbols[table.atoms[atom]] = "rare: " + reason
      }
    }
    for phrase in ofPhrases.indices {
      for slot in rubric.phraseSymbols.starts[phrase]..<rubric.phraseSymbols.starts[phrase + 1] {
        if let reason = ofSymbols[rubric.phraseSymbols.symbols[Int(slot)]] {
          ofPhrases[phrase] = reason
        }
      }
    }
  }

  /// Groups are multiplied out: "(the|our) (site|app)" stays when each word occurs, though not beside every other.
  private mutating func readFamilies(
    _ source: Rubric, _ phrases: [PhraseAutomaton.Phrase], _ counts: [Int]
  ) {
    var indices: [PhraseAutomaton.Phrase: Int] = [:]
    for (index, phrase) in phrases.enumerated() { indices[phrase] = index }
    var written: Set<String> = []
    for concept in source.concepts.values {
      for language in Language.judged { written.formUnion(concept.written[language] ?? []) }
    }
    for rule in source.clauses.flatMap(\.patterns) {
      for pattern in [rule.pattern] + rule.unless + rule.section { written.insert(pattern.written) }
    }
    for family in written.sorted().flatMap(PhraseFamily.families(of:)) {
      let members = family.members.map { member in
        (index: indices[PhraseAutomaton.Phrase(member.phrase)], choices: member.choices)
      }
      var seen: Set<[Int]> = []
      for member in members {
        guard let index = member.index, counts[index] > 0 else { continue }
        for (group, choice) in member.choices.enumerated() { seen.insert([group, choice]) }
      }
      for member in members {
        guard let index = member.index, counts[index] == 0 else { continue }
        if member.choices.enumerated().allSatisfy({ seen.contains([$0.offset, $0.element]) }) {
          ofPhrases[index] = "its words occur, joined otherwise"
        }
      }
    }
  }

  private mutating func readExamples(_ rubric: CompiledRubric, _ source: Rubric) {
    for example in source.criteria.flatMap({ source.rules[$0.id]?.examples ?? [] }) {
      rubric.automaton.forEachHit(in: NormalizedText(example.text).bytes) { hit in
        ofPhrases[Int(hit.phrase)] = "an example shows it"
      }
    }
  }
}
