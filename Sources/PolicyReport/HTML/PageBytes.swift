internal import PolicyText

/// Bytes that grow at the end. A page is put together from tens of thousands of short pieces, for
/// which an `Array` looks at its owner and its room each time.
struct PageBytes: ~Copyable {
  private var start: UnsafeMutableRawPointer
  private var room: Int
  private(set) var count = 0

  init(room: Int = 1 << 16) {
    self.room = room
    start = .allocate(byteCount: room, alignment: 1)
  }

  deinit { start.deallocate() }

  var array: [UInt8] { Array(UnsafeRawBufferPointer(start: start, count: count)) }

  @inline(__always)
  mutating func append(_ piece: UnsafeRawBufferPointer) {
    guard let source = piece.baseAddress else { return }
    if count + piece.count > room { grow(by: piece.count) }
    (start + count).copyMemory(from: source, byteCount: piece.count)
    count += piece.count
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(text.bytes))
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  private mutating func grow(by more: Int) {
    room = max(2 * room, count + more)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 1)
    larger.copyMemory(from: start, byteCount: count)
    start.deallocate()
    start = larger
  }
}
