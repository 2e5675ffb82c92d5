/// A text folded for matching, with a map back to its source.
///
/// Folded are letter case, full-width forms, quotation marks, dashes, white space (one space; none
/// beside a Han character), radicals (to characters), traditional Chinese characters (to simplified)
/// and 你 and 妳 (to 您). Line feeds stay: no phrase crosses one.
public struct NormalizedText: Sendable {
  /// UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// For each byte, and one past the last, the offset in the source it came from.
  public private(set) var sourceOffsets: [Int32] = []

  /// Written by pointers that live for this call, since every text is folded: the room for the result is that of the
  /// longest there can be, so that no byte has to ask for more. A debug build checks each place; `brokenUTF8NeverTraps`
  /// walks it over any bytes.
  public init(_ source: [UInt8]) {
    // A byte beyond ASCII, alone or with those that follow it, becomes three at most.
    // Counted without a check, so that many are counted at once: there are no more than there are bytes.
    let most = source.count + 1 + 2 * source.reduce(0) { $0 &+ Int($1 >> 7) }
    sourceOffsets = [Int32](unsafeUninitializedCapacity: most) { offsets, offsetCount in
      bytes = [UInt8](unsafeUninitializedCapacity: most) { bytes, count in
        var writer = Writer(bytes: bytes, offsets: offsets)
        Self.fold(source.span, &writer)
        offsets[writer.count] = Int32(clamping: source.count)
        count = writer.count
      }
      offsetCount = bytes.count + 1
    }
  }

  public init(_ source: String) { self.init(Array(source.utf8)) }

  /// The first folded byte that came from `sourceOffset` or later.
  public func offset(ofSource sourceOffset: Int) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(sourceOffsets[middle]) < sourceOffset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The folded bytes of a range of the source.
  public func range(ofSource range: Range<Int>) -> Range<Int> {
    let start = offset(ofSource: range.lowerBound)
    return start..<max(start, offset(ofSource: range.upperBound))
  }

