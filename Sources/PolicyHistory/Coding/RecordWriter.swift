/// Writes values one after the other into bytes: numbers with seven bits a byte, each distinct
/// string once.
///
/// Layout: the count of strings, their lengths, their bytes; then the values, strings as their
/// number.
struct RecordWriter {
  private var body: [UInt8] = []
  private var strings: [String] = []
  private var numbers: [String: Int] = [:]

  /// Small numbers, positive or negative, are short.
  mutating func write(_ number: Int) {
    Self.append(UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))), to: &body)
  }

  mutating func write(_ text: String) {
    if let known = numbers[text] { return write(known) }
    numbers[text] = strings.count
    write(strings.count)
    strings.append(text)
  }

  mutating func write(_ number: Double) { write(fixed: number.bitPattern) }

  /// Hashes are no small numbers: four bytes each.
  mutating func write(hashes numbers: [UInt32]) {
    write(numbers.count)
    for number in numbers {
      for shift in stride(from: 0, to: 32, by: 8) {
        body.append(UInt8(truncatingIfNeeded: number >> UInt32(shift)))
      }
    }
  }

  mutating func write<Value: RecordCodable>(_ value: Value) { value.write(to: &self) }

  mutating func write<Value: RecordCodable>(_ value: Value?) {
    body.append(value == nil ? 0 : 1)
    if let value { value.write(to: &self) }
  }

  mutating func write<Value: RecordCodable>(_ values: [Value]) {
    write(values.count)
    for value in values { value.write(to: &self) }
  }

  private mutating func write(fixed number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      body.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  var bytes: [UInt8] {
    var all: [UInt8] = []
    all.reserveCapacity(body.count + strings.reduce(16) { $0 + $1.utf8.count + 2 })
    Self.append(UInt64(strings.count), to: &all)
    for string in strings { Self.append(UInt64(string.utf8.count), to: &all) }
    for string in strings { all.append(contentsOf: string.utf8) }
    all.append(contentsOf: body)
    return all
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// What a stored record is made of.
protocol RecordCodable {
  func write(to writer: inout RecordWriter)
  init(from reader: inout RecordReader) throws(DamagedRecord)
}

/// The bytes are no record as this version writes them.
struct DamagedRecord: Error {}
