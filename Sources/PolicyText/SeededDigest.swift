/// Digests by which texts are found again in one process, sixteen bytes at a time. They prove nothing: who finds a text by
/// one compares the whole.
package enum SeededDigest {
  /// Another in each process, so that nobody can make texts of one digest.
  package static let seed = UInt64.random(in: 0 ... .max)

  /// Multiplied and folded (Wang, wyhash).
  package static func of(_ bytes: RawSpan, from seed: UInt64 = seed) -> UInt64 {
    func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
      let product = one.multipliedFullWidth(by: other)
      return product.high ^ product.low
    }
    let odd: UInt64 = 0x9E37_79B9_7F4A_7C15
    let secret = Self.seed ^ odd
    var digest = mix(seed ^ UInt64(bytes.byteCount), odd)
    var place = 0
    while place + 16 <= bytes.byteCount {
      digest = mix(digest ^ bytes.eight(at: place), secret ^ bytes.eight(at: place + 8))
      place += 16
    }
    if place + 8 <= bytes.byteCount {
      digest = mix(digest ^ bytes.eight(at: place), odd)
      place += 8
    }
    while place < bytes.byteCount {
      digest = mix(digest ^ UInt64(bytes.one(at: place)), odd)
      place += 1
    }
    return digest
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
    while place < byteCount {
      if one(at: place) != other.one(at: place) { return false }
      place += 1
    }
    return true
  }
}
