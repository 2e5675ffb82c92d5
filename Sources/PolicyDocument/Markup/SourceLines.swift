/// The lines of a page as it was saved: CR, LF and CR LF end one each.
struct SourceLines: Sendable {
  private let bytes: [UInt8]
  /// The line ends before each stretch of so many bytes, which a byte can count.
  private let endsBefore: [Int32]
  private static let stretch = 128

  init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
    let stretches = bytes.count / Self.stretch
    endsBefore = Array(capacity: stretches + 1) { output in
      var ends: Int32 = 0
      for number in 0..<stretches {
        output.append(ends)
        let start = number * Self.stretch
        ends += Int32(Self.ends(in: start..<start + Self.stretch, of: bytes.span))
      }
      output.append(ends)
    }
  }

  var count: Int { line(at: bytes.count) }

  /// The line, from 1, of a byte.
  func line(at place: Int) -> Int {
    let place = min(max(0, place), bytes.count)
    let stretch = place / Self.stretch
    return 1 + Int(endsBefore[stretch])
      + Int(Self.ends(in: stretch * Self.stretch..<place, of: bytes.span))
  }

  /// Lines that end in a range of not more than a stretch. Without branches, so that many bytes are looked at at once.
  private static func ends(in range: Range<Int>, of bytes: Span<UInt8>) -> UInt8 {
    let here = bytes.extracting(range)
    var (ends, returns): (UInt8, UInt8) = (0, 0)
    for index in here.indices {
      let isFeed: UInt8 = here[index] == 0x0A ? 1 : 0
      let isReturn: UInt8 = here[index] == 0x0D ? 1 : 0
      ends &+= isFeed | isReturn
      returns |= isReturn
    }
    return returns == 0 ? ends : ends &- pairs(in: range, of: bytes)
  }

  /// Carriage returns of a range that a line feed follows, with which they end one line.
  private static func pairs(in range: Range<Int>, of bytes: Span<UInt8>) -> UInt8 {
    let last = min(range.upperBound, bytes.count - 1)
    let here = bytes.extracting(range.lowerBound..<last)
    let next = bytes.extracting(range.lowerBound + 1..<last + 1)
    var pairs: UInt8 = 0
    for index in here.indices {
      let isReturn: UInt8 = here[index] == 0x0D ? 1 : 0
      pairs &+= isReturn & (next[index] == 0x0A ? 1 : 0)
    }
    return pairs
  }
}
