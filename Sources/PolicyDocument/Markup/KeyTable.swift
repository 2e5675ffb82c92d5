internal import PolicyText

/// A name as a number: up to eight of its bytes and its length, packed.
struct NameKey {
  private var packed: UInt64 = 0
  private var length: UInt64 = 0

  init() {}

  /// A name in lower case.
  /// - Parameters:
  ///   - eight: its first bytes, behind which others may stand.
  ///   - count: its length.
  @inline(__always)
  init(lower eight: EightBytes, count: Int) {
    let lower = eight.bits | eight.capitals >> 2
    packed = count >= 8 ? lower : lower & (1 << UInt64(8 * count) - 1)
    length = UInt64(count)
  }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    if length < 8 { packed |= UInt64(byte) << (length * 8) }
    length += 1
  }

  var value: UInt64 { length <= 8 ? packed : packed ^ (length &* 0x9E37_79B9_7F4A_7C15) }
  var isEmpty: Bool { length == 0 }
}

/// Values by the keys of names. Names are looked up for each tag, attribute and word of a class: that is too often for
/// a dictionary, which mixes every key against attacks.
struct KeyTable<Value: Sendable>: Sendable {
  /// At most a quarter full; each key stands at its place or as soon after it as there is room. 0 is an empty place,
  /// and the key of no name.
  private var keys: [UInt64]
  private var values: [Value?]
  private let shift: UInt64

  init(_ entries: [UInt64: Value]) {
    var bits: UInt64 = 4
    while 1 << bits < 4 * entries.count { bits += 1 }
    shift = 64 - bits
    keys = [UInt64](repeating: 0, count: 1 << bits)
    values = [Value?](repeating: nil, count: 1 << bits)
    for (key, value) in entries where key != 0 {
      var place = place(of: key)
      while keys[place] != 0 { place = (place + 1) & (keys.count - 1) }
      keys[place] = key
      values[place] = value
    }
  }

  subscript(key: UInt64) -> Value? {
    var place = place(of: key)
    while keys[place] != 0 {
      if keys[place] == key { return values[place] }
      place = (place + 1) & (keys.count - 1)
    }
    return nil
  }

  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
