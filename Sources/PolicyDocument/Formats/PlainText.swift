/// Text without mark-up: paragraphs out of lines.
enum PlainText {
  struct Paragraph {
    var bytes: [UInt8]
    /// Line, from 0, where it begins.
    var line: Int
  }

  /// Blank lines part paragraphs; so does every line end where lines are not wrapped at a width.
  static func paragraphs(_ text: some Sequence<UInt8>) -> [Paragraph] {
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
    let lengths = lines.map { line in line.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
    let width = wrapWidth(lengths.filter { $0 > 0 })
    var result: [Paragraph] = []
    var open = false
    for (number, line) in lines.enumerated() {
      guard line.contains(where: { !$0.isSpace }) else {
        open = false
        continue
      }
      if open, let width, joins(lines[number - 1], lengths[number - 1], line, width) {
        result[result.count - 1].bytes.append(0x0A)
        result[result.count - 1].bytes.append(contentsOf: line)
      } else {
        result.append(Paragraph(bytes: line, line: number))
      }
      open = true
    }
    return result
  }

  /// The column at which lines were wrapped, nil when they were not.
  private static func wrapWidth(_ lengths: [Int]) -> Int? {
    guard lengths.count >= 4 else { return nil }
    let sorted = lengths.sorted()
    let high = sorted[sorted.count * 95 / 100]
    guard (40...130).contains(high) else { return nil }
    let near = lengths.filter { $0 >= high - 15 && $0 <= high + 10 }.count
    return near * 100 >= lengths.count * 35 ? high : nil
  }

  /// Whether a wrapped line goes on in the next: it was full, and no list item or rule follows.
  private static func joins(_ line: [UInt8], _ length: Int, _ next: [UInt8], _ width: Int) -> Bool {
    guard length >= width - 20 else { return false }
    let start = next.drop { $0.isSpace }.prefix(4)
    guard let first = start.first else { return false }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "#") {
      return false
    }
    if first.isDigit, let mark = start.first(where: { !$0.isDigit }),
      mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
    {
      return false
    }
    return !start.elementsEqual("•".utf8)
  }
}

extension PlainText {
  /// Paragraphs as HTML with their lines, to be read like every other page.
  static func html(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for paragraph in paragraphs(text) {
      result.append(contentsOf: "<p data-sourcepos=\"\(paragraph.line + 1):1\">".utf8)
      for byte in paragraph.bytes {
        switch byte {
        case .less: result.append(contentsOf: "&lt;".utf8)
        case .ampersand: result.append(contentsOf: "&amp;".utf8)
        default: result.append(byte)
        }
      }
      result.append(contentsOf: "</p>\n".utf8)
    }
    return result
  }
}
