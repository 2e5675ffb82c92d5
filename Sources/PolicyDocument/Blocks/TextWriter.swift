internal import PolicyText

/// Writes the text of blocks: white space folded, invisible characters left out, one line feed
/// between blocks.
struct TextWriter {
  private(set) var text: [UInt8] = []
  /// Where the block being written begins; nil before its first character.
  private(set) var blockStart: Int?
  private var pending = Pending.none
  /// The last character written, to tell whether a line break between two is a space.
  private var last: UInt32 = 0

  private enum Pending: Int, Comparable {
    case none, lineBreak, space
    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// A space that stands for mark-up (a cell's or a line's end).
  mutating func space() { pending = .space }

  /// Makes room for so many bytes.
  mutating func reserve(_ bytes: Int) { text.reserveCapacity(bytes) }

  /// The text, which whoever takes it may change without a copy.
  mutating func takeText() -> [UInt8] { exchange(&text, with: []) }

  /// All text of a page comes through here, many bytes at a time.
  mutating func write(_ bytes: Span<UInt8>) { write(bytes, 0..<bytes.count) }

  /// Writes a range of a text, behind which more may stand.
  mutating func write(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = Self.endOfPlain(bytes, index..<range.upperBound)
      if end > index {
        write(plain: bytes.extracting(index..<end))
        index = end
        continue
      }
      if bytes[index] <= 0x20 {
        repeat {
          write(blank: bytes[index])
          index += 1
        } while index < range.upperBound && bytes[index] <= 0x20
        continue
      }
      let (value, length) = bytes.extracting(..<range.upperBound).scalar(at: index)
      write(Unicode.Scalar(value) ?? "\u{FFFD}")
      index += length
    }
  }

