/// How the text of a saved file is written.
enum PageFormat: Sendable, Hashable {
  case html, markdown, plainText

  /// By the file's ending, and by its content where the ending says nothing.
  init(file: String, content: [UInt8]) {
    let name = file.lowercased()
    let ending = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? ""
    switch ending {
    case "html", "htm", "xhtml", "shtml", "mhtml", "asp", "aspx", "php", "jsp":
      // Some servers send bare text under such names.
      self =
        PageFormat.hasTags(content) || PlainText.lineCount(content) < 4 ? .html : .plainText
    case "md", "markdown", "mdown", "mkd":
      self = PageFormat.startsAsHTML(content) ? .html : .markdown
    case "txt", "text":
      self = PageFormat.startsAsHTML(content) ? .html : .plainText
    default: self = PageFormat.looksLikeHTML(content) ? .html : .plainText
    }
  }

  private static func startsAsHTML(_ content: [UInt8]) -> Bool {
    let start = String(decoding: content.prefix(400), as: UTF8.self).lowercased()
    let trimmed = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return trimmed.hasPrefix("<!doctype html") || trimmed.hasPrefix("<html")
  }

  private static func hasTags(_ content: [UInt8]) -> Bool {
    for index in content.indices.dropLast() where content[index] == .less {
      let next = content[index + 1]
      if next.isLetter || next == .slash || next == .exclamation { return true }
    }
    return false
  }

  /// Tags, and not just one or two angle brackets in prose.
  private static func looksLikeHTML(_ content: [UInt8]) -> Bool {
    if startsAsHTML(content) { return true }
    var tags = 0
    var index = 0
    let window = content.prefix(100_000)
    while index + 1 < window.count {
      if window[index] == .less {
        let next = window[index + 1]
        if next.isLetter || next == .slash || next == .exclamation { tags += 1 }
      }
      index += 1
    }
    return tags >= 4 || (tags >= 2 && window.count < 2_000)
  }
}
