internal import PolicyText

/// Whether bytes are UTF-8, and what they are once damage is made good.
enum UTF8Validity {
  /// Sequences of two bytes and more that are valid, and bytes that belong to none.
  static func count(_ bytes: [UInt8]) -> (valid: Int, damaged: Int) {
    if let valid = countValid(bytes) { return (valid, 0) }
    if let ascii = firstHigh(bytes) {
      var decoder = UTF8()
      var iterator = bytes[ascii...].makeIterator()
      var valid = 0
      var damaged = 0
      while true {
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar): valid += scalar.value >= 0x80 ? 1 : 0
        case .error: damaged += 1
        case .emptyInput: return (valid, damaged)
        }
      }
    }
    return (0, 0)
  }

  /// The number of sequences of two bytes and more when all are well-formed (Unicode 15, table
  /// 3-7), else nil.
  private static func countValid(_ bytes: [UInt8]) -> Int? {
    let bytes = bytes.span
    var valid = 0
    var index = 0
    let end = bytes.count
    func continues(_ at: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      at < end && bytes[at] >= low && bytes[at] <= high
    }
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        index = endOfASCII(bytes, from: index + 1)
        continue
      }
      valid += 1
      if byte >= 0xE4, byte <= 0xE9, index + 2 < end {
        // Nearly all characters of Chinese text.
        guard (bytes[index + 1] ^ 0x80) | (bytes[index + 2] ^ 0x80) < 0x40 else { return nil }
        index += 3
        continue
      }
      switch byte {
      case 0xC2...0xDF:
        guard continues(index + 1) else { return nil }
        index += 2
      case 0xE0...0xEF:
        let low: UInt8 = byte == 0xE0 ? 0xA0 : 0x80
        let high: UInt8 = byte == 0xED ? 0x9F : 0xBF
        guard continues(index + 1, low, high), continues(index + 2) else { return nil }
        index += 3
      case 0xF0...0xF4:
        let low: UInt8 = byte == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = byte == 0xF4 ? 0x8F : 0xBF
        guard continues(index + 1, low, high), continues(index + 2), continues(index + 3) else {
          return nil
        }
        index += 4
      default: return nil
      }
    }
    return valid
  }

  /// Near the first byte beyond ASCII, or there.
  @inline(__always)
  private static func endOfASCII(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 64 <= bytes.count,
      ByteAnswers<64>.areASCII(bytes.extracting(index..<index + 64))
    {
      index += 64
    }
    while index + 8 <= bytes.count, EightBytes(bytes, at: index).isASCII { index += 8 }
    return index
  }

  private static func firstHigh(_ bytes: [UInt8]) -> Int? { bytes.firstIndex { $0 >= 0x80 } }

  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}
