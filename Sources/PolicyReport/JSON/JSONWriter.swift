internal import PolicyText

/// Writes JSON: keys sorted, one line for each value down to `openDepth`, compact below it, so that
/// two results can be compared line by line.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let openDepth: Int
  /// Where the spliced array would stand.
  private var splice: Int?

  init(openDepth: Int) { self.openDepth = openDepth }

  static func bytes(of value: JSONValue, openDepth: Int) -> [UInt8] {
    var writer = JSONWriter(openDepth: openDepth)
    writer.write(value, depth: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// What goes before and after the items of the spliced array, which stands at the top level.
  static func parts(
    of value: JSONValue, openDepth: Int, holds count: Int
  ) -> (head: [UInt8], tail: [UInt8]) {
    var writer = JSONWriter(openDepth: openDepth)
    writer.write(value, depth: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    let whole = writer.bytes
    guard let place = writer.splice else { return (whole, []) }
    writer.bytes = []
    if count > 0, openDepth > 1 { writer.newLine(1) }
    let close = writer.bytes + [UInt8(ascii: "]")]
    return (whole[..<place] + [UInt8(ascii: "[")], close + whole[place...])
  }

  /// An item of the spliced array, with the comma and the line break before it.
  static func item(
    _ value: JSONValue, at index: Int, depth: Int, openDepth: Int
  ) -> [UInt8] {
    var writer = JSONWriter(openDepth: openDepth)
    if index > 0 { writer.bytes.append(UInt8(ascii: ",")) }
    if openDepth >= depth { writer.newLine(depth) }
    writer.write(value, depth: depth)
    return writer.bytes
  }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: write(plain: "null")
    case .bool(let flag): write(plain: flag ? "true" : "false")
    case .int(let number): write(number, places: 0)
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
        writer.write(plain: depth < writer.openDepth ? ": " : ":")
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
  mutating func beginObject() { write(plain: "{") }

  /// The key of the next member; whoever writes takes them in the order of their bytes.
  mutating func key(_ name: StaticString, depth: Int) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    if depth < openDepth { newLine(depth + 1) }
    bytes.append(UInt8(ascii: "\""))
    write(plain: name)
    write(plain: depth < openDepth ? "\": " : "\":")
  }

  mutating func endObject(depth: Int) {
    if depth < openDepth { newLine(depth) }
    write(plain: "}")
  }

  /// Null for nil.
  mutating func write(_ text: String?) {
    if let text { write(text) } else { write(plain: "null") }
  }

  /// `715` with one place is `71.5`.
  mutating func write(_ number: Int, places: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    // The lowest digit first, then turned round.
    var first = bytes.count
    var rest = number.magnitude
    var count = 0
    while rest > 0 || count <= places {
      if count == places, places > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      count += 1
    }
    var last = bytes.count - 1
    while first < last {
      bytes.swapAt(first, last)
      first += 1
      last -= 1
    }
  }

  private mutating func write(plain text: StaticString) {
    bytes.append(contentsOf: text.bytes)
  }

  private mutating func write<Items: Collection>(
    _ items: Items, between open: StaticString, and close: StaticString, depth: Int,
    item: (inout JSONWriter, Items.Element) -> Void
  ) {
    let isOpen = depth < openDepth && !items.isEmpty
    write(plain: open)
    for (index, element) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if isOpen { newLine(depth + 1) }
      item(&self, element)
    }
    if isOpen { newLine(depth) }
    write(plain: close)
  }

  private mutating func newLine(_ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: depth)
  }

  /// Bytes of a value that were made before.
  mutating func write(made value: [UInt8]) { bytes += value }

  mutating func append(_ some: Slice<UnsafeBufferPointer<UInt8>>) { bytes.append(contentsOf: some) }

  mutating func append(_ text: StaticString) { write(plain: text) }
}
