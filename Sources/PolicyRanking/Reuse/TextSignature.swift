public import PolicyDocument
public import PolicyText

/// What the check of template reuse needs of a text: a MinHash sketch, its sentences' hashes, and,
/// where it was made from one, the text itself.
///
/// The text is normalized to CJK characters and Latin words in lower case, digits and punctuation
/// dropped, names masked: those given, those before 有限公司, Inc. or Ltd, the brand in the title
/// and the short names the text introduces (以下简称).
public struct TextSignature: Sendable {
  public var language: Language = .other
  /// Ascending and distinct.
  public let sketch: [UInt32]
  /// Hashes of the sentences of eight units or more; ascending and distinct.
  public let sentences: [UInt32]
  /// The operator as the text names it, for policies whose operator is not known otherwise.
  public let operatorName: String?
  let text: SignatureText?

  /// Of an empty text.
  public init() {
    sketch = []
    sentences = []
    operatorName = nil
    text = nil
  }

  /// A signature without its text that was made before, as it was then.
  public init(
    language: Language, sketch: [UInt32], sentences: [UInt32], operatorName: String?
  ) {
    self.language = language
    self.sketch = sketch
    self.sentences = sentences
    self.operatorName = operatorName
    text = nil
  }

  /// - Parameters:
  ///   - names: the service's and the operator's names.
  ///   - memory: what blocks were read as. It changes no result.
  public init(
    document: PolicyDocument, names: [String], recalling memory: UnitMemory = .none
  ) {
    let (text, stream) = SignatureText.read(document, names: names, recalling: memory)
    language = document.language
    (sketch, sentences) = Shingles.signature(of: stream)
    operatorName = text.operatorName
    self.text = text
  }

  private init(_ signature: TextSignature, text: SignatureText?) {
    language = signature.language
    (sketch, sentences) = (signature.sketch, signature.sentences)
    operatorName = signature.operatorName
    self.text = text
  }

  /// The signature of a copy (`PolicyDocument.isCopy`) of the document it was made from.
  package func moved(to copy: PolicyDocument) -> TextSignature {
    TextSignature(self, text: text?.moved(to: copy))
  }

  /// Bytes of the sketch and the sentences' hashes.
  public var sketchSize: Int { 4 * (sketch.count + sentences.count) }

  /// Bytes in memory, about, without the text itself.
  package var size: Int {
    let places = text?.places.count ?? 0
    return sketchSize + places * MemoryLayout<SignatureText.Place>.stride
  }
}
