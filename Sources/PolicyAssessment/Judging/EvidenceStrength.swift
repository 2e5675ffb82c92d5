/// Which of several passages that show a clause a reader should see, and which first.
struct EvidenceStrength {
  let frame: DocumentFrame

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
    let weakness = frame.readings.weaknesses[shown.sentence]
    var points = Int(weakness.points)
    // What the policy is about to say is not what is done.
    if isAnnounced(shown.sentence) { points += 8 }
    if !ofPolicy, weakness.announces { points += 8 }
    return points
  }

  /// An item of the list of what the policy is about to say.
  private func isAnnounced(_ sentence: Int) -> Bool {
    guard let lead = frame.leadIn(of: sentence) else { return false }
    return frame.readings.weaknesses[lead].announces
  }
}
