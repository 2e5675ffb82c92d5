internal import PolicyText
internal import RubricCompilation

/// What makes a sentence a weak quotation although a pattern finds its words there.
struct QuotationWeakness: Equatable, Sendable {
  /// The more, the less the sentence bears out by itself.
  let points: Int8
  /// It says what the policy is about to say.
  let announces: Bool

  init(of sentence: Int, _ range: Range<Int32>, in symbols: SymbolIndex, _ lexicon: Lexicon) {
    func all(_ symbol: Symbol) -> ArraySlice<FrameHit> { symbols.all(symbol, in: sentence) }
    var points: Int8 = 0
    // What a word means, or which principles there are, is not what is done.
    if symbols.holds(lexicon.definition, in: sentence) { points += 8 }
    if Self.isContents(all(lexicon.ordinal)) { points += 8 }
    let principles = all(lexicon.principle)
    // By place.
    if let first = principles.first, let last = principles.last, first.start != last.start {
      points += 4
    }
    if all(lexicon.citation).count > 2 { points += 4 }
    if symbols.holds(lexicon.userDuty, in: sentence) { points += 2 }
    // A label.
    if range.count < 24 { points += 2 }
    self.points = points
    announces = symbols.holds(lexicon.announcement, in: sentence)
  }

  /// Titles one after the other on one line: 一、… 二、… 三、…
  private static func isContents(_ ordinals: ArraySlice<FrameHit>) -> Bool {
    let close = zip(ordinals, ordinals.dropFirst()).count { $1.start - $0.end < longestTitle }
    return close >= 2
  }

  /// Some thirty Han characters.
  private static let longestTitle = 90
}
