/// Writes a ZIP archive of stored files, as far as a test needs one.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  static func archive(_ files: [(String, String)]) -> [UInt8] {
    var writer = ZipWriter()
    for (name, text) in files { writer.add(name, Array(text.utf8)) }
    return writer.finished
  }

  mutating func add(_ name: String, _ content: [UInt8]) {
    let name = Array(name.utf8)
    let start = bytes.count
    var fields = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4)
    fields += number(Int(Self.checksum(content)), 4) + number(content.count, 4)
    fields += number(content.count, 4) + number(name.count, 2) + number(0, 2)
    bytes += [0x50, 0x4B, 3, 4] + fields + name + content
    directory += [0x50, 0x4B, 1, 2] + number(20, 2) + fields + number(0, 2) + number(0, 2)
    directory += number(0, 2) + number(0, 4) + number(start, 4) + name
    count += 1
  }

  var finished: [UInt8] {
    let end = number(0, 4) + number(count, 2) + number(count, 2) + number(directory.count, 4)
    return bytes + directory + [0x50, 0x4B, 5, 6] + end + number(bytes.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