  /// Where characters end that are written as they are: printed ASCII and the commonest Han characters, with single
  /// spaces between them.
  private static func endOfPlain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let (start, limit) = (range.lowerBound, range.upperBound)
    if bytes[start] == 0x20 { return start }
    var index = start
    while index < limit {
      let byte = bytes[index]
      if byte >= 0x80 {
        guard isHan(bytes, at: index, limit) else { break }
        index += 3
      } else if index > 0, bytes[index - 1] < 0x80, index + 32 <= bytes.count {
        // More of the page stands behind a text, but for its very end.
        let length = plain(bytes, from: index)
        index = min(index + length, limit)
        if length == 0 || length < 32 && index < limit && bytes[index] < 0x80 { break }
      } else if byte > 0x20 || byte == 0x20 && bytes[index - 1] != 0x20 {
        index += 1
      } else {
        break
      }
    }
    // A space at the end is looked at with what follows it.
    return index > start && bytes[index - 1] == 0x20 ? index - 1 : index
  }

  /// How many of 32 bytes are printed ASCII, and no space after another: the highest bit is set by what is no such
  /// byte, and by 0 less 1.
  @inline(__always)
  private static func plain(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let before = bytes.extracting(start - 1..<start + 31)
    let here = bytes.extracting(start..<start + 32)
    var others = InlineArray<32, UInt8>(repeating: 0)
    for index in 0..<32 {
      let byte = here[index]
      others[index] = byte | (byte &- 0x20) | (((byte | before[index]) ^ 0x20) &- 1)
    }
    for part in 0..<4 {
      let stops = EightBytes(others.span, at: part * 8).bits & EightBytes.highest
      if stops != 0 { return part * 8 + EightBytes.first(stops) }
    }
    return 32
  }

  /// U+4000 to U+9FFF.
  @inline(__always)
  private static func isHan(_ bytes: Span<UInt8>, at index: Int, _ limit: Int) -> Bool {
    bytes[index] >= 0xE4 && bytes[index] <= 0xE9 && index + 2 < limit
      && bytes[index + 1] & 0xC0 == 0x80 && bytes[index + 2] & 0xC0 == 0x80
  }

  /// Writes what `endOfPlain` has passed, which is not empty and ends with a whole character.
  private mutating func write(plain run: Span<UInt8>) {
    @inline(__always) func value(at index: Int) -> UInt32 {
      guard run[index] >= 0x80 else { return UInt32(run[index]) }
      return UInt32(run[index] & 0x0F) << 12 | UInt32(run[index + 1] & 0x3F) << 6
        | UInt32(run[index + 2] & 0x3F)
    }
    part(before: value(at: 0))
    last = value(at: run[run.count - 1] < 0x80 ? run.count - 1 : run.count - 3)
    text.append(run)
  }

  /// White space and controls of ASCII.
  private mutating func write(blank byte: UInt8) {
    pending = max(pending, byte == 0x0A || byte == 0x0D ? .lineBreak : .space)
  }

  mutating func write(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      if value <= 0x20 { return write(blank: UInt8(value)) }
    } else if value == 0xA0 || value == 0x3000 || (0x2000...0x200A).contains(value)
      || value == 0x2028 || value == 0x2029 || value == 0x202F || value == 0x205F
      || value == 0x1680
    {
      pending = .space
      return
    } else if Self.isInvisible(value, after: last) {
      return
    }
    part(before: value)
    last = value
    if value < 0x80 {
      text.append(UInt8(value))
    } else {
      text.append(scalar)
    }
  }

  /// Whether what stands after a line break goes on with the sentence of the block, which begins at `start`.
  /// - Parameter line: what of the block is read; becomes that of all of it.
  func goesOn(with next: Span<UInt8>, _ line: inout LineMeasures, from start: Int) -> Bool {
    let block = text.span.extracting(start...)
    line.read(block.extracting(line.byteCount...))
    return LineWrap.joins(block, line, next, width: nil)
  }

  /// Writes what stands between the last character and the next.
  private mutating func part(before value: UInt32) {
    if blockStart == nil {
      if !text.isEmpty { text.append(0x0A) }
      blockStart = text.count
    } else if pending == .space
      || (pending == .lineBreak && !(last.isWideText && value.isWideText))
    {
      text.append(0x20)
    }
    pending = .none
  }

  /// Ends the block; nil when nothing was written, or only a line that was drawn with characters.
  mutating func endBlock() -> Range<Int>? {
    defer {
      blockStart = nil
      pending = .none
      last = 0
    }
    guard let start = blockStart else { return nil }
    if Self.isRule(text[start...]) {
      text.removeSubrange(max(0, start - 1)...)
      return nil
    }
    return start..<text.count
  }

  /// `-----`, `=====`, the `---|---` under a table's heads that became text.
  private static func isRule(_ block: ArraySlice<UInt8>) -> Bool {
    block.count >= 3
      && block.allSatisfy {
        switch $0 {
        case 0x2D, 0x3D, 0x5F, 0x7C, 0x2A, 0x7E, 0x3A, 0x20: true  // - = _ | * ~ : and space
        default: false
        }
      }
  }

  /// Soft hyphen, zero-width space and the like, marks of direction. Joiners only where nothing
  /// is to be joined: Indic and Arabic scripts and emoji need them.
  private static func isInvisible(_ value: UInt32, after last: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF:
      true
    case 0x200C, 0x200D: last < 0x590 || (0x2E80...0xFFEF).contains(last)
    default: false
    }
  }
}

extension UInt32 {
  /// Han, kana and the punctuation set with them, between which a line break is no space.
  var isWideText: Bool {
    (0x2E80...0xA4CF).contains(self) || (0xF900...0xFAFF).contains(self)
      || (0xFE30...0xFE4F).contains(self) || (0xFF00...0xFFEF).contains(self)
      || (0x20000...0x3FFFF).contains(self) || (0x2018...0x201D).contains(self)
      || self == 0x2026 || self == 0x2014 || self == 0xB7
  }

  var isHan: Bool {
    (0x3400...0x4DBF).contains(self) || (0x4E00...0x9FFF).contains(self)
      || (0xF900...0xFAFF).contains(self) || (0x20000...0x3FFFF).contains(self)
  }
}
