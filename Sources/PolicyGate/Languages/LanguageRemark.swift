public import PolicyText

/// A difference between two language versions of one policy: one remark with both places.
public struct LanguageRemark: Sendable, Hashable {
  public var rule: LanguageRule
  /// What differs, in one sentence.
  public var message: Bilingual
  /// The version `range` is of; `counterpart` is of the other.
  public var language: Language
  /// Bytes of that version's text.
  public var range: Range<Int>
  /// What stands there instead, or the clause where it is missing; nil where nothing corresponds.
  public var counterpart: Range<Int>?

  public init(
    rule: LanguageRule, message: Bilingual, language: Language, range: Range<Int>,
    counterpart: Range<Int>?
  ) {
    self.rule = rule
    self.message = message
    self.language = language
    self.range = range
    self.counterpart = counterpart
  }
}
