/// A text folded for matching, with a map back to its source.
///
/// Folded are letter case, full-width forms, quotation marks, dashes, white space (one space; none
/// beside a Han character), radicals (to characters), traditional Chinese characters (to simplified)
/// and 你 and 妳 (to 您). Line feeds stay: no phrase crosses one.
public struct NormalizedText: Sendable {
  /// Characters that follow each other in the source as they do here, each as long as there.
  private struct Run: Sendable {
    /// In the folded text.
    var start: Int32
    var source: Int32
  }

  /// UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// By place. At the last, of no character, both texts end.
  private var runs: [Run] = []
  /// Han characters of the source, and those of them that have a simplified form.
  package private(set) var (han, traditional) = (0, 0)

  /// Written by a pointer that lives for this call, since every text is folded: the room for the result is that of the
  /// longest there can be, so that no byte has to ask for more. A debug build checks each place; `brokenUTF8NeverTraps`
  /// walks it over any bytes.
  public init(_ source: [UInt8]) {
    // A byte beyond ASCII, alone or with those that follow it, becomes three at most.
    let most = source.count + 1 + 2 * Self.countBeyondASCII(source.span)
    bytes = [UInt8](unsafeUninitializedCapacity: most) { bytes, count in
      var writer = Writer(bytes: bytes)
      (han, traditional) = Self.fold(source.span, &writer)
      runs = writer.runs
      count = writer.count
    }
    runs.append(Run(start: Int32(clamping: bytes.count), source: Int32(clamping: source.count)))
  }

  public init(_ source: String) { self.init(Array(source.utf8)) }

  /// In sums of one byte each, so that many are added at once.
  private static func countBeyondASCII(_ source: Span<UInt8>) -> Int {
    var count = 0
    for start in stride(from: 0, to: source.count, by: 255) {
      let piece = source.extracting(start..<min(start + 255, source.count))
      var sum: UInt8 = 0
      for index in piece.indices { sum &+= piece[index] >> 7 }
      count += Int(sum)
    }
    return count
  }

  /// The first folded byte that came from `sourceOffset` or later.
  public func offset(ofSource sourceOffset: Int) -> Int {
    let next = runs.partitioningIndex { $0.source >= sourceOffset }
    let end = next < runs.count ? Int(runs[next].start) : bytes.count
    if next == 0 { return end }
    let run = runs[next - 1]
    var place = Int(run.start) + sourceOffset - Int(run.source)
    // Inside a character.
    while place < end, bytes[place] & 0xC0 == 0x80 { place += 1 }
    return min(place, end)
  }

  /// The folded bytes of a range of the source.
  public func range(ofSource range: Range<Int>) -> Range<Int> {
    let start = offset(ofSource: range.lowerBound)
    return start..<max(start, offset(ofSource: range.upperBound))
  }

  /// Where in the source the character of a folded byte begins; at the end, where it ends.
  public func sourceOffset(of offset: Int) -> Int {
    var start = offset
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let run = runs[runs.partitioningIndex { $0.start > start } - 1]
    return start - Int(run.start) + Int(run.source)
  }

