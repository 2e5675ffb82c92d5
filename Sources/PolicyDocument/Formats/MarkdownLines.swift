/// Markdown as people and converters write it, made plain for CommonMark without moving a line.
///
/// Converters put every paragraph on one line without blank lines between and underline sections
/// with rows of `=`; CommonMark would make one paragraph, or one heading, of it all.
enum MarkdownLines {
  static func prepared(_ markdown: [UInt8]) -> [UInt8] {
    var lines = PlainText.lines(markdown)
    let width = LineWrap.width(lines.map(LineWrap.length))
    var inFence = false
    for index in lines.indices {
      let content = lines[index].drop { $0.isSpace }
      if content.starts(with: "```".utf8) || content.starts(with: "~~~".utf8) { inFence.toggle() }
      if inFence { continue }
      // cmark fills up every row to the width of the first: 5,000 columns take minutes.
      if content.reduce(0, { $0 + ($1 == UInt8(ascii: "|") ? 1 : 0) }) > 256 {
        lines[index] = lines[index].map { $0 == UInt8(ascii: "|") ? .space : $0 }
        continue
      }
      if isRule(content, of: UInt8(ascii: "=")) || isRule(content, of: UInt8(ascii: "-")) {
        if !underlines(lines, index) { lines[index] = [] }
        continue
      }
      guard index + 1 < lines.count, isText(content) else { continue }
      let next = lines[index + 1].drop { $0.isSpace }
      guard isText(next) || next.first == UInt8(ascii: "<"),
        !isRule(next, of: UInt8(ascii: "="))
      else { continue }
      if !LineWrap.joins(lines[index], next, width: width) {
        while lines[index].last?.isSpace == true || lines[index].last == UInt8(ascii: "\\") {
          lines[index].removeLast()
        }
        lines[index].append(contentsOf: "  ".utf8)
      }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// A line of prose: not blank, no table row.
  private static func isText(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return first != UInt8(ascii: "|") && first != UInt8(ascii: "#")
  }

  private static func isRule(_ line: ArraySlice<UInt8>, of mark: UInt8) -> Bool {
    var count = 0
    for byte in line {
      if byte == mark { count += 1 } else if !byte.isSpace { return false }
    }
    return count >= 3
  }

  /// Whether a row of `=` or `-` makes a heading of the line before it: one short line that is a
  /// paragraph by itself and no sentence.
  private static func underlines(_ lines: [[UInt8]], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let line = lines[index - 1]
    let content = line.drop { $0.isSpace }
    guard isText(content), LineWrap.length(content) <= 60 else { return false }
    if index > 1 {
      let before = lines[index - 2].drop { $0.isSpace }
      guard before.isEmpty || before.first == UInt8(ascii: "#") else { return false }
    }
    let text = String(decoding: content, as: UTF8.self).unicodeScalars
    guard let last = text.last(where: { !$0.properties.isWhitespace }) else { return false }
    return !"。；，,;：:.".unicodeScalars.contains(last)
  }
}
