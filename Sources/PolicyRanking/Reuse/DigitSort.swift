extension [UInt32] {
  /// Sorts hashes, byte by byte from the lowest (Seward, LSD radix sort): the same work whatever they are.
  mutating func sortByDigits() {
    // Below it counting takes longer than comparing.
    guard count >= 64 else { return sort() }
    var ends = InlineArray<1024, Int32>(repeating: 0)
    for value in self {
      for digit in 0..<4 { ends[Self.slot(of: digit, in: value)] += 1 }
    }
    var (values, other) = (self, self)
    for digit in 0..<4 {
      var before: Int32 = 0
      for slot in digit << 8..<(digit + 1) << 8 {
        let count = ends[slot]
        ends[slot] = before
        before += count
      }
      var sorted = other.mutableSpan
      for value in values {
        let slot = Self.slot(of: digit, in: value)
        sorted[Int(ends[slot])] = value
        ends[slot] += 1
      }
      swap(&values, &other)
    }
    self = values
  }

  /// Of a byte among the four tables of counts.
  @inline(__always)
  private static func slot(of digit: Int, in value: UInt32) -> Int {
    digit << 8 | Int(value >> UInt32(digit << 3) & 0xFF)
  }
}
