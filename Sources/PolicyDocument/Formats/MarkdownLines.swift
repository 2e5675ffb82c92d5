/// Markdown as people and converters write it, made plain for CommonMark.
///
/// Converters put every paragraph on one line without blank lines between, underline sections with
/// rows of `=`, write bold as `** so **` and break tables; CommonMark would make one paragraph, or
/// one heading, or a text full of stars of it all.
enum MarkdownLines {
  /// A line for CommonMark and the line of the file, from 1, it comes from.
  struct Line {
    var bytes: [UInt8]
    var origin: Int
    var isTable = false

    var isBlank: Bool { bytes.allSatisfy(\.isSpace) }

    static func blank(_ origin: Int) -> Line { Line(bytes: [], origin: origin) }
  }

  static func prepared(_ markdown: [UInt8]) -> [Line] {
    let source = PlainText.lines(markdown)
    let width = LineWrap.width(source.map(LineWrap.length))
    var lines = source.enumerated().map { Line(bytes: $1, origin: $0 + 1) }
    MarkdownLimits.keep(&lines)
    lines = MarkdownTables.mended(lines)
    MarkdownLimits.limitRules(&lines)
    MarkdownEmphasis.mend(&lines)
    unindent(&lines)
    var inFence = false
    for index in lines.indices where !lines[index].isTable {
      let content = lines[index].bytes.drop { $0.isSpace }
      if isFence(content) { inFence.toggle() }
      if inFence { continue }
      if isRule(content, of: .equals) || isRule(content, of: UInt8(ascii: "-")) {
        if !underlines(lines, index) { lines[index].bytes = [] }
        continue
      }
      if let marks = unspacedHeading(content) {
        lines[index].bytes = content.prefix(marks) + [.space] + content.dropFirst(marks)
        continue
      }
      guard index + 1 < lines.count, !lines[index + 1].isTable, isText(content) else { continue }
      let next = lines[index + 1].bytes.drop { $0.isSpace }
      guard isText(next) || next.first == .less, !isRule(next, of: .equals) else { continue }
      var line = lines[index].bytes
      while line.last?.isSpace == true || line.last == UInt8(ascii: "\\") { line.removeLast() }
      let (plainLine, plainNext) = (plain(line), plain(next))
      if !LineWrap.joins(plainLine.span, plainNext.span, width: width) {
        line.append(contentsOf: "  ".utf8)
      }
      lines[index].bytes = line
    }
    return lines
  }

  /// Paragraphs indented by four spaces, as in print, are no program text; in lists they are items'
  /// text.
  private static func unindent(_ lines: inout [Line]) {
    var inFence = false
    var inList = false
    for index in lines.indices where !lines[index].isBlank {
      let content = lines[index].bytes.drop { $0.isSpace }
      if isFence(content) { inFence.toggle() }
      let indent = lines[index].bytes.prefix { $0.isSpace }
      let isDeep = indent.count >= 4 || indent.contains(0x09)
      if listMark(content) != nil || isOrdered(content) {
        inList = true
      } else if indent.isEmpty {
        inList = false
      }
      if isDeep, !inList, !inFence { lines[index].bytes = Array(content) }
    }
  }

  /// "1. " or "1) "
  private static func isOrdered(_ content: ArraySlice<UInt8>) -> Bool {
    let rest = content.drop { $0.isDigit }
    guard rest.startIndex > content.startIndex, let mark = rest.first,
      mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
    else { return false }
    return rest.dropFirst().first?.isSpace ?? true
  }

  static func isFence(_ line: some Collection<UInt8>) -> Bool {
    let content = line.drop { $0.isSpace }
    return content.starts(with: "```".utf8) || content.starts(with: "~~~".utf8)
  }

  /// Bytes of a list item's mark with the space around it; nil when there is none.
  static func listMark(_ line: ArraySlice<UInt8>) -> Int? {
    let content = line.drop { $0.isSpace }
    guard let first = content.first, "*-+".utf8.contains(first),
      content.dropFirst().first?.isSpace == true
    else { return nil }
    return content.startIndex - line.startIndex + 2
  }

  /// The text without the marks of emphasis, which say nothing of where a sentence ends.
  private static func plain(_ line: some Sequence<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var inTag = false
    for byte in line {
      if byte == .less { inTag = true }
      if !inTag, byte != UInt8(ascii: "*"), byte != UInt8(ascii: "\\") { plain.append(byte) }
      if byte == .greater { inTag = false }
    }
    func isMark(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: "_") || byte?.isSpace == true }
    while isMark(plain.last) { plain.removeLast() }
    return Array(plain.drop { isMark($0) })
  }

  /// A line of prose: not blank, no table row.
  private static func isText(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return first != .pipe && first != UInt8(ascii: "#")
  }

  private static func isRule(_ line: ArraySlice<UInt8>, of mark: UInt8) -> Bool {
    var count = 0
    for byte in line {
      if byte == mark { count += 1 } else if !byte.isSpace { return false }
    }
    return count >= 3
  }

  /// The marks of a heading that lacks the space after them: `###1. 我们收集的信息`.
  private static func unspacedHeading(_ line: ArraySlice<UInt8>) -> Int? {
    let marks = line.prefix { $0 == UInt8(ascii: "#") }.count
    guard (2...6).contains(marks), let next = line.dropFirst(marks).first, !next.isSpace
    else { return nil }
    return marks
  }

  /// Whether a row of `=` or `-` makes a heading of the line before it: one short line that is a
  /// paragraph by itself and no sentence.
  private static func underlines(_ lines: [Line], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let line = lines[index - 1].bytes
    let content = line.drop { $0.isSpace }
    guard isText(content), LineWrap.length(content) <= 60, listMark(line[...]) == nil
    else { return false }
    if index > 1 {
      let before = lines[index - 2].bytes.drop { $0.isSpace }
      guard before.isEmpty || before.first == UInt8(ascii: "#") else { return false }
    }
    let text = String(decoding: content, as: UTF8.self).unicodeScalars
    guard let last = text.last(where: { !$0.properties.isWhitespace }) else { return false }
    return !"。；，,;：:.".unicodeScalars.contains(last)
  }
}
