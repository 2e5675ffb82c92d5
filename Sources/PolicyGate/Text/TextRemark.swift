public import PolicyText

/// What a check of the text itself has to say, at bytes of the document's text.
///
/// `DraftFinding`s are made from these where the lines of the draft's file are known.
public struct TextRemark: Sendable, Hashable {
  /// Another passage it speaks of.
  public struct Related: Sendable, Hashable {
    /// Bytes of the document's text.
    public var range: Range<Int>
    public var message: Bilingual

    public init(range: Range<Int>, message: Bilingual) {
      self.range = range
      self.message = message
    }
  }

  public var rule: TextRule
  /// What is wrong, in one sentence.
  public var message: Bilingual
  /// Bytes of the document's text; the words it is about.
  public var range: Range<Int>
  public var related: [Related]

  public init(
    rule: TextRule, message: Bilingual, range: Range<Int>, related: [Related] = []
  ) {
    self.rule = rule
    self.message = message
    self.range = range
    self.related = related
  }
}
