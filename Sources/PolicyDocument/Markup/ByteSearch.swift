internal import Glibc

/// Searches of a page's bytes: half of them lie in scripts and styles, which are passed over at the speed of the C
/// library. Each pointer lives for one call, over a range that is checked before it.
extension [UInt8] {
  /// The first place of a byte in a range.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Line feeds in a range.
  func lineFeeds(in range: Range<Int>) -> Int {
    var count = 0
    var start = range.lowerBound
    while let feed = firstIndex(of: 0x0A, in: start..<range.upperBound) {
      count += 1
      start = feed + 1
    }
    return count
  }

  /// Lines that end in a range; CR, LF and CR LF end one each.
  func lineEnds(in range: Range<Int>) -> Int {
    var count = lineFeeds(in: range)
    var start = range.lowerBound
    while let mark = firstIndex(of: 0x0D, in: start..<range.upperBound) {
      if mark + 1 >= self.count || self[mark + 1] != 0x0A { count += 1 }
      start = mark + 1
    }
    return count
  }
}
