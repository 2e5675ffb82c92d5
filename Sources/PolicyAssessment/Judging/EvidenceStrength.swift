/// What makes a passage that shows a clause one that a reader should not see first.
struct EvidenceStrength {
  let frame: DocumentFrame

  /// The more points, the less a passage bears out by itself.
  ///
  /// - Parameter ofPolicy: whether the criterion asks about the policy itself, as its announcement tells.
  func weakness(of sentence: Int, ofPolicy: Bool) -> Int {
    let weakness = frame.readings.weaknesses[sentence]
    var points = Int(weakness.points)
    // What the policy is about to say is not what is done.
    if isAnnounced(sentence) { points += 8 }
    if !ofPolicy, weakness.announces { points += 8 }
    return points
  }

  /// An item of the list of what the policy is about to say.
  private func isAnnounced(_ sentence: Int) -> Bool {
    guard let lead = frame.leadIn(of: sentence) else { return false }
    return frame.readings.weaknesses[lead].announces
  }
}
