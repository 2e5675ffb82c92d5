internal import PolicyText

/// Writes JSON: keys sorted, one line for each value down to `openDepth`, compact below it, so that
/// two results can be compared line by line.
struct JSONWriter: ~Copyable {
  private var bytes: GrowingBytes
  let openDepth: Int
  /// Where the spliced array would stand.
  private var splice: Int?

  init(openDepth: Int, room: Int = 1 << 16) {
    self.openDepth = openDepth
    bytes = GrowingBytes(room: room)
  }

  static func bytes(of value: JSONValue, openDepth: Int) -> [UInt8] {
    var writer = JSONWriter(openDepth: openDepth)
    writer.write(value, depth: 0)
    writer.append("\n")
    return writer.bytes.array
  }

  /// A few bytes written by themselves, compact, to be a part of others.
  static func bytes(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(openDepth: 0, room: 256)
    write(&writer)
    return writer.bytes.array
  }

  /// What goes before and after the items of the spliced array, which stands at the top level.
  static func parts(
    of value: JSONValue, openDepth: Int, holds count: Int
  ) -> (head: [UInt8], tail: [UInt8]) {
    var writer = JSONWriter(openDepth: openDepth)
    writer.write(value, depth: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    let whole = writer.bytes.array
    guard let place = writer.splice else { return (whole, []) }
    var close = JSONWriter(openDepth: openDepth)
    if count > 0, openDepth > 1 { close.newLine(1) }
    close.append("]")
    return (whole[..<place] + [UInt8(ascii: "[")], close.bytes.array + whole[place...])
  }

  /// An item of the spliced array, with the comma and the line break before it.
  static func item(
    at index: Int, depth: Int, openDepth: Int, write: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var writer = JSONWriter(openDepth: openDepth)
    if index > 0 { writer.append(",") }
    if openDepth >= depth { writer.newLine(depth) }
    write(&writer)
    return writer.bytes.array
  }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .int(let number): write(number)
    case .tenths(let number): write(number, places: 1)
    case .hundredths(let number): write(number, places: 2)
    case .thousandths(let number): write(number, places: 3)
    case .string(let text): write(text)
    case .array(let items):
      array(items, depth: depth) { writer, item in writer.write(item, depth: depth + 1) }
    case .made(let count, let item):
      array(0..<count, depth: depth) { writer, index in
        writer.write(item(index), depth: depth + 1)
      }
    case .splice: splice = bytes.count
    case .object(let object):
      write(object.sorted, between: "{", and: "}", depth: depth) { writer, member in
        writer.write(member.key)
        writer.append(depth < writer.openDepth ? ": " : ":")
        writer.write(member.value, depth: depth + 1)
      }
    case .written(let write): write(&self, depth)
    }
  }

  // MARK: For values that write themselves

  mutating func array<Items: Collection>(
    _ items: Items, depth: Int, item: (inout JSONWriter, Items.Element) -> Void
  ) {
    write(items, between: "[", and: "]", depth: depth, item: item)
  }

  /// The beginning of an object that is not empty.
  mutating func beginObject() { append("{") }

  /// The key of the next member; whoever writes takes them in the order of their bytes.
  mutating func key(_ name: StaticString, depth: Int) {
    beginMember(depth: depth)
    append("\"")
    append(name)
    append(depth < openDepth ? "\": " : "\":")
  }

  mutating func key(_ name: String, depth: Int) {
    beginMember(depth: depth)
    write(name)
    append(depth < openDepth ? ": " : ":")
  }

  private mutating func beginMember(depth: Int) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    if depth < openDepth { newLine(depth + 1) }
  }

  mutating func member(_ name: StaticString, _ value: JSONValue, depth: Int) {
    key(name, depth: depth)
    write(value, depth: depth + 1)
  }

  mutating func endObject(depth: Int) {
    if depth < openDepth { newLine(depth) }
    append("}")
  }

  /// Null for nil.
  mutating func write(_ text: String?) {
    if let text { write(text) } else { append("null") }
  }

  /// `715` with one place is `71.5`.
  mutating func write(_ number: Int, places: Int = 0) {
    bytes.append(decimal: number, places: places)
  }

  private mutating func write<Items: Collection>(
    _ items: Items, between open: StaticString, and close: StaticString, depth: Int,
    item: (inout JSONWriter, Items.Element) -> Void
  ) {
    let isOpen = depth < openDepth && !items.isEmpty
    append(open)
    for (index, element) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if isOpen { newLine(depth + 1) }
      item(&self, element)
    }
    if isOpen { newLine(depth) }
    append(close)
  }

  private mutating func newLine(_ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append(UInt8(ascii: " ")) }
  }

  /// Bytes of a value that were made before.
  mutating func write(made value: [UInt8]) { bytes.append(value) }

  mutating func append(_ some: Span<UInt8>) { bytes.append(some) }

  /// How many bytes are written.
  var count: Int { bytes.count }

  /// What was written there before, once more.
  mutating func append(again range: Range<Int>) { bytes.append(again: range) }

  @inline(__always)
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Written into whoever asks, where its length is known.
  @inline(__always)
  mutating func append(_ text: StaticString) { bytes.append(text) }
}
