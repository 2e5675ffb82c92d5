/// Reads what `BinaryWriter` wrote. Bytes that end too early, or say what cannot be, throw; nothing traps.
package struct BinaryReader {
  package struct Malformed: Error { package init() {} }

  private let bytes: [UInt8]
  private var index = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package mutating func number() throws(Malformed) -> Int {
    let start = index
    try advance(by: 4)
    var value: UInt32 = 0
    for byte in 0..<4 { value |= UInt32(bytes[start + byte]) << UInt32(8 * byte) }
    return Int(Int32(bitPattern: value))
  }

  package mutating func text() throws(Malformed) -> String {
    let count = try number()
    let start = index
    try advance(by: count)
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  package mutating func texts() throws(Malformed) -> [String] {
    try list { reader throws(Malformed) in try reader.text() }
  }

  package mutating func list<Element>(
    _ body: (inout BinaryReader) throws(Malformed) -> Element
  ) throws(Malformed) -> [Element] {
    let count = try number()
    // Each element takes a byte at least.
    guard count >= 0, count <= bytes.count - index else { throw Malformed() }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try body(&self)) }
    return elements
  }

  package mutating func optional<Value>(
    _ body: (inout BinaryReader) throws(Malformed) -> Value
  ) throws(Malformed) -> Value? {
    try number() == 0 ? nil : body(&self)
  }

  /// A case by its raw value.
  package mutating func choice<Choice: RawRepresentable<String>>(
    _ type: Choice.Type
  ) throws(Malformed) -> Choice {
    guard let choice = Choice(rawValue: try text()) else { throw Malformed() }
    return choice
  }

  package mutating func table<Element: BitwiseCopyable>(
    of type: Element.Type
  ) throws(Malformed) -> [Element] {
    let count = try number()
    let stride = MemoryLayout<Element>.stride
    guard count >= 0, count <= (bytes.count - index) / stride else { throw Malformed() }
    let start = index
    try advance(by: count * stride)
    return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      bytes.withUnsafeBytes { bytes in
        UnsafeMutableRawBufferPointer(buffer)
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<start + count * stride]))
      }
      initialized = count
    }
  }

  private mutating func advance(by count: Int) throws(Malformed) {
    guard count >= 0, count <= bytes.count - index else { throw Malformed() }
    index += count
  }
}
