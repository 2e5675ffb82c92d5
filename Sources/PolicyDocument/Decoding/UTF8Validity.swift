/// Whether bytes are UTF-8, and what they are once damage is made good.
enum UTF8Validity {
  /// Bytes that belong to no valid sequence.
  static func damage(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var damaged = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue: continue
      case .error: damaged += 1
      case .emptyInput: return damaged
      }
    }
  }

  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}
