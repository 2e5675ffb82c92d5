/// The container a saved file is: what has to be opened before there is text.
enum FileForm: Sendable, Hashable {
  /// HTML, Markdown or plain text.
  case text
  case mhtml, word, openDocument, pdf
  /// A document of a program that reads and writes the others too.
  case foreign(String)

  /// By content where that tells, else by the file's ending.
  init(file: String, bytes: [UInt8]) throws(ReadingFailure) {
    let ending = Self.ending(file)
    if Self.isPDF(bytes) {
      self = .pdf
    } else if ZipEntries.isZip(bytes) {
      self = try Self.packed(bytes)
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .foreign("an old Office document or a locked one; save it as .docx without a password")
    } else if bytes.starts(with: "{\\rtf".utf8) {
      self = .foreign("an RTF document; save it as .docx")
    } else if ["mhtml", "mht"].contains(ending), MIMEMessage.hasHeader(bytes) {
      self = .mhtml
    } else if MIMEMessage.isMultipart(bytes) {
      self = .mhtml
    } else {
      self = .text
    }
  }

  static func ending(_ file: String) -> String {
    let name = file.lowercased()
    return name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? ""
  }

  /// Readers accept the mark anywhere in the first kilobyte.
  private static func isPDF(_ bytes: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    if bytes.starts(with: mark) { return true }
    let end = min(bytes.count, 1_024)
    var place = 0
    while let percent = bytes.firstIndex(of: mark[0], in: place..<end) {
      if bytes[percent..<end].starts(with: mark) {
        return bytes.prefix(end).contains { $0 == 0 || $0 >= 0x80 }
      }
      place = percent + 1
    }
    return false
  }

  private static func packed(_ bytes: [UInt8]) throws(ReadingFailure) -> FileForm {
    let entries = try ZipEntries.read(bytes, limit: 1_000) { $0 == "mimetype" }
    if let type = entries["mimetype"] {
      let type = String(decoding: type, as: UTF8.self)
      if type.hasPrefix(OpenDocumentText.mimeType) { return .openDocument }
      if type.hasPrefix("application/epub") { return .foreign("an EPUB book; save it as HTML") }
      return .foreign("a document of type \(type.prefix(80)); save it as .odt or .docx")
    }
    // The names alone would do, but libarchive walks over the entries either way.
    let names = ZipEntries.names(bytes)
    if names.contains("word/document.xml") { return .word }
    if names.contains("content.xml") { return .openDocument }
    return .foreign("a ZIP archive")
  }
}
