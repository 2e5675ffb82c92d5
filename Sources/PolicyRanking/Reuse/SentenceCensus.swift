internal import PolicyText

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

  init(sentences: HashLists, houses: [Int], families: [Int], by workers: some Workers) {
    var sizes: [Int: Int] = [:]
    for family in families { sizes[family, default: 0] += 1 }
    // Whole numbers, so that no sum depends on its order.
    let votes = families.map { Self.vote / sizes[$0, default: 1] }
    let least = Int(Self.leastShare * Double(Self.vote) * Double(sizes.count)) - Self.slack
    let mayBeStatutory = sizes.count >= Self.leastFamilies

    // A part of the hashes at a time: a cohort has millions of sentences.
    let parts = workers.map(Self.parts) { part in
      var counts = Counts(policies: sentences.count)
      Self.eachSentence(of: Self.pairs(of: sentences, part)) { sentence, policies in
        if mayBeStatutory, policies.reduce(0, { $0 + votes[$1] }) >= least {
          counts.statutory.append(sentence)
          return
        }
        let first = houses[policies.first ?? 0]
        let isShared = policies.contains { houses[$0] != first }
        for policy in policies {
          counts.own[policy] += 1
          if !isShared { counts.specific[policy] += 1 }
        }
      }
      return counts
    }
    statutory = Set(parts.lazy.flatMap(\.statutory))
    operatorSpecificShares = sentences.indices.map { policy in
      let own = parts.reduce(0) { $0 + Int($1.own[policy]) }
      if own > 0 {
        return Double(parts.reduce(0) { $0 + Int($1.specific[policy]) }) / Double(own)
      }
      return sentences[policy].isEmpty ? 1 : 0
    }
  }

  /// Of a part of the sentences.
  private struct Counts: Sendable {
    var statutory: [UInt32] = []
    /// Of each policy its sentences that are not statutory.
    var own: [Int32]
    /// Of each policy those of `own` that no other house has.
    var specific: [Int32]

    init(policies: Int) {
      own = Array(repeating: 0, count: policies)
      specific = own
    }
  }

  /// Sentence « 32 | policy of the sentences of a part, ascending.
  private static func pairs(of sentences: HashLists, _ part: Int) -> [UInt64] {
    let (start, end) = (part << 32 / parts, (part + 1) << 32 / parts)
    var pairs: [UInt64] = []
    // Hashes are even, but of few sentences not quite.
    pairs.reserveCapacity(sentences.total / parts * 2)
    for policy in sentences.indices {
      let its = sentences[policy]
      let first = its.partitioningIndex { $0 >= start }
      for hash in its[first...] {
        guard hash < end else { break }
        pairs.append(UInt64(hash) << 32 | UInt64(policy))
      }
    }
    pairs.sort()
    return pairs
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
