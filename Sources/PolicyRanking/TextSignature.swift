/// What the check of template reuse needs of a text: a MinHash sketch and the normalised text.
public struct TextSignature: Sendable {
  public init() {}
}
