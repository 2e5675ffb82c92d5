/// Digests by which texts are found again in one process, eight bytes at a time. They prove nothing: who finds a text by
/// one compares the whole.
package enum SeededDigest {
  /// Another in each process, so that nobody can make texts of one digest.
  package static let seed = UInt64.random(in: 0 ... .max)

  /// Multiplied and folded (Wang, wyhash). By a pointer that its caller holds for this call, since all of each page comes
  /// through here; every place is held against its count.
  package static func of(_ bytes: UnsafeRawBufferPointer, from seed: UInt64 = seed) -> UInt64 {
    func mix(_ number: UInt64) -> UInt64 {
      let product = number.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      return product.high ^ product.low
    }
    var digest = mix(seed ^ UInt64(bytes.count))
    var place = 0
    while place + 8 <= bytes.count {
      digest = mix(digest ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    for byte in bytes[place...] { digest = mix(digest ^ UInt64(byte)) }
    return digest
  }
}

extension UnsafeRawBufferPointer {
  /// Compared eight at once; lists are, element by element. Every place is held against the count.
  package func holdsTheSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    var place = 0
    while place + 8 <= count {
      let mine = loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if mine != other.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
      place += 8
    }
    return self[place...].elementsEqual(other[place...])
  }
}
