internal import PolicyGate

/// Counts findings of one file that have the same fingerprint, such as two of the same words: those
/// who keep findings by fingerprint would take them for one.
struct FindingOrdinals {
  private struct Key: Hashable {
    var file: String
    var rule: String
    var fingerprint: String
  }

  private var seen: [Key: Int] = [:]

  /// From 1.
  mutating func next(_ finding: DraftFinding) -> Int {
    let key = Key(
      file: finding.place.file, rule: finding.rule, fingerprint: finding.fingerprint)
    seen[key, default: 0] += 1
    return seen[key, default: 1]
  }
}
