public import PolicyAssessment
public import PolicyDocument

/// One language's version of a policy, as read and judged.
public struct LanguageVersion: Sendable {
  public var document: PolicyDocument
  /// Of this document; without it criteria are not compared.
  public var assessment: Assessment?

  public init(_ document: PolicyDocument, assessment: Assessment? = nil) {
    self.document = document
    self.assessment = assessment
  }
}
