/// Sentences that nearly showed a clause, by clause, then place.
struct NearMatches {
  /// As they were noted; by clause once they are sorted.
  private(set) var all: [NearMatch] = []
  /// For each clause, where its near matches begin, and one more.
  private var starts: [Int32] = []

  /// Those that are noted.
  private static let most = 4000

  var isFull: Bool { all.count >= Self.most }

  mutating func note(_ match: NearMatch) {
    if !isFull { all.append(match) }
  }

  mutating func sort(clauses: Int) {
    starts = [Int32](repeating: 0, count: clauses + 1)
    for match in all { starts[Int(match.clause) + 1] += 1 }
    for clause in 0..<clauses { starts[clause + 1] += starts[clause] }
    var next = starts
    var sorted = all
    for match in all {
      let clause = Int(match.clause)
      sorted[Int(next[clause])] = match
      next[clause] += 1
    }
    all = sorted
  }

  func of(_ clause: Int) -> ArraySlice<NearMatch> {
    all[Int(starts[clause])..<Int(starts[clause + 1])]
  }
}