  /// The source bytes of a range of folded bytes.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    let start = Int(sourceOffsets[range.lowerBound])
    return start..<max(start, Int(sourceOffsets[range.upperBound]))
  }

  /// Where the folded bytes go; its room is that of the longest result.
  private struct Writer {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    let offsets: UnsafeMutableBufferPointer<Int32>
    var count = 0

    @inline(__always)
    mutating func append(byte: UInt8, from source: Int) {
      bytes[count] = byte
      offsets[count] = Int32(truncatingIfNeeded: source)
      count += 1
    }

    /// Eight bytes at once where they are printed ASCII and of their spaces none stands beside another or may yet be
    /// dropped.
    ///
    /// There is room for what the bytes read so far became at most, and for each that is left.
    ///
    /// - Returns: whether they were.
    @inline(__always)
    mutating func append(plain eight: EightBytes, afterWide: Bool, from source: Int) -> Bool {
      if eight.areIn(0x20, 0x7E) != EightBytes.highest { return false }
      let spaces = eight.are(0x20)
      if spaces & (spaces << 8 | 1 << 63 | (afterWide ? 0x80 : 0)) != 0 { return false }
      precondition(count + 8 <= bytes.count && bytes.count <= offsets.count)
      let folded = eight.bits | eight.capitals >> 2
      UnsafeMutableRawPointer(bytes.baseAddress! + count)
        .storeBytes(of: folded.littleEndian, as: UInt64.self)
      let places = SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7) &+ Int32(truncatingIfNeeded: source)
      UnsafeMutableRawPointer(offsets.baseAddress! + count)
        .storeBytes(of: places, as: SIMD8<Int32>.self)
      count += 8
      return true
    }

    mutating func append(_ scalar: UInt32, from source: Int) {
      if scalar < 0x80 { return append(byte: UInt8(scalar), from: source) }
      switch scalar {
      case ..<0x800:
        append(byte: UInt8(0xC0 | scalar >> 6), from: source)
      case ..<0x10000:
        append(byte: UInt8(0xE0 | scalar >> 12), from: source)
        append(byte: UInt8(0x80 | scalar >> 6 & 0x3F), from: source)
      default:
        append(byte: UInt8(0xF0 | scalar >> 18 & 0x07), from: source)
        append(byte: UInt8(0x80 | scalar >> 12 & 0x3F), from: source)
        append(byte: UInt8(0x80 | scalar >> 6 & 0x3F), from: source)
      }
      append(byte: UInt8(0x80 | scalar & 0x3F), from: source)
    }
  }

  private static func fold(_ source: Span<UInt8>, _ writer: inout Writer) {
    var index = 0
    var pendingSpace = -1
    var previousIsWide = true
    let forms = ChineseScript.simplifiedForms
    while index < source.count {
      if pendingSpace < 0, index + 8 <= source.count,
        writer.append(plain: EightBytes(source, at: index), afterWide: previousIsWide, from: index)
      {
        previousIsWide = false
        index += 8
        continue
      }
      let byte = source[index]
      if byte > 0x20, byte < 0x7F {
        if pendingSpace >= 0, !previousIsWide { writer.append(byte: 0x20, from: pendingSpace) }
        pendingSpace = -1
        writer.append(byte: byte &- 0x41 < 26 ? byte | 0x20 : byte, from: index)
        previousIsWide = false
        index += 1
        continue
      }
      let (scalar, length) = source.scalar(at: index)
      if scalar >= 0x4E00, scalar < 0xA000, scalar != 0x4F60, scalar != 0x59B3 {
        // Nearly all characters of a Chinese text.
        pendingSpace = -1
        writer.append(ChineseScript.simplified(scalar, forms.span), from: index)
        previousIsWide = true
        index += length
        continue
      }
      let folded = folded(scalar)
      if folded == 0x20 {
        if pendingSpace < 0 { pendingSpace = index }
      } else if folded == 0x0A {
        writer.append(byte: 0x0A, from: index)
        pendingSpace = -1
        previousIsWide = true
      } else if folded != 0 {
        let wide = ChineseScript.isWide(scalar)
        if pendingSpace >= 0, !wide, !previousIsWide {
          writer.append(byte: 0x20, from: pendingSpace)
        }
        pendingSpace = -1
        writer.append(folded, from: index)
        previousIsWide = wide
      }
      index += length
    }
  }

  /// 0 for characters that are dropped.
  @inline(__always)
  private static func folded(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 {
      switch scalar {
      case 0x41...0x5A: return scalar + 0x20
      case 0x0A: return 0x0A
      case 0x09, 0x0B, 0x0C, 0x0D: return 0x20
      case 0..<0x20, 0x7F: return 0
      default: return scalar
      }
    }
    return foldedBeyondASCII(scalar)
  }

  private static func foldedBeyondASCII(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return 0x20
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: return 0
    case 0xFF01...0xFF3A, 0xFF5B...0xFF5E: return folded(scalar - 0xFEE0)
    case 0xFF3B...0xFF5A: return folded(scalar - 0xFEE0)
    case 0x2018, 0x2019, 0x201A, 0x2032, 0x300E, 0x300F: return 0x27
    case 0x201C, 0x201D, 0x201E, 0x2033, 0x300C, 0x300D, 0xAB, 0xBB: return 0x22
    case 0x2010...0x2015, 0x2212: return 0x2D
    case 0x3010: return 0x5B
    case 0x3011: return 0x5D
    case 0x2022, 0x00B7, 0x30FB: return 0xB7
    // 你, 妳, 您: a policy says any of them to the same reader.
    case 0x4F60, 0x59B3: return 0x60A8
    case 0x4E00...: return ChineseScript.simplified(scalar)
    case 0x2E80...0x2FD5: return ChineseScript.simplified(CJKRadical.character(scalar))
    default:
      let lower = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars
      return lower?.count == 1 ? lower?.first?.value ?? scalar : scalar
    }
  }
}
