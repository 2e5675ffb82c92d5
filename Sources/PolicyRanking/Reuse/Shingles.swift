/// Hashes of every eight consecutive units, seeded by constants: the same on every machine.
enum Shingles {
  /// Eight characters of Chinese, eight words of English (rubric, `rf-template-reuse`).
  static let length = 8
  /// One shingle in sixteen goes into the sketch.
  private static let sampleBits = 4

  private static var base: UInt64 { 0x9E37_79B9_7F4A_7C15 }
  /// To the power of eight.
  private static var basePower: UInt64 {
    let square = base &* base
    let fourth = square &* square
    return fourth &* fourth
  }

  /// Finalizer of SplitMix64 (Steele, Lea, Flood 2014).
  static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The shingle that begins at each unit; empty when there are fewer than eight units.
  static func hashes(of units: [UInt32]) -> [UInt64] {
    guard units.count >= length else { return [] }
    return Array(capacity: units.count - length + 1) { hashes in
      var last = LastUnits()
      for (index, unit) in units.enumerated() {
        let hash = last.shingle(endingWith: mix(UInt64(unit)), at: index)
        if index >= length - 1 { hashes.append(hash) }
      }
    }
  }

  /// The last eight units.
  private struct LastUnits {
    /// Mixed; at first none.
    private var mixed: InlineArray<8, UInt64> = .init(repeating: 0)
    private var rolling: UInt64 = 0

    /// The hash of the last eight, of which a mixed unit now is the last.
    @inline(__always)
    mutating func shingle(endingWith new: UInt64, at index: Int) -> UInt64 {
      rolling = rolling &* base &+ new &- mixed[index & 7] &* basePower
      mixed[index & 7] = new
      return mix(rolling)
    }
  }

  /// Of a sentence, by its mixed units: a polynomial, since what is mixed anew with each unit waits for the one before.
  private struct SentenceHash {
    private var sum: UInt64

    init(units: Int) { sum = UInt64(units) }

    @inline(__always)
    mutating func add(_ mixed: UInt64) { sum = sum &* base &+ mixed }

    var value: UInt32 { UInt32(truncatingIfNeeded: mix(sum)) }
  }

  /// The sketch of a text and the hashes of its sentences of eight units or more; both ascending and distinct.
  ///
  /// The sketch is the smallest sixteenth of the shingles' hashes: a MinHash sketch whose size follows the text
  /// ("FracMinHash"), so that it estimates containment and not only resemblance.
  ///
  /// Both are found in one walk, which mixes each unit once.
  static func signature(of stream: UnitStream) -> (sketch: [UInt32], sentences: [UInt32]) {
    let units = stream.units.span
    var sentences: [UInt32] = []
    sentences.reserveCapacity(stream.sentences.count)
    var sketch: [UInt32] = []
    sketch.reserveCapacity(units.count >> (sampleBits - 1))
    var last = LastUnits()
    for sentence in stream.sentences.indices {
      let range = stream.range(ofSentence: sentence)
      var hash = SentenceHash(units: range.count)
      for index in range {
        let mixed = mix(UInt64(units[index]))
        hash.add(mixed)
        let shingle = last.shingle(endingWith: mixed, at: index)
        if shingle >> (64 - UInt64(sampleBits)) == 0, index >= length - 1 {
          sketch.append(UInt32(truncatingIfNeeded: shingle))
        }
      }
      if range.count >= length { sentences.append(hash.value) }
    }
    return (distinct(sketch), distinct(sentences))
  }

  /// One hash for each sentence of eight units or more, in reading order.
  static func sentences(of stream: UnitStream) -> [(range: Range<Int>, hash: UInt32)] {
    let units = stream.units.span
    return Array(capacity: stream.sentences.count) { sentences in
      for sentence in stream.sentences.indices {
        let range = stream.range(ofSentence: sentence)
        if range.count < length { continue }
        var hash = SentenceHash(units: range.count)
        for unit in range { hash.add(mix(UInt64(units[unit]))) }
        sentences.append((range, hash.value))
      }
    }
  }

  private static func distinct(_ values: [UInt32]) -> [UInt32] {
    var result = values
    result.sortByDigits()
    var kept = 0
    var list = result.mutableSpan
    for place in list.indices where kept == 0 || list[kept - 1] != list[place] {
      list[kept] = list[place]
      kept += 1
    }
    result.removeLast(result.count - kept)
    return result
  }

  /// The share of `part` that stands in `whole`; both ascending and distinct.
  static func containment(of part: [UInt32], in whole: [UInt32]) -> Double {
    guard !part.isEmpty else { return 0 }
    var (i, j, shared) = (0, 0, 0)
    while i < part.count, j < whole.count {
      if part[i] == whole[j] {
        shared += 1
        i += 1
        j += 1
      } else if part[i] < whole[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(shared) / Double(part.count)
  }
}
