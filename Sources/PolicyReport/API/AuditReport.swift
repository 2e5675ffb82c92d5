public import PolicyRanking
public import PolicyRubric

/// Everything a report is made of: the one input of every format.
///
/// The saved text itself is not in it, only the passages the verdicts rest on.
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
  public var notes: [String]

  public init(
    title: String, ranking: Ranking, criteria: [Criterion], toolVersion: String, rubricID: String,
    rubricVersion: String, rubricDigest: String, notes: [String] = []
  ) {
    self.title = title
    self.ranking = ranking
    self.criteria = criteria
    self.toolVersion = toolVersion
    self.rubricID = rubricID
    self.rubricVersion = rubricVersion
    self.rubricDigest = rubricDigest
    self.notes = notes
  }
}
