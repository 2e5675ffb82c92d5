internal import PolicyText
internal import RubricCompilation

/// Which of several passages that show a clause a reader should see, and which first.
struct EvidenceStrength {
  let frame: DocumentFrame
  let lexicon: Lexicon

  /// The strongest first, without those that say much less; equals stay in the order given.
  ///
  /// - Parameters:
  ///   - passages: for a sentence, what of the criterion it shows: the more patterns match, the more surely it is the
  ///     passage that a reader would choose.
  ///   - ofPolicy: whether the criterion asks about the policy itself, as its announcement tells.
  func best(of shown: [Shown], passages: Passages, ofPolicy: Bool) -> [Shown] {
    if shown.count == 1 { return shown }
    let rated = shown.enumerated()
      .map { place, item in
        (
          points: (passages[item.sentence]?.patterns ?? 0) - weakness(of: item, ofPolicy: ofPolicy),
          place: place,
          item: item
        )
      }
      .sorted { ($1.points, $0.place) < ($0.points, $1.place) }
    guard let most = rated.first?.points else { return [] }
    return rated.filter { most > 0 ? $0.points * 3 >= most : $0.points == most }.map(\.item)
  }

  /// The more points, the less a passage bears out by itself.
  private func weakness(of shown: Shown, ofPolicy: Bool) -> Int {
    func all(_ symbol: Symbol) -> ArraySlice<FrameHit> {
      frame.symbols.all(symbol, in: shown.sentence)
    }
    var points = 0
    // What a word means, what the policy is about to say, or which principles there are, is not what is done.
    if !all(lexicon.definition).isEmpty { points += 8 }
    if isAnnounced(shown.sentence) { points += 8 }
    if !ofPolicy, !all(lexicon.announcement).isEmpty { points += 8 }
    if isContents(all(lexicon.ordinal)) { points += 8 }
    let principles = all(lexicon.principle)
    // By place.
    if let first = principles.first, let last = principles.last, first.start != last.start {
      points += 4
    }
    if all(lexicon.citation).count > 2 { points += 4 }
    if !all(lexicon.userDuty).isEmpty { points += 2 }
    // A label.
    if frame.sentences[shown.sentence].range.count < 24 { points += 2 }
    return points
  }

  /// An item of the list of what the policy is about to say.
  private func isAnnounced(_ sentence: Int) -> Bool {
    guard let lead = frame.leadIn(of: sentence) else { return false }
    return !frame.symbols.all(lexicon.announcement, in: lead).isEmpty
  }

  /// Titles one after the other on one line: 一、… 二、… 三、…
  private func isContents(_ ordinals: ArraySlice<FrameHit>) -> Bool {
    let close = zip(ordinals, ordinals.dropFirst()).count { $1.start - $0.end < Self.longestTitle }
    return close >= 2
  }

  /// Some thirty Han characters.
  private static let longestTitle = 90
}
