internal import PolicyText

/// Whether a line end is only where a line was wrapped, or the end of a paragraph.
///
/// Text saved from apps has a paragraph on every line; drafts are wrapped at some column; both
/// come without blank lines between them.
enum LineWrap {
  /// The column at which lines were wrapped, nil when they were not.
  static func width(_ lengths: [Int]) -> Int? {
    let lengths = lengths.filter { $0 > 0 }
    guard lengths.count >= 4 else { return nil }
    let sorted = lengths.sorted()
    let high = sorted[sorted.count * 95 / 100]
    guard (40...130).contains(high) else { return nil }
    let near = lengths.filter { $0 >= high - 15 && $0 <= high + 10 }.count
    return near * 100 >= lengths.count * 35 ? high : nil
  }

  /// Characters of a line.
  static func length(_ line: some Sequence<UInt8>) -> Int {
    line.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// The same, eight bytes at once.
  static func length(_ line: Span<UInt8>) -> Int {
    var length = line.count
    var index = 0
    while index + 8 <= line.count {
      // The bytes of a character but its first: 10xxxxxx.
      let bits = EightBytes(line, at: index).bits
      length -= EightBytes.count(bits & ~(bits << 1) & EightBytes.highest)
      index += 8
    }
    while index < line.count {
      if line[index] & 0xC0 == 0x80 { length -= 1 }
      index += 1
    }
    return length
  }

  /// Whether `next` goes on with the sentence of `line`.
  static func joins(
    _ line: some Collection<UInt8>, _ next: some Collection<UInt8>, width: Int?
  ) -> Bool {
    joins(LineMeasures(line), next, width: width)
  }

  static func joins(
    _ line: LineMeasures, _ next: some Collection<UInt8>, width: Int?
  ) -> Bool {
    let next = String(decoding: next.prefix(80), as: UTF8.self).unicodeScalars
      .drop(while: isBlank)
    guard let last = line.lastMark, let first = next.first else { return false }
    // What no sentence begins with goes on with one: "…您的存储\n。如您尚未授权".
    if "，。、；：！？）》」』】”,;!?)".unicodeScalars.contains(first) { return true }
    guard !startsItem(next) else { return false }
    // A number or bullet that stands alone belongs to what follows.
    if line.length <= LineMeasures.longestMarker,
      let number = Numbering(Array((String(line.start) + " x").utf8)),
      number.length >= line.byteCount
    {
      return true
    }
    if line.length == 1, Bullet.isOne(last) { return true }
    if "。！？；：:;!?.…".unicodeScalars.contains(last) {
      guard let width, !line.isWide, last != ":" else { return false }
      return line.length >= width - 12
    }
    if let width, line.length >= width - (line.isWide ? 4 : 20) { return true }
    if line.isWide { return BrokenSentence.goesOn(line, next) }
    return (line.length >= 40 || last == ",") && first.properties.isLowercase
  }

  /// White space, mostly that of ASCII.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? UInt8(scalar.value).isSpace : scalar.properties.isWhitespace
  }

  /// A bullet, number or mark of a heading.
  private static func startsItem(_ text: Substring.UnicodeScalarView) -> Bool {
    guard let first = text.first else { return true }
    if Bullet.isOne(first) || "#|+=".unicodeScalars.contains(first) { return true }
    return Numbering(Array(String(text.prefix(24)).utf8)) != nil
  }
}
