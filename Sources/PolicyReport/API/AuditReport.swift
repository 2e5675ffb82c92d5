public import PolicyDocument
public import PolicyRanking
public import PolicyRubric
public import PolicyText

/// Everything a report is made of: the one input of every format.
///
/// The saved text itself is not in it, only the passages the verdicts rest on; whoever shows the
/// whole text asks for it policy by policy (`document`), so that a large report holds one at a time.
public struct AuditReport: Sendable {
  /// What the cohort is called, for the head of the report; may be empty.
  public var title: String
  public var ranking: Ranking
  /// In the rubric's order.
  public var criteria: [Criterion]
  public var toolVersion: String
  public var rubricID: String
  public var rubricVersion: String
  /// `sha256:` and 64 hexadecimal digits.
  public var rubricDigest: String
  /// What the audit as a whole left out or doubted (a folder it could not read), for a person.
  public var notes: [Notice]
  /// The cohort's runs up to this one, where they are kept; shown from the second on.
  public var trend: RunTrend?
  /// Reads a policy again, as it was read when it was judged; nil where that cannot be done.
  public var document: @Sendable (PolicyRecord) -> PolicyDocument?

  public init(
    title: String, ranking: Ranking, criteria: [Criterion], toolVersion: String, rubricID: String,
    rubricVersion: String, rubricDigest: String, notes: [Notice] = [],
    document: @escaping @Sendable (PolicyRecord) -> PolicyDocument? = { _ in nil }
  ) {
    self.title = title
    self.ranking = ranking
    self.criteria = criteria
    self.toolVersion = toolVersion
    self.rubricID = rubricID
    self.rubricVersion = rubricVersion
    self.rubricDigest = rubricDigest
    self.notes = notes
    self.document = document
  }
}
