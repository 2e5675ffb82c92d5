/// In how many independent texts of a cohort each sentence occurs.
struct SentenceCensus {
  /// Sentences that policies of two houses or more have.
  private let shared: Set<UInt32>
  /// Sentences so common that they say nothing about copying: statutory wording.
  let statutory: Set<UInt32>

  /// A sentence is statutory when at least 30 % of ten families or more have it. A family is all
  /// that is of one house or copies one another: a template used by many is one voice, not many.
  static let leastFamilies = 10
  static let leastShare = (3, of: 10)

  init(sentences: [[UInt32]], houses: [Int], families: [Int]) {
    shared = Set(Self.counts(of: sentences, by: houses).filter { $0.count >= 2 }.map(\.sentence))
    let total = Set(families).count
    statutory =
      total < Self.leastFamilies
      ? []
      : Set(
        Self.counts(of: sentences, by: families)
          .filter { $0.count * Self.leastShare.of >= total * Self.leastShare.0 }.map(\.sentence))
  }

  /// How many distinct groups have each sentence that at least two have.
  private static func counts(
    of sentences: [[UInt32]], by group: [Int]
  ) -> [(sentence: UInt32, count: Int)] {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(sentences.reduce(0) { $0 + $1.count })
    for (policy, its) in sentences.enumerated() {
      for sentence in its { pairs.append(UInt64(sentence) << 32 | UInt64(group[policy])) }
    }
    pairs.sort()
    var result: [(sentence: UInt32, count: Int)] = []
    var start = 0
    while start < pairs.count {
      let sentence = UInt32(pairs[start] >> 32)
      var count = 1
      var end = start + 1
      while end < pairs.count, UInt32(pairs[end] >> 32) == sentence {
        if pairs[end] != pairs[end - 1] { count += 1 }
        end += 1
      }
      if count > 1 { result.append((sentence, count)) }
      start = end
    }
    return result
  }

  /// The share of a policy's sentences that no other house has, statutory ones aside; 1 when it has
  /// no sentence to compare.
  func operatorSpecificShare(of sentences: [UInt32]) -> Double {
    let own = sentences.filter { !statutory.contains($0) }
    guard !own.isEmpty else { return sentences.isEmpty ? 1 : 0 }
    return Double(own.count { !shared.contains($0) }) / Double(own.count)
  }
}
