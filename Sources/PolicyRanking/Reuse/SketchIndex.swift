/// Finds, for each sketch of a cohort, the few that may hold much of its text.
///
/// Locality-sensitive hashing with one row a band: every hash kept in a sketch is a bucket of the
/// policies that have it, and texts that share much meet in many buckets. A crowded bucket (a
/// stock phrase) offers each policy only its neighbors in house order, so time grows with the
/// number of policies and not with its square; the copies of one much used template still meet,
/// as they are neighbors in all its buckets.
struct SketchIndex {
  struct Candidate: Hashable {
    var policy: Int
    /// Share of the asking policy's sketch that the other has.
    var estimate: Double
  }

  /// How many others a crowded bucket offers.
  private static let crowd = 128
  /// How many are compared sketch by sketch, and how many of those may be compared exactly.
  private static let shortlist = 48
  private static let limit = 8

  private let sketches: [[UInt32]]
  /// House numbers, ascending: members of a house are neighbors.
  private let houses: [Int]
  private let houseRange: [Range<Int>]
  /// hash « 32 | policy, ascending.
  private let postings: [UInt64]
  /// Where the postings of each hash prefix begin.
  private let offsets: [UInt32]
  private let shift: UInt32

  /// - Parameter houses: must be ascending.
  init(sketches: [[UInt32]], houses: [Int]) {
    self.sketches = sketches
    self.houses = houses
    houseRange = Self.ranges(ofEqual: houses)

    var postings: [UInt64] = []
    postings.reserveCapacity(sketches.reduce(0) { $0 + $1.count })
    for (policy, sketch) in sketches.enumerated() {
      for hash in sketch { postings.append(UInt64(hash) << 32 | UInt64(policy)) }
    }
    postings.sort()
    // About eight postings a prefix.
    let bits = UInt32(max(1, min(26, Int.bitWidth - (postings.count >> 3).leadingZeroBitCount)))
    let shift = 32 - bits
    var offsets = [UInt32](repeating: 0, count: (1 << Int(bits)) + 1)
    for posting in postings { offsets[Int(UInt32(posting >> 32) >> shift) + 1] += 1 }
    for index in 1..<offsets.count { offsets[index] += offsets[index - 1] }
    self.postings = postings
    self.offsets = offsets
    self.shift = shift
  }

  /// For each policy those of other houses whose sketch holds at least about a quarter of its own,
  /// fullest first, at most eight. A rubric's thresholds should not lie below 0.3.
  func candidates() -> [[Candidate]] {
    var meetings = [UInt16](repeating: 0, count: sketches.count)
    return sketches.indices.map { policy in
      var met: [Int] = []
      for hash in sketches[policy] {
        eachOther(than: policy, with: hash) { other in
          if meetings[other] == 0 { met.append(other) }
          if meetings[other] < .max { meetings[other] += 1 }
        }
      }
      let floor = min(2, sketches[policy].count / 8)
      var order = met.filter { meetings[$0] > floor }
      order.sort { (meetings[$1], $0) < (meetings[$0], $1) }
      let least = leastEstimate(for: sketches[policy].count)
      let found = order.prefix(Self.shortlist).compactMap { other -> Candidate? in
        let estimate = Shingles.containment(of: sketches[policy], in: sketches[other])
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

  private func eachOther(than policy: Int, with hash: UInt32, _ body: (Int) -> Void) {
    let bucket = bucket(of: hash)
    let house = houseRange[policy]
    let before = bucket.lowerBound..<firstPosting(in: bucket, notBefore: house.lowerBound)
    let after = firstPosting(in: bucket, notBefore: house.upperBound)..<bucket.upperBound
    let others = before.count + after.count
    // In a circle from the end of the policy's house, so that each has neighbors on both sides.
    func each(_ index: Int) {
      let position =
        index < after.count
        ? after.lowerBound + index : before.lowerBound + index - after.count
      body(Int(postings[position] & 0xFFFF_FFFF))
    }
    if others <= Self.crowd {
      for index in 0..<others { each(index) }
    } else {
      for index in 0..<Self.crowd / 2 { each(index) }
      for index in others - Self.crowd / 2..<others { each(index) }
    }
  }

  private func bucket(of hash: UInt32) -> Range<Int> {
    let prefix = Int(hash >> shift)
    var low = Int(offsets[prefix])
    let end = Int(offsets[prefix + 1])
    while low < end, UInt32(postings[low] >> 32) < hash { low += 1 }
    var high = low
    if end - low > 64 {
      high = firstPosting(in: low..<end, atLeast: (UInt64(hash) + 1) << 32)
    } else {
      while high < end, UInt32(postings[high] >> 32) == hash { high += 1 }
    }
    return low..<high
  }

  private func firstPosting(in bucket: Range<Int>, notBefore policy: Int) -> Int {
    guard let first = bucket.first else { return bucket.upperBound }
    return firstPosting(in: bucket, atLeast: (postings[first] >> 32) << 32 | UInt64(policy))
  }

  private func firstPosting(in range: Range<Int>, atLeast value: UInt64) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if postings[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
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
