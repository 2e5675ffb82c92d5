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

  /// All of them where they lie.
  package func read<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count).span)
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

  /// Some of its own bytes once more.
  package mutating func append(again range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    if count + range.count > room { grow(by: range.count) }
    (start + count).copyMemory(from: start + range.lowerBound, byteCount: range.count)
    filled += range.count
  }

  @inlinable
  package mutating func append(utf8 text: String) { append(text.utf8.span) }

  /// Decimal digits, the last `places` of them behind a point: `715` with one place is `71.5`.
  package mutating func append(decimal number: Int, places: Int = 0) {
    var rest = number.magnitude
    let sign = number < 0 ? 1 : 0
    let length = max(Self.digits(of: rest), places + 1) + (places > 0 ? 1 : 0) + sign
    if count + length > room { grow(by: length) }
    // From the lowest digit back.
    var place = count + length
    func putDigit() {
      place -= 1
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10), at: place)
      rest /= 10
    }
    for _ in 0..<places { putDigit() }
    if places > 0 {
      place -= 1
      put(UInt8(ascii: "."), at: place)
    }
    while place > count + sign { putDigit() }
    if number < 0 { put(UInt8(ascii: "-"), at: count) }
    filled += length
  }

  private static func digits(of number: UInt) -> Int {
    var (digits, beyond) = (1, 10 as UInt)
    while digits < 20, number >= beyond { (digits, beyond) = (digits + 1, beyond &* 10) }
    return digits
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

extension [UInt8] {
  /// Copied at once; of a span there is no other way yet (Swift 6.3).
  package mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
