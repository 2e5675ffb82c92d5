internal import PolicyText

/// A `.docx` file as HTML.
enum WordDocument {
  /// What of a document is read.
  private static let parts: Set<String> = [
    "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml",
    "word/endnotes.xml", "word/_rels/document.xml.rels", "word/_rels/footnotes.xml.rels",
    "word/_rels/endnotes.xml.rels", "docProps/core.xml",
  ]

  static func read(_ bytes: [UInt8], _ limits: ReadingLimits) throws(ReadingFailure) -> DraftText {
    let entries = try ZipEntries.read(bytes, limit: limits.maxUnpackedBytes) {
      parts.contains($0)
    }
    guard let text = entries["word/document.xml"] else {
      throw .damaged(
        Notice(
          "no-document", "Word 文档没有正文（word/document.xml）",
          "the Word document has no text (word/document.xml)"))
    }
    var styles = WordStyles()
    var numbering = WordNumbering()
    var notes: [Notice] = []
    if let part = entries["word/styles.xml"], let fault = XMLReader.read(part, &styles) {
      notes.append(.stylesUnread(fault))
    }
    if let part = entries["word/numbering.xml"], let fault = XMLReader.read(part, &numbering) {
      notes.append(
        Notice(
          "numbers-unread", "列表编号无法读取：\(fault.text.chinese)",
          "its list numbers could not be read: \(fault)"))
    }
    var writer = DraftWriter()
    let title = TitleElement.find(in: entries["docProps/core.xml"])
    if !title.isEmpty { writer.title(title) }
    var body = WordBody(
      styles: styles, numbering: numbering, links: links(entries["word/_rels/document.xml.rels"]),
      writer: writer)
    var fault = XMLReader.read(text, &body)
    for name in ["footnotes", "endnotes"] {
      guard let part = entries["word/\(name).xml"] else { continue }
      body.go(on: links(entries["word/_rels/\(name).xml.rels"]))
      fault = XMLReader.read(part, &body) ?? fault
    }
    body.writer.finish()
    notes += changes(body.deletions, body.insertions, body.comments)
    return DraftText(
      html: body.writer.html, lines: body.writer.paragraphs, notes: notes, fault: fault)
  }

  static func changes(_ deletions: Int, _ insertions: Int, _ comments: Int) -> [Notice] {
    func counted(_ count: Int, _ what: String) -> String {
      "\(count) \(what)\(count == 1 ? "" : "s")"
    }
    var notes: [Notice] = []
    if deletions > 0 {
      notes.append(
        Notice(
          "deletions-left-out", "修订：\(deletions) 处删除未计入",
          "tracked changes: \(counted(deletions, "deletion")) left out"))
    }
    if insertions > 0 {
      notes.append(
        Notice(
          "insertions-kept", "修订：\(insertions) 处插入已计入",
          "tracked changes: \(counted(insertions, "insertion")) kept"))
    }
    if comments > 0 {
      notes.append(
        Notice(
          "comments-left-out", "\(comments) 条批注未计入", "\(counted(comments, "comment")) left out"))
    }
    return notes
  }

  private static func links(_ part: [UInt8]?) -> [String: String] {
    guard let part else { return [:] }
    var relations = WordRelations()
    _ = XMLReader.read(part, &relations)
    return relations.targets
  }
}

/// An office document or other draft as HTML that stands for it.
struct DraftText {
  var html: [UInt8]
  /// Paragraphs, or pages: what the document counts its places in.
  var lines: Int
  var notes: [Notice] = []
  /// Why part of it could not be read.
  var fault: Notice?
}
