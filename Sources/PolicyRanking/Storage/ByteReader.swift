/// Reads what a `ByteWriter` wrote. Bytes that were damaged or lost give empty values, never a trap.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0
  private let text: Range<Int>
  private var strings: [String] = []
  private var paths: [[String]] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var position = 0
    let count = Self.number(in: bytes, &position)
    text = position..<position + max(0, min(count, bytes.count - position))
    self.position = text.upperBound
  }

  var textBytes: [UInt8] { Array(bytes[text]) }

  /// To a place among all the bytes.
  mutating func skip(to place: Int) { position = min(max(place, position), bytes.count) }

  mutating func number() -> Int { Self.number(in: bytes, &position) }

  /// A count of things of a byte or more each.
  mutating func count() -> Int { max(0, min(number(), bytes.count - position)) }

  mutating func range() -> Range<Int> {
    let start = number()
    let count = max(0, number())
    let (end, overflows) = start.addingReportingOverflow(count)
    return overflows ? start..<start : start..<end
  }

  mutating func plainBytes() -> ArraySlice<UInt8> {
    let count = count()
    position += count
    return bytes[position - count..<position]
  }

  mutating func plainString() -> String { String(decoding: plainBytes(), as: UTF8.self) }

  mutating func string() -> String {
    let number = number()
    if number > 0 { return strings.indices.contains(number - 1) ? strings[number - 1] : "" }
    let string = plainString()
    strings.append(string)
    return string
  }

  mutating func path() -> [String] {
    let number = number()
    if number > 0 { return paths.indices.contains(number - 1) ? paths[number - 1] : [] }
    let path = items { $0.plainString() }
    paths.append(path)
    return path
  }

  mutating func sections() -> [[String]] {
    var last: [String] = []
    return items { reader in
      last.removeLast(last.count - max(0, min(reader.number(), last.count)))
      last += reader.items { $0.plainString() }
      return last
    }
  }

  mutating func items<Item>(_ each: (inout ByteReader) -> Item) -> [Item] {
    let count = count()
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(each(&self)) }
    return items
  }

  mutating func quote() -> (quote: ArraySlice<UInt8>, range: Range<Int>) {
    let range = range()
    guard number() == 1 else { return (plainBytes(), range) }
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return ([], range) }
    return (
      bytes[text.lowerBound + range.lowerBound..<text.lowerBound + range.upperBound], range
    )
  }

  private static func number(in bytes: [UInt8], _ position: inout Int) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 || shift > 63 { break }
    }
    return Int(truncatingIfNeeded: value)
  }
}
