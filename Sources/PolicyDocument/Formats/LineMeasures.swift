/// What of a line tells whether its sentence goes on in the next. It is read piece by piece: a line
/// that was broken many times is not read again at each break.
struct LineMeasures {
  /// Bytes read so far.
  private(set) var byteCount = 0
  /// Characters read so far.
  private(set) var length = 0
  /// Its first characters, up to the length of a number or bullet that stands alone.
  private(set) var start = String.UnicodeScalarView()
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

  init(_ line: some Collection<UInt8>) { read(line) }

  /// Reads what follows, whole characters.
  mutating func read(_ piece: some Collection<UInt8>) {
    byteCount += piece.count
    for scalar in String(decoding: piece, as: UTF8.self).unicodeScalars {
      length += 1
      if length <= Self.longestMarker { start.append(scalar) }
      end = (end.last, scalar)
      if scalar.value < 0x80 {
        if !UInt8(scalar.value).isSpace { lastMark = scalar }
        continue
      }
      if !scalar.properties.isWhitespace { lastMark = scalar }
      if scalar.value.isWideText { wide += 1 }
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

  /// Whether most of it is Han characters, kana and their punctuation.
  var isWide: Bool { wide * 2 > length }

  /// A bracket or quotation mark that is not closed in the line.
  var leavesOpen: Bool { openTitles > 0 || openBrackets > 0 }
}
