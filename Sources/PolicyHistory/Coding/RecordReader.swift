/// Reads what `RecordWriter` wrote. Whatever the bytes are, it ends with values or with
/// `DamagedRecord`.
struct RecordReader {
  private let bytes: [UInt8]
  private var position = 0
  private var strings: [String] = []

  init(_ bytes: [UInt8]) throws(DamagedRecord) {
    self.bytes = bytes
    let count = try count()
    var lengths: [Int] = []
    lengths.reserveCapacity(count)
    for _ in 0..<count { lengths.append(try self.count()) }
    strings.reserveCapacity(count)
    for length in lengths {
      guard length <= bytes.count - position else { throw DamagedRecord() }
      strings.append(String(decoding: bytes[position..<position + length], as: UTF8.self))
      position += length
    }
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() throws(DamagedRecord) -> UInt8 {
    guard position < bytes.count else { throw DamagedRecord() }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func unsigned() throws(DamagedRecord) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let next = try byte()
      number |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return number }
    }
    throw DamagedRecord()
  }

  /// Of things that take a byte or more each: never more than bytes are left.
  private mutating func count() throws(DamagedRecord) -> Int {
    let number = try unsigned()
    guard number <= UInt64(bytes.count - position) else { throw DamagedRecord() }
    return Int(number)
  }

  mutating func int() throws(DamagedRecord) -> Int {
    let number = try unsigned()
    return Int(Int64(bitPattern: (number >> 1) ^ (0 &- (number & 1))))
  }

  mutating func string() throws(DamagedRecord) -> String {
    let number = try int()
    guard strings.indices.contains(number) else { throw DamagedRecord() }
    return strings[number]
  }

  mutating func double() throws(DamagedRecord) -> Double {
    var pattern: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) { pattern |= UInt64(try byte()) << shift }
    return Double(bitPattern: pattern)
  }

  mutating func hashes() throws(DamagedRecord) -> [UInt32] {
    let count = try int()
    guard count >= 0, count <= (bytes.count - position) / 4 else { throw DamagedRecord() }
    var numbers: [UInt32] = []
    numbers.reserveCapacity(count)
    for index in 0..<count {
      let at = position + 4 * index
      numbers.append(
        UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
          | UInt32(bytes[at + 3]) << 24)
    }
    position += 4 * count
    return numbers
  }

  mutating func value<Value: RecordCodable>() throws(DamagedRecord) -> Value {
    try Value(from: &self)
  }

  mutating func optional<Value: RecordCodable>() throws(DamagedRecord) -> Value? {
    try byte() == 0 ? nil : try Value(from: &self)
  }

  mutating func array<Value: RecordCodable>() throws(DamagedRecord) -> [Value] {
    let count = try int()
    guard count >= 0, count <= bytes.count - position else { throw DamagedRecord() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try Value(from: &self)) }
    return values
  }

  /// The value with this raw value, such as a verdict.
  mutating func named<Value: RawRepresentable<String>>() throws(DamagedRecord) -> Value {
    guard let value = Value(rawValue: try string()) else { throw DamagedRecord() }
    return value
  }

  /// A range of bytes of a text.
  mutating func range() throws(DamagedRecord) -> Range<Int> {
    let start = try int()
    let count = try int()
    guard start >= 0, count >= 0, case (let end, false) = start.addingReportingOverflow(count)
    else { throw DamagedRecord() }
    return start..<end
  }
}
