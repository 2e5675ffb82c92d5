public import PolicyDocument
public import PolicyRubric
public import PolicyText

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

  /// `rubric` is the assessor's, for its examples.
  public init(_ assessor: Assessor, of source: Rubric) {
    rubric = assessor.rubric
    self.source = source
    phraseCounts = [Int](repeating: 0, count: rubric.phraseTexts.count)
    patternCounts = [Int](repeating: 0, count: rubric.patterns.count)
  }

  public mutating func count(_ document: PolicyDocument, context: AssessmentContext) {
    documents += 1
    languages.insert(document.language == .chinese ? .chinese : .english)
    let frame = DocumentFrame(document, rubric, context)
    var phrases: Set<Int32> = []
    rubric.automaton.forEachHit(in: frame.text.bytes) { phrases.insert($0.phrase) }
    for phrase in phrases { phraseCounts[Int(phrase)] += 1 }
    let matcher = PatternMatcher(frame, rubric)
    for (clause, members) in rubric.clauses.enumerated() {
      for alternative in Set(matcher.matches[clause].map(\.alternative)) {
        patternCounts[members[alternative]] += 1
      }
    }
  }

  /// Every phrase, by text.
  public var phrases: [Phrase] {
    let reasons = PhraseReasons(rubric, source, counts: phraseCounts).ofPhrases
    return rubric.phraseTexts.indices
      .map { index in
        let phrase = rubric.phraseTexts[index]
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
    rubric.patterns.map { pattern in
      let rule = rubric.rules.last {
        $0.firstClause <= pattern.clause && pattern.clause < $0.firstClause + $0.clauseNames.count
      }
      return Pattern(
        criterion: rule?.criterion.id ?? "",
        clause: rule.map { $0.clauseNames[pattern.clause - $0.firstClause] } ?? "",
        written: pattern.rule.pattern.written, file: pattern.rule.file, line: pattern.rule.line,
        language: pattern.rule.language, documents: patternCounts[pattern.id],
        rare: pattern.rule.rare)
    }
  }
}
