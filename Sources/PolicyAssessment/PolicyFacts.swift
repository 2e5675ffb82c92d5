public import PolicyText

/// What can be measured of a policy's text whatever the criteria: how long and how hard to read it
/// is, and the days it gives for itself.
public struct PolicyFacts: Sendable, Hashable {
  /// Without spaces; for Chinese the usual measure of length.
  public var characters: Int
  /// Latin words; for English the usual measure of length.
  public var words: Int
  /// The middle sentence's length: characters for Chinese, words otherwise.
  public var medianSentence: Int
  /// Sentences of more than 120 characters (60 words), in thousandths of all.
  public var longSentenceShare: Int
  /// Flesch reading ease (Flesch 1948), for English alone; 60 to 70 is plain English.
  public var flesch: Int?
  /// The latest day the text names as that of its last change.
  public var updated: CalendarDate?
  /// The latest day it names as that it came into force.
  public var effective: CalendarDate?

  public init(
    characters: Int, words: Int, medianSentence: Int, longSentenceShare: Int, flesch: Int? = nil,
    updated: CalendarDate? = nil, effective: CalendarDate? = nil
  ) {
    self.characters = characters
    self.words = words
    self.medianSentence = medianSentence
    self.longSentenceShare = longSentenceShare
    self.flesch = flesch
    self.updated = updated
    self.effective = effective
  }
}
