/// Links to a passage of a page: `#:~:text=start,end`.
///
/// Source: WICG "URL Fragment Text Directives". A browser looks for the text inside one block and
/// only at word boundaries, hence the cuts below.
enum TextFragment {
  /// Bytes; longer passages are named by their beginning and end.
  static let longest = 96
  /// Scalars of a beginning or an end.
  static let end = 30

  /// Nil when `address` is no web address or the quotation is empty.
  static func link(to quote: String, at address: String) -> ExternalAddress? {
    guard let external = ExternalAddress(address), external.isWeb else { return nil }
    var directive: [UInt8] = []
    guard append(quote, to: &directive) else { return nil }
    return external.with(textDirective: directive)
  }

  private typealias Part = ArraySlice<Unicode.Scalar>

  private static func append(_ quote: String, to link: inout [UInt8]) -> Bool {
    let scalars = Array(quote.unicodeScalars)
    guard let first = firstPart(of: scalars), let last = lastPart(of: scalars) else { return false }
    let isOnePart = first == last && first.startIndex == last.startIndex
    if isOnePart, utf8Count(first) <= longest {
      append(first, to: &link)
      return true
    }
    let start = beginning(of: first)
    let end = ending(of: last)
    append(start, to: &link)
    // A passage cannot end before its beginning does.
    if start.endIndex <= end.startIndex {
      link.append(UInt8(ascii: ","))
      append(end, to: &link)
    }
    return true
  }

  /// A part ends at a line break, or at the ` | ` that `candor extract` writes between table cells
  /// and the page does not have.
  private static func isBreak(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    switch scalars[index] {
    case "\n", "\r", "\u{2028}", "\u{2029}": true
    case "|":
      index > 0 && index + 1 < scalars.count && scalars[index - 1] == " "
        && scalars[index + 1] == " "
    default: false
    }
  }

  private static func firstPart(of scalars: [Unicode.Scalar]) -> Part? {
    var start = 0
    while start < scalars.count {
      let end = (start..<scalars.count).first { isBreak(scalars, at: $0) } ?? scalars.count
      let part = trimmed(scalars[start..<end])
      if !part.isEmpty { return part }
      start = end + 1
    }
    return nil
  }

  private static func lastPart(of scalars: [Unicode.Scalar]) -> Part? {
    var end = scalars.count
    while end > 0 {
      let start = (0..<end).last { isBreak(scalars, at: $0) }.map { $0 + 1 } ?? 0
      let part = trimmed(scalars[start..<end])
      if !part.isEmpty { return part }
      end = start - 1
    }
    return nil
  }

  private static func trimmed(_ part: Part) -> Part {
    var part = part
    while part.first.map(isSpace) == true { part.removeFirst() }
    while part.last.map(isSpace) == true { part.removeLast() }
    return part
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || 0x09...0x0D ~= scalar.value : scalar.properties.isWhitespace
  }

  /// Up to the last boundary within the first scalars.
  private static func beginning(of part: Part) -> Part {
    let head = part.prefix(end)
    guard head.count < part.count else { return part }
    guard let cut = head.dropFirst(8).lastIndex(where: isBoundary) else { return head }
    return part[part.startIndex..<cut]
  }

  private static func ending(of part: Part) -> Part {
    let tail = part.suffix(end)
    guard tail.count < part.count else { return part }
    guard let cut = tail.dropLast(8).firstIndex(where: isBoundary) else { return tail }
    return part[(cut + 1)...]
  }

  private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\u{A0}", "\u{3000}", "，", "。", "；", "、", "：", "！", "？", "（", "）", "“", "”",
      "《",
      "》":
      true
    default: false
    }
  }

  private static func utf8Count(_ part: Part) -> Int {
    part.reduce(0) { $0 + UTF8.width($1) }
  }

  /// `-`, `,` and `&` have a meaning inside the directive, so they are encoded with everything that
  /// is not unreserved.
  private static func append(_ part: Part, to bytes: inout [UInt8]) {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: part)
    for byte in String(scalars).utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: appendPercentEncoded(byte, to: &bytes)
      }
    }
  }
}
