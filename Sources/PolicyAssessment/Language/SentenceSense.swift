/// What the engine understands of a sentence once, for all criteria: its part of the lists of `SentenceSenses`.
struct SentenceSense {
  let negations: Range<Int>
  /// The most bytes from where a negation begins to where its reach ends.
  let longestNegation: Int32
  let mentions: Range<Int>
  let hedges: Range<Int>
  let hasException: Bool
  let asksConsent: Bool
  /// A negation reaches the colon that ends the sentence: what the sentence introduces is denied too, unless it is
  /// what is excepted ("except in the following cases, we do not: …").
  let endsDenied: Bool
}
