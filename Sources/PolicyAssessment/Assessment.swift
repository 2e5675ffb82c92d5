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
  // Optionals are written out: of a struct with a `?` that begins as nil by itself each new one is copied.
  // swift-format-ignore: UseShorthandTypeNames
  /// Why a verdict is not-applicable or undetermined; nil otherwise.
  public var reason: Optional<Bilingual>
  /// How likely the verdict is that of a careful reader, 0...1 (docs/accuracy.md); 1 for a person's
  /// own.
  public var confidence: Double
  /// What makes it less sure, in the order of `Doubt`.
  public var doubts: [Doubt]
  /// The best passage of each clause first. Never empty for a verdict that `needsEvidence`.
  public var evidence: [Evidence]
  /// Clause names of the criterion that were not found, or only in another place than they belong, and would have to be
  /// for the next better verdict.
  public var missing: [String]
  /// Clause names that are said, but in too few sentences or ways, or in the passages quoted and not together, for the
  /// next better verdict.
  public var insufficient: [String]
  /// For an absence: the nearest passages and what they lack.
  public var near: [NearMiss]
  // swift-format-ignore: UseShorthandTypeNames
  /// The person's decision the verdict is, where it is not the engine's.
  public var override: Optional<Override>

  public init(
    criterion: CriterionID, verdict: Verdict, reason: Bilingual? = nil, confidence: Double = 1,
    doubts: [Doubt] = [], evidence: [Evidence] = [], missing: [String] = [],
    insufficient: [String] = [], near: [NearMiss] = [], override: Override? = nil
  ) {
    self.criterion = criterion
    self.verdict = verdict
    self.reason = reason
    self.confidence = confidence
    self.doubts = doubts
    self.evidence = evidence
    self.missing = missing
    self.insufficient = insufficient
    self.near = near
    self.override = override
  }
}

/// A passage that came near to a clause, and what it lacks.
public struct NearMiss: Sendable, Hashable {
  public var passage: Evidence
  public var lack: Lack

  /// What keeps a passage from showing its clause.
  public enum Lack: Sendable, Hashable {
    /// Nothing like these words stands with it.
    case term(String)
    case denied
    case affirmed
    case actor
    case hedged
    case exception
    case consent
    case unless
    case section
  }

  public init(passage: Evidence, lack: Lack) {
    self.passage = passage
    self.lack = lack
  }

  /// Whether what it lacks can be named; otherwise a writer learns nothing from the passage.
  public var isTelling: Bool {
    switch lack {
    case .term(let pattern): Self.named(pattern) != nil
    case .unless: false
    case .denied, .affirmed, .actor, .hedged, .exception, .consent, .section: true
    }
  }

  /// For a person, in both languages.
  public var lacks: Bilingual { lack.text }
}

extension NearMiss.Lack {
  /// For a person, in both languages. Made when it is asked for: an audit holds very many of these.
  public var text: Bilingual {
    switch self {
    case .term(let pattern):
      NearMiss.lacking(pattern)
    case .denied: Bilingual(chinese: "该句是否定的", english: "the sentence denies it")
    case .affirmed: Bilingual(chinese: "该句并未否定", english: "the sentence does not deny it")
    case .actor:
      Bilingual(chinese: "行为主体不是所要求的一方", english: "someone else is the one who acts")
    case .hedged: Bilingual(chinese: "只说“可能”", english: "it is only said that it may be")
    case .exception: Bilingual(chinese: "带有例外", english: "an exception goes with it")
    case .consent:
      Bilingual(chinese: "关于同意的表述不符", english: "what is said of consent does not fit")
    case .unless:
      Bilingual(chinese: "该句讲的是另一件事", english: "the sentence is about something else")
    case .section: Bilingual(chinese: "不在相应的章节", english: "it stands under another heading")
    }
  }
}
