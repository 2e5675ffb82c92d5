/// `text` so that Markdown shows it as it is: one line, no markup, no HTML, no link made of it.
func markdownText(_ text: String) -> String {
  var result = ""
  for scalar in text.visible.unicodeScalars {
    switch scalar {
    case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#", "+", "-", "!", "|", "~", ">", ".",
      ":", "=", "$", "^":
      result += "\\"
      result.unicodeScalars.append(scalar)
    case "<": result += "&lt;"
    case "&": result += "&amp;"
    // A comment between keeps the name from becoming a mention or an address.
    case "@": result += "@<!-- -->"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Blocks of a Markdown file, one blank line between them.
struct MarkdownDocument {
  private var blocks: [String] = []

  mutating func heading(_ level: Int, _ text: String) {
    blocks.append(String(repeating: "#", count: level) + " " + markdownText(text))
  }

  mutating func paragraph(_ text: String) { blocks.append(markdownText(text)) }

  mutating func bold(_ text: String) { blocks.append("**" + markdownText(text) + "**") }

  /// Lines that are already Markdown.
  mutating func list(_ items: [String]) {
    if !items.isEmpty { blocks.append(items.map { "- " + $0 }.joined(separator: "\n")) }
  }

  /// - Parameters:
  ///   - header: with `true` for a column of numbers.
  mutating func table(_ header: [(name: String, isNumeric: Bool)], rows: [[String]]) {
    guard !rows.isEmpty else { return }
    let line = { (cells: [String]) in "| " + cells.map(markdownText).joined(separator: " | ") + " |"
    }
    let rule = "|" + header.map { $0.isNumeric ? " ---: |" : " --- |" }.joined()
    blocks.append(
      ([line(header.map(\.name)), rule] + rows.map(line)).joined(separator: "\n"))
  }

  var bytes: [UInt8] { Array((blocks.joined(separator: "\n\n") + "\n").utf8) }
}
