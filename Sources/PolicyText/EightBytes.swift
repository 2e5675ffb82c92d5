/// Eight bytes of a text looked at as one number, for what walks whole pages: a question is answered for all of them
/// by the highest bit of each.
///
/// Public, for what a type of the package does is called by other modules and not inlined (Swift 6.3), which here takes
/// twice as long.
public struct EightBytes {
  /// The first byte lowest.
  public let bits: UInt64

  @inlinable
  package static var highest: UInt64 { 0x8080_8080_8080_8080 }
  @inlinable
  package static var ones: UInt64 { 0x0101_0101_0101_0101 }

  @inlinable @inline(__always)
  package init(bits: UInt64) { self.bits = bits }

  /// There must be eight bytes from `index` on, which the span checks.
  @inlinable @inline(__always)
  package init(_ bytes: Span<UInt8>, at index: Int) {
    bits = bytes.bytes.eight(at: index)
  }

  /// From `index` on to the end, with spaces behind it.
  @inlinable @inline(__always)
  package init(filled bytes: Span<UInt8>, at index: Int) {
    let rest = bytes.count - index
    if rest >= 8 {
      self.init(bytes, at: index)
    } else {
      // The last eight, as far as they go.
      var bits: UInt64 = 0
      if bytes.count >= 8 {
        bits = bytes.bytes.eight(at: bytes.count - 8) >> UInt64(64 - 8 * rest)
      } else {
        for place in (index..<bytes.count).reversed() { bits = bits << 8 | UInt64(bytes[place]) }
      }
      self.init(bits: bits | (Self.ones &* 0x20) << UInt64(8 * rest))
    }
  }

  @inlinable @inline(__always)
  package var isASCII: Bool { bits & Self.highest == 0 }

  /// Of `least` to `most`, both ASCII; bytes beyond ASCII never are.
  @inlinable @inline(__always)
  package func areIn(_ least: UInt8, _ most: UInt8, ignoring mask: UInt8 = 0) -> UInt64 {
    let low = (bits | Self.ones &* UInt64(mask)) & ~Self.highest
    let above = low &+ Self.ones &* UInt64(0x80 - least)
    let beyond = low &+ Self.ones &* UInt64(0x7F - most)
    return above & ~beyond & ~bits & Self.highest
  }

  @inlinable @inline(__always)
  package func are(_ byte: UInt8) -> UInt64 {
    let rest = bits ^ Self.ones &* UInt64(byte)
    return ~((rest & ~Self.highest) &+ ~Self.highest | rest) & Self.highest
  }

  /// Latin letters.
  @inlinable @inline(__always)
  package var letters: UInt64 { areIn(0x61, 0x7A, ignoring: 0x20) }
  @inlinable @inline(__always)
  package var capitals: UInt64 { areIn(0x41, 0x5A) }
  @inlinable @inline(__always)
  package var digits: UInt64 { areIn(0x30, 0x39) }
  /// White space of ASCII.
  @inlinable @inline(__always)
  package var spaces: UInt64 { areIn(0x09, 0x0D) | are(0x20) }

  /// How many bytes an answer is true of.
  @inlinable @inline(__always)
  package static func count(_ answer: UInt64) -> Int {
    Int(truncatingIfNeeded: ((answer >> 7) &* ones) >> 56)
  }

  /// The place of the first byte an answer is true of; 8 for none.
  @inlinable @inline(__always)
  package static func first(_ answer: UInt64) -> Int { answer.trailingZeroBitCount >> 3 }
}

extension RawSpan {
  /// Eight bytes as one number, the first lowest. Any bytes are a number, and the place is checked: nothing unsafe is
  /// left of what the library calls so.
  @inlinable @inline(__always)
  package func eight(at place: Int) -> UInt64 {
    UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The same of four.
  @inlinable @inline(__always)
  package func four(at place: Int) -> UInt32 {
    UInt32(littleEndian: unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  /// Sixteen, each by itself.
  @inlinable @inline(__always)
  package func sixteen(at place: Int) -> SIMD16<UInt8> {
    unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
  }

  @inlinable @inline(__always)
  package func one(at place: Int) -> UInt8 {
    unsafeLoad(fromByteOffset: place, as: UInt8.self)
  }
}
