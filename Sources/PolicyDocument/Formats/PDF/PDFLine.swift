/// A piece of a line without a wide gap in it: of a table's row, what stands in one cell.
struct PDFSegment: Sendable {
  var words: [PDFWord]

  var left: Double { words.first?.left ?? 0 }
  var right: Double { words.map(\.right).max() ?? 0 }

  /// The words with the spaces that are seen between them: Chinese ones touch.
  var text: String {
    var text = ""
    var before: PDFWord?
    for word in words {
      if let before, Self.isSpace(between: before, word) { text += " " }
      text += word.text
      before = word
    }
    return text
  }

  /// The width of what cannot be broken at its start: a word, or Chinese characters up to where a
  /// line may end: not after an opening bracket, not within a dash, not before punctuation.
  var firstUnit: Double {
    guard let word = words.first, let first = word.text.unicodeScalars.first else { return 0 }
    guard first.value.isWideText || Self.opening.contains(first) || Self.dashes.contains(first)
    else { return word.right - word.left + word.em * 0.25 }
    var count = 0.0
    var staysOn = true
    for scalar in word.text.unicodeScalars {
      let closes = Self.closing.contains(scalar) || Self.dashes.contains(scalar)
      guard staysOn || closes else { break }
      count += 1
      staysOn = Self.opening.contains(scalar) || Self.dashes.contains(scalar)
    }
    return word.em * count
  }

  private static let opening = "“‘（(「『【《〈[".unicodeScalars
  private static let dashes = "—–…".unicodeScalars
  private static let closing = "”’）)」』】》〉]，。、；：！？,.;:!?%".unicodeScalars

  private static func isSpace(between a: PDFWord, _ b: PDFWord) -> Bool {
    guard let last = a.text.unicodeScalars.last, let first = b.text.unicodeScalars.first else {
      return false
    }
    let isWide = (a.text.endsInWideText, b.text.startsWithWideText)
    guard isWide.0 || isWide.1 else { return true }
    // Punctuation is drawn narrower than its place, and typesetters part Latin from Chinese text by
    // a fifth of a character without a space.
    guard last.value.isHan || first.value.isHan else { return false }
    if isWide.0, isWide.1, !(last.value.isHan && first.value.isHan) { return false }
    return b.left - a.right > (isWide.0 ? a.em : b.em) * 0.215
  }
}

extension String {
  /// Whether its first character is a Chinese one; quotation marks and dashes, which both scripts
  /// have, are what they stand beside.
  var startsWithWideText: Bool { Self.isWide(unicodeScalars) }
  var endsInWideText: Bool { Self.isWide(unicodeScalars.reversed()) }

  private static func isWide(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    var first: Unicode.Scalar?
    for scalar in scalars {
      first = first ?? scalar
      if !"‘’“”—…·".unicodeScalars.contains(scalar) { return scalar.value.isWideText }
    }
    return first?.value.isWideText ?? false
  }
}

/// All that stands at one height of a page.
struct PDFLine: Sendable {
  var page: Int
  var segments: [PDFSegment]
  var middle: Double
  /// Of its letters: what tells headings from text.
  var height: Double

  var left: Double { segments.first?.left ?? 0 }
  var right: Double { segments.map(\.right).max() ?? 0 }
  var em: Double { segments.first?.words.first?.em ?? 10 }
  var text: String { segments.map(\.text).joined(separator: " ") }
  var all: PDFSegment { PDFSegment(words: segments.flatMap(\.words)) }
}

extension PDFWord {
  /// The width of a Chinese character in the word's size.
  var em: Double {
    let scalars = text.unicodeScalars
    let wide = scalars.reduce(0) { $0 + ($1.value.isWideText ? 1 : 0) }
    guard wide > 0 else { return height * 0.8 }
    return (right - left) / (Double(wide) + Double(scalars.count - wide) * 0.5)
  }
}

extension PDFLine {
  /// The lines of a page from top to bottom.
  static func lines(of page: PDFWords.Page, number: Int) -> [PDFLine] {
    let words = page.words.filter { $0.height > 0 && $0.right > $0.left }
      .sorted { ($0.middle, $0.left) < ($1.middle, $1.left) }
    var rows: [[PDFWord]] = []
    var middle = 0.0
    for word in words {
      let tolerance = min(word.height, rows.last?.first?.height ?? word.height) * 0.2
      if rows.isEmpty || word.middle - middle > tolerance {
        rows.append([word])
        middle = word.middle
      } else {
        rows[rows.count - 1].append(word)
      }
    }
    return rows.map { PDFLine(row: $0.sorted { $0.left < $1.left }, page: number) }
  }

  private init(row: [PDFWord], page: Int) {
    self.page = page
    middle = row.map(\.middle).reduce(0, +) / Double(max(1, row.count))
    // The size of most of its text, not of a footnote's mark.
    height = row.max { $0.right - $0.left < $1.right - $1.left }?.height ?? 0
    segments = []
    for word in row {
      if let last = segments.last?.words.last, word.left - last.right <= max(last.em, word.em) * 1.2
      {
        segments[segments.count - 1].words.append(word)
      } else {
        segments.append(PDFSegment(words: [word]))
      }
    }
    joinMarks()
  }

  /// A bullet or number stands apart from its text but is no cell of its own.
  private mutating func joinMarks() {
    guard segments.count >= 2 else { return }
    let mark = segments[0].text
    let isNumber =
      Numbering(Array((mark + " x").utf8)).map { $0.length >= mark.utf8.count } ?? false
    let isBullet =
      mark.unicodeScalars.count == 1 && mark.unicodeScalars.first.map(Self.isBullet) ?? false
    guard isNumber || isBullet, segments[1].left - segments[0].right < em * 3 else { return }
    segments[1].words = segments[0].words + segments[1].words
    segments.removeFirst()
  }

  /// A dash is a bullet only where it stands apart from the text.
  static func startsWithBullet(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, isBullet(first) else { return false }
    guard "-–—".unicodeScalars.contains(first), let next = scalars.dropFirst().first else {
      return true
    }
    return next.properties.isWhitespace
  }

  /// Symbol fonts draw bullets with characters of the private area.
  static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    Bullet.isOne(scalar) || (0xF000...0xF0FF).contains(scalar.value)
  }
}
