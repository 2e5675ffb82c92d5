/// Digests by which texts are found again in one process, sixteen bytes at a time. They prove nothing: who finds a text by
/// one compares the whole.
///
/// Public for what `EightBytes` is.
public enum SeededDigest {
  /// Another in each process, so that nobody can make texts of one digest.
  package static let seed = UInt64.random(in: 0 ... .max)

  /// Multiplied and folded (Wang, wyhash).
  @inlinable
  package static func of(_ bytes: RawSpan, from seed: UInt64) -> UInt64 {
    let count = bytes.byteCount
    var digest = mix(seed ^ UInt64(count), 0x9E37_79B9_7F4A_7C15)
    guard count >= 16 else {
      // Two numbers that may overlap hold all of eight bytes or more.
      if count >= 8 { return mix(digest ^ bytes.eight(at: 0), seed ^ bytes.eight(at: count - 8)) }
      var few: UInt64 = 0
      for place in 0..<count { few = few << 8 | UInt64(bytes.one(at: place)) }
      return mix(digest ^ few, seed)
    }
    var place = 0
    while place + 16 < count {
      digest = mix(digest ^ bytes.eight(at: place), seed ^ bytes.eight(at: place + 8))
      place += 16
    }
    return mix(digest ^ bytes.eight(at: count - 16), seed ^ bytes.eight(at: count - 8))
  }

  @inlinable @inline(__always)
  static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }
}

extension RawSpan {
  /// Compared 32 at once; lists are, element by element.
  package func holdsTheSame(as other: RawSpan) -> Bool {
    guard byteCount == other.byteCount else { return false }
    var place = 0
    while place + 32 <= byteCount {
      var differences: UInt64 = 0
      for eight in 0..<4 {
        let place = place + 8 * eight
        differences |= self.eight(at: place) ^ other.eight(at: place)
      }
      if differences != 0 { return false }
      place += 32
    }
    while place + 8 <= byteCount {
      if eight(at: place) != other.eight(at: place) { return false }
      place += 8
    }
    if byteCount >= 8 { return eight(at: byteCount - 8) == other.eight(at: byteCount - 8) }
    while place < byteCount {
      if one(at: place) != other.one(at: place) { return false }
      place += 1
    }
    return true
  }
}
