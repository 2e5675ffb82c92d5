public import PolicyDocument
public import PolicyRubric
public import PolicyText
internal import RubricCompilation

/// How often the phrases and patterns of a rubric occur in a set of documents.
public struct PhraseUse: Sendable {
  /// A phrase as the automaton knows it, with the documents that hold it.
  public struct Phrase: Sendable, Hashable {
    public var text: String
    public var language: Language
    public var documents: Int
    /// Why it may stay although it does not occur: what the patterns that hold it say of themselves, or that an
    /// example of the rubric shows it; nil when nothing speaks for it.
    public var reason: String?
  }

  /// A pattern with the documents in which it showed its clause.
  public struct Pattern: Sendable, Hashable {
    public var criterion: CriterionID
    public var clause: String
    public var written: String
    public var file: String
    public var line: Int
    public var language: Language
    public var documents: Int
    /// Why it may stay although it does not occur; nil when the rubric gives no reason.
    public var rare: String?
  }

  public private(set) var documents = 0
  /// Of the documents.
  public private(set) var languages: Set<Language> = []
  private var phraseCounts: [Int] = []
  private var patternCounts: [Int] = []
  private let rubric: CompiledRubric
  private let source: Rubric
  private let phraseTexts: [PhraseAutomaton.Phrase]

  /// `rubric` is the assessor's, for its examples.
  public init(_ assessor: Assessor, of source: Rubric) {
    rubric = assessor.rubric
    self.source = source
    phraseTexts = CompiledRubric.phrases(of: source)
    phraseCounts = [Int](repeating: 0, count: phraseTexts.count)
    patternCounts = [Int](repeating: 0, count: rubric.table.patterns.count)
  }

  public mutating func count(_ document: PolicyDocument, context: AssessmentContext) {
    documents += 1
    languages.insert(document.language == .chinese ? .chinese : .english)
    let frame = DocumentFrame(document, rubric, context)
    var phrases: Set<Int32> = []
    rubric.automaton.forEachHit(in: frame.text.bytes) { phrases.insert($0.phrase) }
    for phrase in phrases { phraseCounts[Int(phrase)] += 1 }
    let found = DocumentMatches(frame, rubric)
    for (index, pattern) in rubric.table.patterns.enumerated()
    where found.matches.of(pattern.clause).contains(where: {
      $0.alternative == pattern.alternative
    }) {
      patternCounts[index] += 1
    }
  }

  /// Every phrase, by text.
  public var phrases: [Phrase] {
    let reasons = PhraseReasons(rubric, source, phraseTexts, counts: phraseCounts).ofPhrases
    return phraseTexts.indices
      .map { index in
        let phrase = phraseTexts[index]
        return Phrase(
          text: (phrase.opensLeft ? "*" : "") + String(decoding: phrase.bytes, as: UTF8.self)
            + (phrase.opensRight ? "*" : ""),
          language: phrase.bytes.contains { (0xE4...0xE9).contains($0) } ? .chinese : .english,
          documents: phraseCounts[index], reason: reasons[index])
      }
      .sorted { $0.text < $1.text }
  }

  /// Every pattern, in the order of the rubric.
  public var patterns: [Pattern] {
    source.criteria.flatMap { criterion in
      (source.rules[criterion.id]?.clauses ?? []).flatMap { clause in
        clause.patterns.map { (criterion.id, clause.name, $0) }
      }
    }
    .enumerated().map { index, place in
      let (criterion, clause, pattern) = place
      return Pattern(
        criterion: criterion, clause: clause, written: pattern.pattern.written, file: pattern.file,
        line: pattern.line, language: pattern.language, documents: patternCounts[index],
        rare: pattern.rare)
    }
  }
}
