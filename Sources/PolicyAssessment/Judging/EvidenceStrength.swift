internal import PolicyText
internal import RubricCompilation

/// What makes a passage that shows a clause one that a reader should not see first.
struct EvidenceStrength {
  let frame: DocumentFrame
  let lexicon: Lexicon

  /// The more points, the less a passage bears out by itself.
  ///
  /// - Parameter ofPolicy: whether the criterion asks about the policy itself, as its announcement tells.
  func weakness(of sentence: Int, ofPolicy: Bool) -> Int {
    let symbols = frame.symbols
    func holds(_ symbol: Symbol) -> Bool { symbols.holds(symbol, in: sentence) }
    var points = 0
    // What a word means, what the policy is about to say, or which principles there are, is not what is done.
    if holds(lexicon.definition) { points += 8 }
    if isAnnounced(sentence) { points += 8 }
    if !ofPolicy, holds(lexicon.announcement) { points += 8 }
    if holds(lexicon.ordinal), isContents(symbols.all(lexicon.ordinal, in: sentence)) {
      points += 8
    }
    if holds(lexicon.principle) {
      let principles = symbols.all(lexicon.principle, in: sentence)
      // By place.
      if principles.first?.start != principles.last?.start { points += 4 }
    }
    if holds(lexicon.citation), symbols.all(lexicon.citation, in: sentence).count > 2 {
      points += 4
    }
    if holds(lexicon.userDuty) { points += 2 }
    // A label.
    if frame.sentences[sentence].range.count < 24 { points += 2 }
    return points
  }

  /// An item of the list of what the policy is about to say.
  private func isAnnounced(_ sentence: Int) -> Bool {
    guard let lead = frame.leadIn(of: sentence) else { return false }
    return frame.symbols.holds(lexicon.announcement, in: lead)
  }

  /// Titles one after the other on one line: 一、… 二、… 三、…
  private func isContents(_ ordinals: ArraySlice<FrameHit>) -> Bool {
    let close = zip(ordinals, ordinals.dropFirst()).count { $1.start - $0.end < Self.longestTitle }
    return close >= 2
  }

  /// Some thirty Han characters.
  private static let longestTitle = 90
}
