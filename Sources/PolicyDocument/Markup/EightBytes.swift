/// Eight bytes of a text looked at as one number, for what walks whole pages: a question is answered for all of them
/// by the highest bit of each.
///
/// Loaded from a pointer that its caller holds for one walk, at places it has checked.
struct EightBytes {
  let bits: UInt64

  static let highest: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// There must be eight bytes from `index` on.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    bits = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: index, as: UInt64.self))
  }

  @inline(__always)
  var isASCII: Bool { bits & Self.highest == 0 }

  /// Of `least` to `most`, both ASCII; bytes beyond ASCII never are.
  @inline(__always)
  func areIn(_ least: UInt8, _ most: UInt8, ignoring mask: UInt8 = 0) -> UInt64 {
    let low = (bits | Self.ones &* UInt64(mask)) & ~Self.highest
    let above = low &+ Self.ones &* UInt64(0x80 - least)
    let beyond = low &+ Self.ones &* UInt64(0x7F - most)
    return above & ~beyond & ~bits & Self.highest
  }

  /// Latin letters.
  @inline(__always)
  var letters: UInt64 { areIn(0x61, 0x7A, ignoring: 0x20) }
  @inline(__always)
  var digits: UInt64 { areIn(0x30, 0x39) }
  /// White space as `UInt8.isSpace` has it.
  @inline(__always)
  var spaces: UInt64 { areIn(0x09, 0x0D) | areIn(0x20, 0x20) }

  /// Whether a byte is EF.
  @inline(__always)
  var holdsEF: Bool {
    let rest = bits ^ (Self.ones &* 0xEF)
    return (rest &- Self.ones) & ~rest & Self.highest != 0
  }

  /// How many bytes an answer is true of.
  @inline(__always)
  static func count(_ answer: UInt64) -> Int {
    Int(truncatingIfNeeded: ((answer >> 7) &* ones) >> 56)
  }

  /// The place of the first byte an answer is true of; 8 for none.
  @inline(__always)
  static func first(_ answer: UInt64) -> Int { answer.trailingZeroBitCount >> 3 }
}
