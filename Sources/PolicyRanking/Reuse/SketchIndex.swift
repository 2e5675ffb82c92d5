/// Finds, for each sketch of a cohort, the few that may hold much of its text.
///
/// Locality-sensitive hashing with one row a band: every hash kept in a sketch is a bucket of the
/// policies that have it, and texts that share much meet in many buckets. A crowded bucket (a
/// stock phrase) offers each policy only its neighbors in house order, so time grows with the
/// number of policies and not with its square; the copies of one much used template still meet,
/// as they are neighbors in all its buckets.
struct SketchIndex: Sendable {
  struct Candidate: Sendable, Hashable {
    var policy: Int
    /// Share of the asking policy's sketch that the other has.
    var estimate: Double
  }

  /// How many others a crowded bucket offers.
  private static let crowd = 128
  /// How many are compared sketch by sketch, and how many of those may be compared exactly.
  private static let shortlist = 48
  private static let limit = 8

  private let sketches: Sketches
  /// House numbers, ascending: members of a house are neighbors.
  private let houses: [Int]
  private let houseRange: [Range<Int>]
  /// By prefix of the hash; within a prefix the rest of the hash « policyBits | policy, ascending.
  private var postings: [UInt32]
  /// Where the postings of each prefix begin.
  private var offsets: [UInt32]
  /// Of a hash, what is no prefix.
  private let restBits: UInt32
  private let policyBits: UInt32

  /// - Parameter houses: must be ascending.
  init(sketches: Sketches, houses: [Int]) {
    self.sketches = sketches
    self.houses = houses
    houseRange = Self.ranges(ofEqual: houses)

    let count = sketches.total
    policyBits = Self.bits(sketches.count)
    // About eight postings a prefix, and so many prefixes that a posting has 32 bits.
    let prefixBits = max(1, min(26, Self.bits(count >> 3)), policyBits)
    restBits = 32 - prefixBits
    postings = [UInt32](repeating: 0, count: count)
    offsets = [UInt32](repeating: 0, count: (1 << Int(prefixBits)) + 1)
    Self.fill(sketches, restBits, policyBits, &postings, &offsets)
    Self.sortPrefixes(offsets, &postings)
  }

  /// How many bits a number up to `most` takes.
  private static func bits(_ most: Int) -> UInt32 {
    UInt32(Int.bitWidth - most.leadingZeroBitCount)
  }

  /// Counts, then puts each posting in its place; a cohort has millions, and sorting them all would
  /// take half as much room again.
  private static func fill(
    _ sketches: Sketches, _ restBits: UInt32, _ policyBits: UInt32, _ postings: inout [UInt32],
    _ offsets: inout [UInt32]
  ) {
    var postings = postings.mutableSpan
    var offsets = offsets.mutableSpan
    for policy in 0..<sketches.count {
      for hash in sketches.read(policy) { offsets[Int(hash >> restBits)] += 1 }
    }
    var end: UInt32 = 0
    for prefix in offsets.indices {
      end += offsets[prefix]
      offsets[prefix] = end
    }
    // From the last to the first, so that the end of each prefix becomes its beginning.
    for policy in (0..<sketches.count).reversed() {
      for hash in sketches.read(policy) {
        let prefix = Int(hash >> restBits)
        // Of a disk that reads otherwise the second time: its owner says so, and nothing traps.
        guard offsets[prefix] > 0 else { continue }
        offsets[prefix] -= 1
        let key = UInt32(key(hash, restBits, policyBits))
        postings[Int(offsets[prefix])] = key | UInt32(policy)
      }
    }
  }

  private static func sortPrefixes(_ offsets: [UInt32], _ postings: inout [UInt32]) {
    var postings = postings.mutableSpan
    for prefix in 0..<offsets.count - 1 {
      let range = Int(offsets[prefix])..<Int(offsets[prefix + 1])
      if range.count > 32 {
        let sorted = range.map { postings[$0] }.sorted()
        for index in sorted.indices { postings[range.lowerBound + index] = sorted[index] }
        continue
      }
      // Mostly eight: each is put behind those that are less.
      for place in range.dropFirst() {
        let posting = postings[place]
        var free = place
        while free > range.lowerBound, postings[free - 1] > posting {
          postings[free] = postings[free - 1]
          free -= 1
        }
        postings[free] = posting
      }
    }
  }

  /// The posting of policy 0 with this hash.
  private func key(_ hash: UInt32) -> UInt64 { Self.key(hash, restBits, policyBits) }

  private static func key(_ hash: UInt32, _ restBits: UInt32, _ policyBits: UInt32) -> UInt64 {
    UInt64(hash & ((1 << restBits) - 1)) << UInt64(policyBits)
  }

