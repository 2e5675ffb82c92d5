/// In how many independent texts of a cohort each sentence occurs.
struct SentenceCensus {
  /// Sentences so common that they say nothing about copying: statutory wording.
  let statutory: Set<UInt32>
  /// Of each policy the share of its sentences that no other house has, statutory ones aside; 1 when it has no sentence
  /// to compare.
  let operatorSpecificShares: [Double]

  /// A sentence is statutory when it has at least 30 % of the votes of ten families or more. A
  /// family is all that is of one house or copies one another, and has one vote, divided among its
  /// members: a template used by many is one voice, not many.
  static let leastFamilies = 10
  static let leastShare = 0.3

  init(sentences: HashLists, houses: [Int], families: [Int]) {
    var sizes: [Int: Int] = [:]
    for family in families { sizes[family, default: 0] += 1 }
    // Whole numbers, so that no sum depends on its order.
    let votes = families.map { Self.vote / sizes[$0, default: 1] }
    let least = Int(Self.leastShare * Double(Self.vote) * Double(sizes.count)) - Self.slack

    var statutory: Set<UInt32> = []
    // Of each policy, sentences that are not statutory, and of these those no other house has.
    var own = [Int](repeating: 0, count: sentences.count)
    var specific = own
    // A part of the hashes at a time: a cohort has millions of sentences.
    var read = sentences.indices.map { sentences[$0].startIndex }
    var pairs: [UInt64] = []
    for part in 1...Self.parts {
      let end = UInt64(part) << 32 / UInt64(Self.parts)
      pairs.removeAll(keepingCapacity: true)
      for policy in sentences.indices {
        let its = sentences[policy]
        while read[policy] < its.endIndex, its[read[policy]] < end {
          pairs.append(UInt64(its[read[policy]]) << 32 | UInt64(policy))
          read[policy] += 1
        }
      }
      pairs.sort()
      Self.eachSentence(of: pairs) { sentence, policies in
        if sizes.count >= Self.leastFamilies, policies.reduce(0, { $0 + votes[$1] }) >= least {
          statutory.insert(sentence)
          return
        }
        let first = houses[policies.first ?? 0]
        let isShared = policies.contains { houses[$0] != first }
        for policy in policies {
          own[policy] += 1
          if !isShared { specific[policy] += 1 }
        }
      }
    }
    self.statutory = statutory
    operatorSpecificShares = sentences.indices.map { policy in
      if own[policy] > 0 { return Double(specific[policy]) / Double(own[policy]) }
      return sentences[policy].isEmpty ? 1 : 0
    }
  }

  /// - Parameter pairs: sentence « 32 | policy, ascending.
  private static func eachSentence(
    of pairs: [UInt64], _ body: (UInt32, LazyMapSequence<ArraySlice<UInt64>, Int>) -> Void
  ) {
    var start = 0
    while start < pairs.count {
      var end = start + 1
      while end < pairs.count, pairs[end] >> 32 == pairs[start] >> 32 { end += 1 }
      body(UInt32(pairs[start] >> 32), pairs[start..<end].lazy.map { Int($0 & 0xFFFF_FFFF) })
      start = end
    }
  }

  private static let parts = 16
  private static let vote = 1_000_000_000
  /// What the division of votes may have lost.
  private static let slack = 1_000_000
}
