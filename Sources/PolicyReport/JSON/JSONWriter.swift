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
    case .made(let count, let item):
      write(0..<count, between: "[", and: "]", depth: depth) { writer, index in
        writer.write(item(index), depth: depth + 1)
      }
    case .splice: splice = bytes.count
    case .object(let object):
      write(object.sorted, between: "{", and: "}", depth: depth) { writer, member in
        writer.write(member.key)
        writer.bytes += (depth < writer.openDepth ? ": " : ":").utf8
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func write<Items: Collection>(
    _ items: Items, between open: String, and close: String, depth: Int,
    item: (inout JSONWriter, Items.Element) -> Void
  ) {
    let isOpen = depth < openDepth && !items.isEmpty
    bytes += open.utf8
    for (index, element) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if isOpen { newLine(depth + 1) }
      item(&self, element)
    }
    if isOpen { newLine(depth) }
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
    var text = text
    text.withUTF8 { utf8 in
      var plain = 0
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        guard Self.mayBeSpecial(byte) else {
          index += 1
          continue
        }
        let (scalar, width) = scalar(in: utf8, at: index)
        if byte == 0x22 || byte == 0x5C || scalar.isHidden, scalar.value <= 0xFFFF {
          bytes += utf8[plain..<index]
          escape(scalar)
          plain = index + width
        }
        index += width
      }
      bytes += utf8[plain...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Lead bytes of the scalars that are escaped, and of a few that are not.
  private static func mayBeSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF: true
    default: false
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    default:
      bytes += "\\u".utf8
      bytes += hexadecimal(scalar.value, digits: 4).utf8
    }
  }
}

/// The scalar of one, two or three bytes at `index` of valid UTF-8, and its width.
private func scalar(
  in utf8: UnsafeBufferPointer<UInt8>, at index: Int
) -> (Unicode.Scalar, Int) {
  let first = UInt32(utf8[index])
  let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3
  guard index + width <= utf8.count else { return ("\u{FFFD}", utf8.count - index) }
  var value = width == 1 ? first : width == 2 ? first & 0x1F : first & 0x0F
  for offset in 1..<max(1, width) { value = value << 6 | UInt32(utf8[index + offset]) & 0x3F }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
}