  /// For each policy those of other houses whose sketch holds at least about a quarter of its own,
  /// fullest first, at most eight. A rubric's thresholds should not lie below 0.3.
  func candidates(by workers: some Workers) -> [[Candidate]] {
    workers.parts(of: sketches.count, size: 256, candidates).flatMap { $0 }
  }

  private func candidates(of policies: Range<Int>) -> [[Candidate]] {
    var meetings = [UInt16](repeating: 0, count: sketches.count)
    var recent = Sketches.Recent(sketches)
    return policies.map { policy in
      var met: [Int] = []
      let own = recent[policy]
      // Where no bucket is crowded, policies have met as often as they share a hash.
      var isCounted = own.count < Int(UInt16.max)
      for hash in own {
        let isWhole = eachOther(than: policy, with: hash) { other in
          if meetings[other] == 0 { met.append(other) }
          if meetings[other] < .max { meetings[other] += 1 }
        }
        if !isWhole { isCounted = false }
      }
      let floor = min(2, own.count / 8)
      var order = met.filter { meetings[$0] > floor }
      order.sort { (meetings[$1], $0) < (meetings[$0], $1) }
      let least = leastEstimate(for: own.count)
      let found = order.prefix(Self.shortlist).compactMap { other -> Candidate? in
        let estimate =
          isCounted
          ? Double(meetings[other]) / Double(own.count)
          : Shingles.containment(of: own, in: recent[other])
        return estimate >= least ? Candidate(policy: other, estimate: estimate) : nil
      }.sorted { ($1.estimate, $0.policy) < ($0.estimate, $1.policy) }
      for other in met { meetings[other] = 0 }
      return Array(found.prefix(Self.limit))
    }
  }

  /// The smaller the sketch, the wider its error: three standard deviations below 0.45.
  private func leastEstimate(for count: Int) -> Double {
    let deviation = (0.25 / Double(max(count, 1))).squareRoot()
    return max(0.05, min(0.25, 0.45 - 3 * deviation))
  }

  /// - Returns: whether these are all that have the hash.
  private func eachOther(
    than policy: Int, with hash: UInt32, _ body: (Int) -> Void
  ) -> Bool {
    let bucket = bucket(of: hash)
    let house = houseRange[policy]
    if bucket.count <= Self.crowd {
      for position in bucket {
        let other = self.policy(at: position)
        if !house.contains(other) { body(other) }
      }
      return true
    }
    let before =
      bucket.lowerBound..<firstPosting(in: bucket, hash: hash, notBefore: house.lowerBound)
    let after =
      firstPosting(in: bucket, hash: hash, notBefore: house.upperBound)..<bucket.upperBound
    let others = before.count + after.count
    // In a circle from the end of the policy's house, so that each has neighbors on both sides.
    func each(_ index: Int) {
      let position =
        index < after.count
        ? after.lowerBound + index : before.lowerBound + index - after.count
      body(self.policy(at: position))
    }
    if others <= Self.crowd {
      for index in 0..<others { each(index) }
      return true
    }
    for index in 0..<Self.crowd / 2 { each(index) }
    for index in others - Self.crowd / 2..<others { each(index) }
    return false
  }

  private func policy(at position: Int) -> Int {
    Int(postings[position] & ((1 << policyBits) - 1))
  }

  private func bucket(of hash: UInt32) -> Range<Int> {
    let prefix = Int(hash >> restBits)
    let all = Int(offsets[prefix])..<Int(offsets[prefix + 1])
    let low = firstPosting(in: all, atLeast: key(hash))
    return
      low..<firstPosting(in: low..<all.upperBound, atLeast: key(hash) + 1 << UInt64(policyBits))
  }

  private func firstPosting(in bucket: Range<Int>, hash: UInt32, notBefore policy: Int) -> Int {
    firstPosting(in: bucket, atLeast: key(hash) | UInt64(policy))
  }

  private func firstPosting(in range: Range<Int>, atLeast value: UInt64) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while high - low > 16 {
      let middle = (low + high) / 2
      if UInt64(postings[middle]) < value { low = middle + 1 } else { high = middle }
    }
    // The last few are counted: which way a search turns, a processor cannot foresee.
    let few = postings.span.extracting(low..<high)
    var less = 0
    for place in few.indices { less += UInt64(few[place]) < value ? 1 : 0 }
    return low + less
  }

  /// For each index the range of indices with the same value as its own.
  private static func ranges(ofEqual values: [Int]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(values.count)
    var start = 0
    while start < values.count {
      var end = start + 1
      while end < values.count, values[end] == values[start] { end += 1 }
      result.append(contentsOf: repeatElement(start..<end, count: end - start))
      start = end
    }
    return result
  }
}
