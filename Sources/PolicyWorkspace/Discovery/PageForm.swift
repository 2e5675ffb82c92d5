internal import PolicyText

/// What a file is, as far as its name and first bytes tell.
enum PageForm: Sendable, Hashable {
  case page
  /// A document Candor does not read in this form.
  case unread
  /// A picture, a style sheet, data: no document at all.
  case asset
  /// Only its content can tell.
  case unknown

  static let pageEndings: Set<String> = [
    "html", "htm", "xhtml", "xht", "shtml", "mhtml", "mht", "md", "markdown", "txt", "text", "docx",
    "odt", "pdf",
  ]
  private static let unreadEndings: Set<String> = [
    "doc", "rtf", "wps", "pages", "epub", "webarchive", "eml", "zip", "tar", "gz", "tgz", "bz2",
    "xz", "7z", "rar", "warc", "maff",
  ]
  private static let assetEndings: Set<String> = [
    "css", "js", "mjs", "map", "json", "jsonl", "csv", "tsv", "xml", "yaml", "yml", "toml", "ini",
    "png", "jpg", "jpeg", "gif", "webp", "svg", "ico", "bmp", "avif", "mp3", "mp4", "webm", "woff",
    "woff2", "ttf", "otf", "eot", "log", "lock", "sh", "py", "swift", "sqlite", "db", "bak", "tmp",
    "xlsx", "xls", "sarif", "sha256",
  ]

  /// What is said of `unread`.
  static let unreadWords = Notice(
    "unread-form", "是无法读取的格式；请存为 HTML、.docx、.odt、PDF 或纯文本",
    "is in a form that is not read; save it as HTML, .docx, .odt, PDF or text")

  init(name: FilePath) {
    let ending = name.ending
    if Self.pageEndings.contains(ending) {
      self = .page
    } else if Self.unreadEndings.contains(ending) {
      self = .unread
    } else if Self.assetEndings.contains(ending) {
      self = .asset
    } else {
      self = .unknown
    }
  }

  /// Whether the first bytes of a file are those of a page: `policy?id=3` has no ending to go by.
  static func startsAsPage(_ start: [UInt8]) -> Bool {
    startsAsHTML(start) || start.starts(with: "%PDF-".utf8) || startsAsMHTML(start)
      || startsAsOfficeDocument(start)
  }

  /// The header of a message in parts.
  private static func startsAsMHTML(_ start: [UInt8]) -> Bool {
    guard start.first.map({ $0 > 0x40 && $0 < 0x7B }) == true else { return false }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    return text.contains("mime-version:") && text.contains("multipart/")
  }

  /// What programs write at the beginning of `.docx` and `.odt` files.
  private static func startsAsOfficeDocument(_ start: [UInt8]) -> Bool {
    guard start.starts(with: [0x50, 0x4B, 3, 4]) else { return false }
    let names = ["[Content_Types].xml", "mimetypeapplication/vnd.oasis.opendocument.text"]
    return names.contains { start.dropFirst(30).starts(with: $0.utf8) }
  }

  static func startsAsHTML(_ start: [UInt8]) -> Bool {
    // In UTF-16 every other byte is a null; for this question they can go.
    let text = String(decoding: start.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
    let marks = ["<!doctype html", "<html", "<head", "<body"]
    let opening = text.drop(while: \.isWhitespace)
    return opening.hasPrefix("<") && marks.contains { opening.contains($0) }
  }
}

extension FilePath {
  /// The letters after the last dot of the last component, in lower case; empty when there are
  /// none.
  var ending: String {
    let name = self.name.bytes
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }

  /// The path without its ending.
  var withoutEnding: FilePath {
    let ending = self.name.bytes.lastIndex(of: UInt8(ascii: "."))
    guard let ending, ending > 0 else { return self }
    return FilePath(bytes: Array(bytes.dropLast(name.bytes.count - ending)))
  }
}
