public import PolicyAssessment
public import PolicyDocument
public import PolicyRanking

/// A draft that was read and judged, with all that a gate asks about.
public struct JudgedDraft: Sendable {
  /// As the person named it; findings are placed in it.
  public var file: String
  /// Relative to the configuration's folder, whatever folder the person stood in: how waivers,
  /// baseline and lock name it.
  public var key: String
  public var document: PolicyDocument
  public var assessment: Assessment
  public var source: SourceText
  /// The file's own text, mark-up and all.
  public var text: String
  /// Nil where no criterion could be judged.
  public var score: Score?
  public var gains: Gains?

  public init(
    file: String, key: String, document: PolicyDocument, assessment: Assessment,
    source: SourceText, text: String, scorer: Scorer
  ) {
    self.file = file
    self.key = key
    self.document = document
    self.assessment = assessment
    self.source = source
    self.text = text
    score = scorer.score(assessment)
    gains = scorer.gains(in: assessment)
  }
}
