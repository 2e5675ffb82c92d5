/// Text without mark-up: paragraphs out of lines.
enum PlainText {
  struct Paragraph {
    var bytes: [UInt8]
    /// Line, from 0, where it begins.
    var line: Int
  }

  /// Blank lines part paragraphs; so does every line end where lines were not wrapped.
  static func paragraphs(_ text: some Sequence<UInt8>) -> [Paragraph] {
    let lines = lines(text)
    let width = LineWrap.width(lines.map(LineWrap.length))
    var result: [Paragraph] = []
    var open = false
    for (number, line) in lines.enumerated() {
      guard line.contains(where: { !$0.isSpace }) else {
        open = false
        continue
      }
      let before = number > 0 ? lines[number - 1] : []
      if open, LineWrap.joins(before.span, line.span, width: width) {
        result[result.count - 1].bytes.append(0x0A)
        result[result.count - 1].bytes.append(contentsOf: line)
      } else {
        result.append(Paragraph(bytes: line, line: number))
      }
      open = true
    }
    return result
  }

  /// Lines that end in CR, LF or both, and the last.
  static func lineCount(_ text: [UInt8]) -> Int { SourceLines(text).count }

  /// Lines without their ends: CR, LF or both.
  static func lines(_ text: some Sequence<UInt8>) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var last: UInt8 = 0
    for byte in text {
      if byte == 0x0A, last == 0x0D {
        last = byte
        continue
      }
      if byte == 0x0A || byte == 0x0D {
        lines.append([])
      } else {
        lines[lines.count - 1].append(byte)
      }
      last = byte
    }
    return lines
  }

  /// Paragraphs as HTML with their lines, to be read like every other page. Where the text holds
  /// several documents their titles are headings.
  static func html(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    let paragraphs = paragraphs(text)
    let titles = OtherDocuments.titles(of: paragraphs.map(\.bytes))
    for (number, paragraph) in paragraphs.enumerated() {
      let tag = titles.contains(number) ? "h1" : "p"
      result.append(contentsOf: "<\(tag) data-sourcepos=\"\(paragraph.line + 1):1\">".utf8)
      for byte in paragraph.bytes {
        switch byte {
        case .less: result.append(contentsOf: "&lt;".utf8)
        case .ampersand: result.append(contentsOf: "&amp;".utf8)
        default: result.append(byte)
        }
      }
      result.append(contentsOf: "</\(tag)>\n".utf8)
    }
    return result
  }
}
