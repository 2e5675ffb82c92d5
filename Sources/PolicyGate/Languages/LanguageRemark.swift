public import PolicyText

/// A difference between two language versions of one policy: one remark with both places.
public struct LanguageRemark: Sendable, Hashable {
  public var rule: LanguageRule
  /// The criterion it is about, by its id; nil for what no criterion asks.
  public var criterion: String?
  /// What differs, in one sentence.
  public var message: Bilingual
  /// The version `range` is of; `counterpart` is of the other.
  public var language: Language
  /// Bytes of that version's text.
  public var range: Range<Int>
  /// What stands there instead, or the clause where it is missing; nil where nothing corresponds.
  public var counterpart: Range<Int>?

  public init(
    rule: LanguageRule, criterion: String? = nil, message: Bilingual, language: Language,
    range: Range<Int>,
    counterpart: Range<Int>?
  ) {
    self.rule = rule
    self.criterion = criterion
    self.message = message
    self.language = language
    self.range = range
    self.counterpart = counterpart
  }
}
