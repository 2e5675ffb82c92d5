public import PolicyRubric
public import PolicyText

/// What is known of a policy from outside its text.
public struct AssessmentContext: Sendable, Hashable {
  /// The service's name, and its operator's; empty when unknown.
  public var name: String
  public var operatorName: String
  /// Whether the name is the service's, not an identifier or a file's name put in its place.
  public var isNameGiven: Bool
  /// `app` or `site`.
  public var kind: String
  /// Given by the user: replaces the jurisdiction that follows from the language, or the kind.
  public var profile: [String]
  /// Without it nothing is judged by age.
  public var savedAt: CalendarDate?
  /// Measures taken as given instead of computed (examples of the rubric).
  public var measures: [Measure: Double]
  /// Verdicts taken as given (examples of derived criteria).
  public var verdicts: [CriterionID: Verdict]

  public init(
    name: String = "", operatorName: String = "", isNameGiven: Bool = true,
    kind: String = "site", profile: [String] = [],
    savedAt: CalendarDate? = nil, measures: [Measure: Double] = [:],
    verdicts: [CriterionID: Verdict] = [:]
  ) {
    self.name = name
    self.operatorName = operatorName
    self.isNameGiven = isNameGiven
    self.kind = kind
    self.profile = profile
    self.savedAt = savedAt
    self.measures = measures
    self.verdicts = verdicts
  }

  /// One jurisdiction and one kind, sorted: Chinese text is judged under `cn`, other text under `eu`, unless told.
  func resolvedProfile(for language: Language) -> [String] {
    let jurisdictions = ["cn", "eu", "us"]
    let kinds = ["app", "site"]
    let given = profile.filter { jurisdictions.contains($0) }
    let givenKind = profile.filter { kinds.contains($0) }
    let places = given.isEmpty ? [language == .chinese ? "cn" : "eu"] : given
    return (places + (givenKind.isEmpty ? [kinds.contains(kind) ? kind : "site"] : givenKind))
      .sorted()
  }
}
