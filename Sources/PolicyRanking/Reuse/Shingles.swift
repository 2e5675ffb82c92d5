/// Hashes of every eight consecutive units, seeded by constants: the same on every machine.
enum Shingles {
  /// Eight characters of Chinese, eight words of English (rubric, `rf-template-reuse`).
  static let length = 8
  /// One shingle in sixteen goes into the sketch.
  private static let sampleBits = 4

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let basePower: UInt64 = (0..<length).reduce(1) { power, _ in power &* base }

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
    var result: [UInt64] = []
    result.reserveCapacity(units.count - length + 1)
    forEachHash(of: units) { result.append($0) }
    return result
  }

  @inline(__always)
  private static func forEachHash(of units: [UInt32], _ body: (UInt64) -> Void) {
    let (base, basePower) = (base, basePower)
    /// The last eight units, mixed; at first none.
    var recent: InlineArray<8, UInt64> = .init(repeating: 0)
    var rolling: UInt64 = 0
    for (index, unit) in units.enumerated() {
      let mixed = mix(UInt64(unit))
      rolling = rolling &* base &+ mixed &- recent[index & 7] &* basePower
      recent[index & 7] = mixed
      if index >= length - 1 { body(mix(rolling)) }
    }
  }

  /// The smallest sixteenth of the hash space, ascending and distinct: a MinHash sketch whose size
  /// follows the text ("FracMinHash"), so that it estimates containment and not only resemblance.
  static func sketch(of units: [UInt32]) -> [UInt32] {
    var sample: [UInt32] = []
    sample.reserveCapacity(units.count >> (sampleBits - 1))
    forEachHash(of: units) { hash in
      if hash >> (64 - UInt64(sampleBits)) == 0 { sample.append(UInt32(truncatingIfNeeded: hash)) }
    }
    return distinct(sample)
  }

  /// One hash for each sentence of eight units or more, in reading order.
  static func sentences(of stream: UnitStream) -> [(range: Range<Int>, hash: UInt32)] {
    let units = stream.units.span
    return Array(capacity: stream.sentences.count) { sentences in
      for sentence in stream.sentences.indices {
        let range = stream.range(ofSentence: sentence)
        if range.count < length { continue }
        var hash = UInt64(range.count)
        for unit in range { hash = mix(hash ^ UInt64(units[unit])) }
        sentences.append((range, UInt32(truncatingIfNeeded: hash)))
      }
    }
  }

  static func distinct(_ values: [UInt32]) -> [UInt32] {
    var result = values.sorted()
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
