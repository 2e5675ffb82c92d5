public import PolicyRubric
public import PolicyText

/// The verdicts on one policy, in the rubric's order.
public struct Assessment: Sendable, Hashable {
  /// What the policy was judged under, sorted: one jurisdiction (`cn`, `eu`, `us`) and one kind (`app`, `site`).
  public var profile: [String]
  public var findings: [Finding]
  /// Nil where nothing was measured.
  public var facts: PolicyFacts?

  public init(profile: [String], findings: [Finding], facts: PolicyFacts? = nil) {
    self.profile = profile
    self.findings = findings
    self.facts = facts
  }

  public subscript(id: CriterionID) -> Finding? { findings.first { $0.criterion == id } }
}

/// A criterion's verdict with what it rests on.
public struct Finding: Sendable, Hashable {
  public var criterion: CriterionID
  public var verdict: Verdict
  /// Why a verdict is not-applicable or undetermined; nil otherwise.
  public var reason: Bilingual?
  /// How sure the engine is, 0...1.
  public var confidence: Double
  /// In reading order. Never empty for a verdict that `needsEvidence`.
  public var evidence: [Evidence]
  /// Clause names of the criterion that would have to be found for the next better verdict.
  public var missing: [String]
  /// For an absence: the nearest passages and what they lack.
  public var near: [NearMiss]

  public init(
    criterion: CriterionID, verdict: Verdict, reason: Bilingual? = nil, confidence: Double = 1,
    evidence: [Evidence] = [], missing: [String] = [], near: [NearMiss] = []
  ) {
    self.criterion = criterion
    self.verdict = verdict
    self.reason = reason
    self.confidence = confidence
    self.evidence = evidence
    self.missing = missing
    self.near = near
  }
}

/// A passage a verdict rests on.
public struct Evidence: Sendable, Hashable {
  /// Verbatim in the document's text.
  public var quote: String
  public var language: Language
  /// The saved page it stands in.
  public var file: String
  /// Titles of the headings above it, outermost first.
  public var section: [String]
  /// Line of the saved file, from 1.
  public var line: Int
  /// Bytes of the document's text.
  public var range: Range<Int>
  /// The clause of the criterion it shows.
  public var clause: String

  public init(
    quote: String, language: Language, file: String, section: [String], line: Int,
    range: Range<Int>, clause: String
  ) {
    self.quote = quote
    self.language = language
    self.file = file
    self.section = section
    self.line = line
    self.range = range
    self.clause = clause
  }
}

/// A passage that came near to a clause, and what it lacks.
public struct NearMiss: Sendable, Hashable {
  public var passage: Evidence
  /// For a person: "no way to do it is named", in both languages.
  public var lacks: Bilingual

  public init(passage: Evidence, lacks: Bilingual) {
    self.passage = passage
    self.lacks = lacks
  }
}
