/// Writes values one after the other: what a build makes ready and a start reads back.
package struct BinaryWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(_ number: Int) { append(Int32(clamping: number)) }

  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  package mutating func write(_ list: [String]) { write(list) { $0.write($1) } }

  package mutating func write<Element>(
    _ list: [Element], _ body: (inout BinaryWriter, Element) -> Void
  ) {
    write(list.count)
    for element in list { body(&self, element) }
  }

  package mutating func write<Value>(
    _ value: Value?, _ body: (inout BinaryWriter, Value) -> Void
  ) {
    write(value == nil ? 0 : 1)
    if let value { body(&self, value) }
  }

  /// The bytes of the elements as they stand in memory, which must hold no padding.
  package mutating func write<Element: BitwiseCopyable>(table: [Element]) {
    write(table.count)
    table.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ number: Int32) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
