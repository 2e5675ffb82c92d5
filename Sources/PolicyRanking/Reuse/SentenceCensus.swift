/// In how many independent texts of a cohort each sentence occurs.
struct SentenceCensus {
  /// Sentences that policies of two houses or more have.
  private let shared: Set<UInt32>
  /// Sentences so common that they say nothing about copying: statutory wording.
  let statutory: Set<UInt32>

  /// A sentence is statutory when it has at least 30 % of the votes of ten families or more. A
  /// family is all that is of one house or copies one another, and has one vote, divided among its
  /// members: a template used by many is one voice, not many.
  static let leastFamilies = 10
  static let leastShare = 0.3

  init(sentences: [[UInt32]], houses: [Int], families: [Int]) {
    var sizes: [Int: Int] = [:]
    for family in families { sizes[family, default: 0] += 1 }
    // Whole numbers, so that no sum depends on its order.
    let votes = families.map { Self.vote / sizes[$0, default: 1] }
    let least = Int(Self.leastShare * Double(Self.vote) * Double(sizes.count)) - Self.slack

    var pairs: [UInt64] = []
    pairs.reserveCapacity(sentences.reduce(0) { $0 + $1.count })
    for (policy, its) in sentences.enumerated() {
      for sentence in its { pairs.append(UInt64(sentence) << 32 | UInt64(policy)) }
    }
    pairs.sort()

    var shared: Set<UInt32> = []
    var statutory: Set<UInt32> = []
    var start = 0
    while start < pairs.count {
      let sentence = UInt32(pairs[start] >> 32)
      let first = houses[Int(pairs[start] & 0xFFFF_FFFF)]
      var sum = 0
      var end = start
      while end < pairs.count, UInt32(pairs[end] >> 32) == sentence {
        let policy = Int(pairs[end] & 0xFFFF_FFFF)
        if houses[policy] != first { shared.insert(sentence) }
        sum += votes[policy]
        end += 1
      }
      if sizes.count >= Self.leastFamilies, sum >= least { statutory.insert(sentence) }
      start = end
    }
    self.shared = shared
    self.statutory = statutory
  }

  private static let vote = 1_000_000_000
  /// What the division of votes may have lost.
  private static let slack = 1_000_000

  /// The share of a policy's sentences that no other house has, statutory ones aside; 1 when it has
  /// no sentence to compare.
  func operatorSpecificShare(of sentences: [UInt32]) -> Double {
    let own = sentences.filter { !statutory.contains($0) }
    guard !own.isEmpty else { return sentences.isEmpty ? 1 : 0 }
    return Double(own.count { !shared.contains($0) }) / Double(own.count)
  }
}
