/// Writes JSON: keys sorted, one line for each value down to `openDepth`, compact below it, so that
/// two results can be compared line by line.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let openDepth: Int

  init(openDepth: Int) { self.openDepth = openDepth }

  static func bytes(of value: JSONValue, openDepth: Int) -> [UInt8] {
    var writer = JSONWriter(openDepth: openDepth)
    writer.write(value, depth: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .int(let number): bytes += String(number).utf8
    case .tenths(let number): bytes += decimal(number, places: 1).utf8
    case .hundredths(let number): bytes += decimal(number, places: 2).utf8
    case .thousandths(let number): bytes += decimal(number, places: 3).utf8
    case .string(let text): write(text)
    case .array(let items):
      write(items, between: "[", and: "]", depth: depth) { writer, item in
        writer.write(item, depth: depth + 1)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      write(sorted, between: "{", and: "}", depth: depth) { writer, member in
        writer.write(member.key)
        writer.bytes += (depth < writer.openDepth ? ": " : ":").utf8
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func write<Item>(
    _ items: [Item], between open: String, and close: String, depth: Int,
    item: (inout JSONWriter, Item) -> Void
  ) {
    let open_ = depth < openDepth && !items.isEmpty
    bytes += open.utf8
    for (index, element) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if open_ { newLine(depth + 1) }
      item(&self, element)
    }
    if open_ { newLine(depth) }
    bytes += close.utf8
  }

  private mutating func newLine(_ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: depth)
  }

  /// Control characters, line separators and bidirectional controls are escaped: the file can be
  /// shown on a terminal or put into a script without harm.
  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      bytes += text.utf8
    } else {
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": bytes += "\\\"".utf8
        case "\\": bytes += "\\\\".utf8
        case "\n": bytes += "\\n".utf8
        case "\r": bytes += "\\r".utf8
        case "\t": bytes += "\\t".utf8
        default:
          if scalar.value < 0x20 || scalar.isHidden, scalar.value <= 0xFFFF {
            bytes += "\\u".utf8
            bytes += hexadecimal(scalar.value, digits: 4).utf8
          } else {
            bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
          }
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
