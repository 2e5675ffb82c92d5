/// Links to a passage of a page: `#:~:text=start,end`.
///
/// Source: WICG "URL Fragment Text Directives". A browser looks for the text inside one block and
/// only at word boundaries, hence the cuts below.
enum TextFragment {
  /// Longer passages are named by their beginning and end.
  static let longest = 100

  /// Nil when `address` is no web address or the quotation is empty.
  static func link(to quote: String, at address: String) -> String? {
    guard let external = ExternalAddress(address), external.isWeb,
      let directive = directive(for: quote)
    else { return nil }
    // A directive of the page's own address gives way; an ordinary fragment stays before ours.
    let base = external.text.split(separator: ":~:", maxSplits: 1).first.map(String.init) ?? ""
    return base + (base.utf8.contains(UInt8(ascii: "#")) ? "" : "#") + ":~:text=" + directive
  }

  private static func directive(for quote: String) -> String? {
    let parts = quote.split(whereSeparator: \.isNewline).flatMap { cells($0) }
      .map { trimmed($0) }.filter { !$0.isEmpty }
    guard let first = parts.first, let last = parts.last else { return nil }
    if parts.count == 1, first.count <= longest { return encoded(first) }
    let start = beginning(of: first)
    let end = ending(of: last)
    // One short part twice would name a passage that begins where it ends.
    return parts.count == 1 && start.endIndex > end.startIndex
      ? encoded(start) : encoded(start) + "," + encoded(end)
  }

  /// `candor extract` writes table cells with ` | ` between them, which the page does not have.
  private static func cells(_ line: Substring) -> [Substring] { line.split(separator: " | ") }

  private static func trimmed(_ part: Substring) -> Substring {
    var part = part
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return part
  }

  /// Up to the last boundary within the first 32 characters.
  private static func beginning(of text: Substring) -> Substring {
    let head = text.prefix(32)
    guard head.endIndex < text.endIndex else { return text }
    guard let cut = head.dropFirst(8).lastIndex(where: isBoundary) else { return head }
    return text[..<cut]
  }

  private static func ending(of text: Substring) -> Substring {
    let tail = text.suffix(32)
    guard tail.startIndex > text.startIndex else { return text }
    guard let cut = tail.dropLast(8).firstIndex(where: isBoundary) else { return tail }
    return text[text.index(after: cut)...]
  }

  private static func isBoundary(_ character: Character) -> Bool {
    character.isWhitespace || "，。；、：！？（）“”《》".contains(character)
  }

  /// `-`, `,` and `&` have a meaning inside the directive, so they are encoded with everything that
  /// is not unreserved.
  private static func encoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: appendPercentEncoded(byte, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
