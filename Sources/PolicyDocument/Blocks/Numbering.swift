internal import PolicyText

/// The number a heading or clause begins with: 一、 （一） 第三条 1. 1.1 (a) A. IV.
struct Numbering: Hashable, Sendable {
  enum Style: Hashable, Sendable {
    case part, chapter, division, article  // 第一部分 第一章 第一节 第一条
    case han  // 一、
    case hanParentheses  // （一）
    case decimal(parts: Int)  // 1. is 1, 1.1 is 2
    case decimalParentheses  // （1） 1)
    case circled  // ①
    case roman, lowerRoman, letter, lowerLetter
    case section  // Article 1, Section 2, §3
  }

  var style: Style
  var ordinal: Int
  /// Bytes of the number with its punctuation and the space after it.
  var length: Int

  init?(_ text: Span<UInt8>) {
    guard Self.mayBegin(text) else { return nil }
    var scanner = Scanner(text)
    guard let found = scanner.read() else { return nil }
    style = found.style
    ordinal = found.ordinal
    length = scanner.byteCount
  }

  init?(_ text: [UInt8]) { self.init(text.span) }
}

extension Numbering {
  /// False where the first bytes alone show that no number stands: nearly every block begins with a word.
  private static func mayBegin(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    let first = text[0]
    if first.isLetter {
      // A letter or a Roman numeral with its mark, or one of the words before a number.
      if first == 0x53 || first == 0x41 || first == 0x50 {
        if words.contains(where: { text.starts(with: $0) }) { return true }
      }
      var letters = 1
      var isRoman = isRomanLetter(first)
      while letters < text.count, text[letters].isLetter {
        isRoman = isRoman && isRomanLetter(text[letters])
        letters += 1
        if letters > 8 || letters > 1 && !isRoman { return false }
      }
      guard letters < text.count else { return false }
      let mark = text[letters]
      return mark == 0x2E || mark == 0x29 || mark == 0xE3 || mark == 0xEF  // . ) 、 ．
    }
    if first < 0x80 { return first.isDigit || first == 0x28 || first == 0x5B }
    // Many items of lists begin with a bullet: only §, and of three bytes 第, numerals, ①, （, 【 and full-width digits.
    if first == 0xC2 { return true }
    var character: UInt32 = 0
    for index in 0..<min(3, text.count) { character = character << 8 | UInt32(text[index]) }
    switch character {
    case 0xE291A0...0xE291B3, 0xEFBC90...0xEFBC99, 0xEFBC88, 0xE38090: return true
    default: return (0xE3...0xE9).contains(first) && hanBeginnings.contains(character)
    }
  }

  private static func isRomanLetter(_ letter: UInt8) -> Bool {
    switch letter | 0x20 {
    case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"): true
    default: false
    }
  }

  /// Stand before a number.
  static let words: [StaticString] = ["Section", "SECTION", "Article", "ARTICLE", "Part", "PART"]

  private static let hanBeginnings: [UInt32] = "第零一二三四五六七八九十".unicodeScalars.map {
    UTF8.encode($0)?.reduce(0) { $0 << 8 | UInt32($1) } ?? 0
  }
}
