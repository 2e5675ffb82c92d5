internal import PolicyText
internal import RubricCompilation

/// Which of several passages that show a clause a reader should see first.
struct EvidenceStrength {
  let frame: DocumentFrame
  let lexicon: Lexicon

  /// The strongest first; equals stay in reading order.
  func sorted(_ shown: [Outcome.Shown]) -> [Outcome.Shown] {
    shown.enumerated()
      .map { (weakness: weakness(of: $0.element), place: $0.offset, $0.element) }
      .sorted { ($0.weakness, $0.place) < ($1.weakness, $1.place) }
      .map(\.2)
  }

  /// The more points, the less a passage bears out by itself.
  private func weakness(of shown: Outcome.Shown) -> Int {
    func all(_ symbol: Symbol) -> ArraySlice<FrameHit> {
      frame.symbols.all(symbol, in: shown.sentence)
    }
    var points = 0
    // What a word means, or which principles there are, is not what is done.
    if !all(lexicon.definition).isEmpty { points += 4 }
    if Set(all(lexicon.principle).map(\.start)).count > 1 { points += 4 }
    if all(lexicon.citation).count > 2 { points += 4 }
    if !all(lexicon.userDuty).isEmpty { points += 2 }
    // A label.
    if frame.sentences[shown.sentence].range.count < 24 { points += 2 }
    return points
  }
}