  /// The source bytes of a range of folded bytes.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    let start = sourceOffset(of: range.lowerBound)
    return start..<max(start, sourceOffset(of: range.upperBound))
  }

  /// Where the folded bytes go; its room is that of the longest result.
  private struct Writer {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    var count = 0
    private(set) var runs: [Run] = []
    /// How far the last run was moved.
    private var shift = Int.min

    init(bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

    /// The next character comes from a place of the source.
    @inline(__always)
    private mutating func note(_ source: Int) {
      if source &- count == shift { return }
      shift = source &- count
      runs.append(Run(start: Int32(truncatingIfNeeded: count), source: Int32(clamping: source)))
    }

    @inline(__always)
    mutating func append(ascii byte: UInt8, from source: Int) {
      note(source)
      bytes[count] = byte
      count += 1
    }

    /// Those of sixteen bytes, from the first on, that are printed ASCII and no space that may be dropped.
    ///
    /// There is room for what the bytes read so far became at most, and for each that is left.
    ///
    /// - Parameter following: the byte after each.
    /// - Returns: how many they were.
    @inline(__always)
    mutating func append(
      plain bytes: SIMD16<UInt8>, following: SIMD16<UInt8>, afterWide: Bool, from source: Int
    ) -> Int {
      // An answer is the highest bit of each.
      @inline(__always)
      func areOther(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
        bytes | (bytes &+ 1) | (bytes &- 0x20)
      }
      @inline(__always)
      func areSpaces(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> { (bytes ^ 0x20) &- 1 }
      let dropped = areSpaces(bytes) & (areSpaces(following) | areOther(following))
      let stops = unsafeBitCast(areOther(bytes) | dropped, to: SIMD2<UInt64>.self)
      let (low, high) = (stops[0] & EightBytes.highest, stops[1] & EightBytes.highest)
      let plain = low != 0 ? EightBytes.first(low) : 8 + EightBytes.first(high)
      if plain == 0 || afterWide && bytes[0] == 0x20 { return 0 }
      precondition(count + 16 <= self.bytes.count)
      note(source)
      let capitals = (bytes &+ 0x3F) & ~(bytes &+ 0x25) & 0x80
      UnsafeMutableRawPointer(self.bytes.baseAddress! + count)
        .storeBytes(of: bytes | capitals &>> 2, as: SIMD16<UInt8>.self)
      count += plain
      return plain
    }

    /// A character that is folded to itself, the first three of eight bytes.
    @inline(__always)
    mutating func append(firstThreeOf eight: EightBytes, from source: Int) {
      note(source)
      precondition(count + 8 <= bytes.count)
      UnsafeMutableRawPointer(bytes.baseAddress! + count)
        .storeBytes(of: eight.bits.littleEndian, as: UInt64.self)
      count += 3
    }

    mutating func append(_ scalar: UInt32, from source: Int) {
      if scalar < 0x80 { return append(ascii: UInt8(scalar), from: source) }
      note(source)
      switch scalar {
      case ..<0x800: put(0xC0 | scalar >> 6)
      case ..<0x10000:
        put(0xE0 | scalar >> 12)
        put(0x80 | scalar >> 6 & 0x3F)
      default:
        put(0xF0 | scalar >> 18 & 0x07)
        put(0x80 | scalar >> 12 & 0x3F)
        put(0x80 | scalar >> 6 & 0x3F)
      }
      put(0x80 | scalar & 0x3F)
    }

    @inline(__always)
    private mutating func put(_ byte: UInt32) {
      bytes[count] = UInt8(truncatingIfNeeded: byte)
      count += 1
    }
  }

  /// - Returns: how many Han characters the source has, and how many of them have a simplified form.
  private static func fold(
    _ source: Span<UInt8>, _ writer: inout Writer
  ) -> (han: Int, traditional: Int) {
    var (han, traditional) = (0, 0)
    var index = 0
    var pendingSpace = -1
    var previousIsWide = true
    let forms = ChineseScript.simplifiedForms
    let bytes = source.bytes
    while index < source.count {
      let byte = source[index]
      if byte >= 0x20, byte < 0x7F {
        if pendingSpace < 0, index + 17 <= source.count {
          let plain = writer.append(
            plain: bytes.sixteen(at: index), following: bytes.sixteen(at: index + 1),
            afterWide: previousIsWide, from: index)
          if plain > 0 {
            previousIsWide = false
            index &+= plain
            continue
          }
        }
        if byte > 0x20 {
          if pendingSpace >= 0, !previousIsWide { writer.append(ascii: 0x20, from: pendingSpace) }
          pendingSpace = -1
          writer.append(ascii: byte &- 0x41 < 26 ? byte | 0x20 : byte, from: index)
          previousIsWide = false
          index += 1
          continue
        }
      }
      if byte &- 0xE4 < 6, index + 8 <= source.count {
        let eight = EightBytes(source, at: index)
        // Nearly all characters of a Chinese text: those that stay as they are.
        if let scalar = eight.han, scalar != 0x4F60, scalar != 0x59B3, forms[scalar] == 0 {
          han &+= 1
          pendingSpace = -1
          writer.append(firstThreeOf: eight, from: index)
          previousIsWide = true
          index &+= 3
          continue
        }
      }
      let (scalar, length) = source.scalar(at: index)
      if ChineseScript.isHan(scalar) {
        han += 1
        if ChineseScript.simplified(scalar, forms.span) != scalar { traditional += 1 }
      }
      let folded = folded(scalar)
      if folded == 0x20 {
        if pendingSpace < 0 { pendingSpace = index }
      } else if folded == 0x0A {
        writer.append(ascii: 0x0A, from: index)
        pendingSpace = -1
        previousIsWide = true
      } else if folded != 0 {
        let wide = ChineseScript.isWide(scalar)
        if pendingSpace >= 0, !wide, !previousIsWide {
          writer.append(ascii: 0x20, from: pendingSpace)
        }
        pendingSpace = -1
        writer.append(folded, from: index)
        previousIsWide = wide
      }
      index += length
    }
    return (han, traditional)
  }
}

extension EightBytes {
  /// The Han character of the first three, from U+4E00 to U+9FFF.
  @inline(__always)
  fileprivate var han: Int? {
    if bits & 0xC0_C0F0 != 0x80_80E0 { return nil }
    let scalar = Int(truncatingIfNeeded: (bits & 0xF) << 12 | bits >> 2 & 0xFC0 | bits >> 16 & 0x3F)
    return scalar >= 0x4E00 && scalar < 0xA000 ? scalar : nil
  }
}
