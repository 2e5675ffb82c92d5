internal import PolicyText

/// An `.odt` file as HTML.
enum OpenDocumentText {
  static let mimeType = "application/vnd.oasis.opendocument.text"

  static func read(_ bytes: [UInt8], _ limits: ReadingLimits) throws(ReadingFailure) -> DraftText {
    let entries = try ZipEntries.read(bytes, limit: limits.maxUnpackedBytes) {
      ["content.xml", "styles.xml", "meta.xml"].contains($0)
    }
    guard let content = entries["content.xml"] else {
      throw .damaged(
        Notice(
          "no-document", "OpenDocument 文件没有正文（content.xml）",
          "the OpenDocument file has no text (content.xml)"))
    }
    var styles = OpenDocumentStyles()
    var notes: [Notice] = []
    for part in [entries["styles.xml"], content] {
      if let part, let fault = XMLReader.read(part, &styles), part != content {
        notes.append(.stylesUnread(fault))
      }
    }
    var writer = DraftWriter()
    let title = TitleElement.find(in: entries["meta.xml"])
    if !title.isEmpty { writer.title(title) }
    var body = OpenDocumentBody(styles: styles, writer: writer)
    let fault = XMLReader.read(content, &body)
    body.writer.finish()
    notes += WordDocument.changes(body.deletions, body.insertions, body.comments)
    return DraftText(
      html: body.writer.html, lines: body.writer.paragraphs, notes: notes, fault: fault)
  }
}
