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

  /// The same, many bytes at once.
  static func length(_ line: Span<UInt8>) -> Int {
    var length = line.count
    var index = 0
    while index + 32 <= line.count {
      let here = line.extracting(index..<index + 32)
      // Without a comparison, which would become a branch.
      var inside: UInt8 = 0
      for place in 0..<32 { inside &+= (here[place] & ~(here[place] << 1)) >> 7 }
      length -= Int(inside)
      index += 32
    }
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
  static func joins(_ line: Span<UInt8>, _ next: Span<UInt8>, width: Int?) -> Bool {
    joins(line, LineMeasures(line), next, width: width)
  }

  /// - Parameter measures: those of the line.
  static func joins(
    _ line: Span<UInt8>, _ measures: LineMeasures, _ next: Span<UInt8>, width: Int?
  ) -> Bool {
    let start = next.extracting(first: 80)
    let next = start.extracting(blankCount(start)...)
    guard let last = measures.lastMark, let first = next.firstScalar else { return false }
    if goesOn(first) { return true }
    guard !startsItem(first, next) else { return false }
    // A number or bullet that stands alone belongs to what follows.
    if measures.length <= LineMeasures.longestMarker, isNumber(line) { return true }
    if measures.length == 1, Bullet.isOne(last) { return true }
    if ends(last) {
      guard let width, !measures.isWide, last != ":" else { return false }
      return measures.length >= width - 12
    }
    if let width, measures.length >= width - (measures.isWide ? 4 : 20) { return true }
    if measures.isWide {
      return BrokenSentence.goesOn(measures, String(decoding: next).unicodeScalars)
    }
    return (measures.length >= 40 || last == ",") && first.properties.isLowercase
  }

  /// Bytes of white space before a text.
  private static func blankCount(_ text: Span<UInt8>) -> Int {
    var end = 0
    while end < text.count {
      let (value, length) = text.scalar(at: end)
      guard Unicode.Scalar(value)?.isBlank == true else { break }
      end += length
    }
    return end
  }

  /// What no sentence begins with goes on with one: "…您的存储\n。如您尚未授权".
  private static func goesOn(_ first: Unicode.Scalar) -> Bool {
    switch first {
    case "，", "。", "、", "；", "：", "！", "？", "）", "》", "」", "』", "】", "”", ",", ";", "!", "?", ")":
      true
    default: false
    }
  }

  private static func ends(_ last: Unicode.Scalar) -> Bool {
    switch last {
    case "。", "！", "？", "；", "：", ":", ";", "!", "?", ".", "…": true
    default: false
    }
  }

  private static func isNumber(_ line: Span<UInt8>) -> Bool {
    var text: [UInt8] = []
    text.append(line)
    text += Array(" x".utf8)
    return Numbering(text).map { $0.length >= line.count } ?? false
  }

  /// A bullet, number or mark of a heading.
  private static func startsItem(_ first: Unicode.Scalar, _ text: Span<UInt8>) -> Bool {
    if Bullet.isOne(first) || first == "#" || first == "|" || first == "+" || first == "=" {
      return true
    }
    // Of 24 characters.
    var end = 0
    var characters = 0
    while end < text.count, characters < 24 || text[end] & 0xC0 == 0x80 {
      if text[end] & 0xC0 != 0x80 { characters += 1 }
      end += 1
    }
    return Numbering(text.extracting(first: end)) != nil
  }
}
