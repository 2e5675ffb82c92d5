/// Bytes that grow at the end. A page, a result or a record is put together from tens of thousands of
/// short pieces, for which an `Array` looks at its owner and its room each time: hence the pointer,
/// which nobody else sees.
///
/// Public for what `EightBytes` is.
public struct GrowingBytes: ~Copyable {
  @usableFromInline var start: UnsafeMutableRawPointer
  @usableFromInline var room: Int
  @usableFromInline var filled = 0

  package init(room: Int = 1 << 16) {
    self.room = room
    start = .allocate(byteCount: room, alignment: 1)
  }

  deinit { start.deallocate() }

  @inlinable package var count: Int { filled }

  package var array: [UInt8] {
    let all = UnsafeRawBufferPointer(start: start, count: count)
    // Copied at once; a list made of raw bytes takes one after the other.
    return Array(unsafeUninitializedCapacity: count) { buffer, made in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: all)
      made = all.count
    }
  }

  package var last: UInt8? {
    count > 0 ? start.load(fromByteOffset: count - 1, as: UInt8.self) : nil
  }

  @inlinable @inline(__always)
  package mutating func append(_ byte: UInt8) {
    if count == room { grow(by: 1) }
    start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    filled += 1
  }

  @inlinable @inline(__always)
  package mutating func append(littleEndian word: UInt32) {
    if count + 4 > room { grow(by: 4) }
    start.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt32.self)
    filled += 4
  }

  @inlinable @inline(__always)
  package mutating func append(_ piece: UnsafeRawBufferPointer) {
    guard let source = piece.baseAddress else { return }
    if count + piece.count > room { grow(by: piece.count) }
    (start + count).copyMemory(from: source, byteCount: piece.count)
    filled += piece.count
  }

  @inlinable @inline(__always)
  package mutating func append(_ piece: Span<UInt8>) {
    piece.withUnsafeBytes { append($0) }
  }

  @inlinable @inline(__always)
  package mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inlinable
  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  @inlinable
  package mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Decimal digits, the last `places` of them behind a point: `715` with one place is `71.5`.
  package mutating func append(decimal number: Int, places: Int = 0) {
    let magnitude = number.magnitude
    var digits = 1
    var rest = magnitude / 10
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    digits = max(digits, places + 1)
    let length = digits + (places > 0 ? 1 : 0) + (number < 0 ? 1 : 0)
    if count + length > room { grow(by: length) }
    // From the lowest digit back.
    var place = count + length
    rest = magnitude
    for digit in 0..<digits {
      place -= digit == places && places > 0 ? 2 : 1
      if digit == places, places > 0 { put(UInt8(ascii: "."), at: place + 1) }
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10), at: place)
      rest /= 10
    }
    if number < 0 { put(UInt8(ascii: "-"), at: count) }
    filled += length
  }

  @inline(__always)
  private func put(_ byte: UInt8, at place: Int) {
    start.storeBytes(of: byte, toByteOffset: place, as: UInt8.self)
  }

  @usableFromInline
  mutating func grow(by more: Int) {
    room = max(2 * room, count + more)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 1)
    larger.copyMemory(from: start, byteCount: count)
    start.deallocate()
    start = larger
  }
}
