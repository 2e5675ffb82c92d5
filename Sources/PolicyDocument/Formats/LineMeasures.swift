internal import PolicyText

/// What of a line tells whether its sentence goes on in the next. It is read piece by piece: a line
/// that was broken many times is not read again at each break.
struct LineMeasures {
  /// Bytes read so far.
  private(set) var byteCount = 0
  /// Characters read so far.
  private(set) var length = 0
  /// Its last two characters.
  private(set) var end: (before: Unicode.Scalar?, last: Unicode.Scalar?)
  /// The last character that is no white space.
  private(set) var lastMark: Unicode.Scalar?
  /// Whether a Chinese comma, full stop or semicolon stands in it.
  private(set) var holdsClause = false
  private var wide = 0
  private var openTitles = 0
  private var openBrackets = 0

  /// The longest number or bullet that stands alone.
  static let longestMarker = 8

  init() {}

  init(_ line: Span<UInt8>) { read(line) }

  /// Reads what follows, whole characters.
  mutating func read(_ piece: Span<UInt8>) {
    byteCount += piece.count
    var index = 0
    while index < piece.count {
      let plain = Self.endOfPlain(piece, from: index)
      if plain > index {
        // Of letters of ASCII only the last two count.
        length += plain - index
        end = (Unicode.Scalar(piece[plain - 2]), Unicode.Scalar(piece[plain - 1]))
        lastMark = end.last
        index = plain
        continue
      }
      let (value, width) = piece.scalar(at: index)
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      index += width
      length += 1
      end = (end.last, scalar)
      if !scalar.isBlank { lastMark = scalar }
      if value < 0x80 { continue }
      if value.isWideText { wide += 1 }
      switch scalar {
      case "，", "。", "；": holdsClause = true
      case "《": openTitles += 1
      case "》": openTitles -= 1
      case "（": openBrackets += 1
      case "）": openBrackets -= 1
      default: break
      }
    }
  }

  /// Where eight bytes and more end that are printed ASCII, the last no space; the same place where less are.
  private static func endOfPlain(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count,
      EightBytes(bytes, at: index).areIn(0x20, 0x7E) == EightBytes.highest
    {
      index += 8
    }
    while index > start, bytes[index - 1] == 0x20 { index -= 1 }
    return index - start < 2 ? start : index
  }

  /// Whether most of it is Han characters, kana and their punctuation.
  var isWide: Bool { wide * 2 > length }

  /// A bracket or quotation mark that is not closed in the line.
  var leavesOpen: Bool { openTitles > 0 || openBrackets > 0 }
}

extension Unicode.Scalar {
  /// White space (Unicode 15, White_Space), found without a look into the tables of all characters.
  var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
