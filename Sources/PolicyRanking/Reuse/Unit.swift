/// What texts are compared by: a CJK character, a Latin word, a masked name.
enum Unit {
  static let mask: UInt32 = 1
  static func word(_ hash: UInt32) -> UInt32 { 0x8000_0000 | (hash ^ (hash >> 31)) }
  static func isWord(_ unit: UInt32) -> Bool { unit & 0x8000_0000 != 0 }
}

/// The bytes of a text that a unit came from.
struct UnitPlace {
  private let start: Int32
  private let end: Int32

  @inline(__always)
  init(_ start: Int, _ end: Int) {
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: end)
  }

  private init(start: Int32, end: Int32) { (self.start, self.end) = (start, end) }

  /// The same, in a text in which its block begins elsewhere.
  @inline(__always)
  func moved(by bytes: Int32) -> UnitPlace { UnitPlace(start: start &+ bytes, end: end &+ bytes) }

  var lowerBound: Int { Int(start) }
  var upperBound: Int { Int(end) }
  var count: Int { Int(end) - Int(start) }
}
