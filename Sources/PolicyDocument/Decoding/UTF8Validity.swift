/// Whether bytes are UTF-8, and what they are once damage is made good.
enum UTF8Validity {
  /// Sequences of two bytes and more that are valid, and bytes that belong to none.
  static func count(_ bytes: [UInt8]) -> (valid: Int, damaged: Int) {
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

  private static func firstHigh(_ bytes: [UInt8]) -> Int? { bytes.firstIndex { $0 >= 0x80 } }

  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}
