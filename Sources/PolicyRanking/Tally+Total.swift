internal import PolicyRubric

extension Tally {
  /// What the tally comes to.
  struct Total {
    var tenths: Int
    var baseTenths: Int
    var penaltyTenths: Int
    var level: Level
    var uncappedLevel: Level
    var caps: [CriterionID]
  }

  /// Nil when no positive criterion has a verdict: cannot tell is never a zero.
  func total(_ bands: LevelBands) -> Total? {
    let isAbsent = flags.contains { $0.verdict == .strong && id(of: $0) == .noPolicy }
    guard weight > 0 || isAbsent else { return nil }
    let base = baseTenths
    let penalty = min(Scorer.greatestPenalty, flagCost)
    let tenths = isAbsent ? 0 : max(0, base - penalty)
    let uncapped = bands.level(ofTenths: tenths)
    let caps = flags.filter { flag in
      flag.cap.map { $0 < uncapped || (isAbsent && id(of: flag) == .noPolicy) } ?? false
    }
    return Total(
      tenths: tenths, baseTenths: base, penaltyTenths: penalty,
      level: caps.compactMap(\.cap).reduce(uncapped, min), uncappedLevel: uncapped,
      caps: caps.map(id).sorted())
  }
}
