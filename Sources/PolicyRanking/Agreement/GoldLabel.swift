public import PolicyRubric

/// A reader's verdict on one criterion of one policy, with the passages it rests on.
public struct GoldLabel: Sendable, Hashable {
  public var document: String
  public var criterion: CriterionID
  public var verdict: Verdict
  /// Verbatim passages.
  public var evidence: [String]
  public var note: String

  public init(
    document: String, criterion: CriterionID, verdict: Verdict, evidence: [String] = [],
    note: String = ""
  ) {
    self.document = document
    self.criterion = criterion
    self.verdict = verdict
    self.evidence = evidence
    self.note = note
  }
}
