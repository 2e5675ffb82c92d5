/// Reads what a `ByteWriter` wrote. Bytes that were damaged or lost give empty values, never a trap.
struct ByteReader {
  let bytes: [UInt8]
  private var position = 0
  private let text: Range<Int>
  /// Places of the strings that were written once for all.
  private var strings: [Range<Int>] = []
  /// The same of titles, and of which of them each path consists.
  private(set) var titles: [Range<Int>] = []
  private var paths: [Range<Int>] = []

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

  /// The place of some bytes.
  mutating func plain() -> Range<Int> {
    let count = count()
    position += count
    return position - count..<position
  }

  mutating func plainString() -> String { string(plain()) }

  func string(_ place: Range<Int>) -> String { String(decoding: bytes[place], as: UTF8.self) }

  mutating func string() -> Range<Int> {
    let number = number()
    if number > 0 { return strings.indices.contains(number - 1) ? strings[number - 1] : 0..<0 }
    strings.append(plain())
    return strings[strings.count - 1]
  }

  /// Places among the titles.
  mutating func path() -> Range<Int> {
    let number = number()
    if number > 0 { return paths.indices.contains(number - 1) ? paths[number - 1] : 0..<0 }
    let first = titles.count
    for _ in 0..<count() { titles.append(plain()) }
    paths.append(first..<titles.count)
    return first..<titles.count
  }

  mutating func items<Item>(_ each: (inout ByteReader) -> Item) -> [Item] {
    let count = count()
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(each(&self)) }
    return items
  }

  /// The place of a quotation, and the range of the policy's text.
  mutating func quote() -> (quote: Range<Int>, range: Range<Int>) {
    let range = range()
    guard number() == 1 else { return (plain(), range) }
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return (0..<0, range) }
    return (text.lowerBound + range.lowerBound..<text.lowerBound + range.upperBound, range)
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
