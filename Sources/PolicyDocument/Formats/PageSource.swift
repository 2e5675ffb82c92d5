internal import PolicyText

/// A saved page as HTML, whatever form it was saved in, and what its form tells of it.
struct PageSource {
  /// UTF-8.
  var html: [UInt8]
  var charset = Charset.utf8.name
  /// Places of the file that lines stand for: lines, paragraphs of a draft, pages of a PDF.
  var lineCount: Int
  /// Those of the HTML, where it is not made of another form.
  var lines = SourceLines()
  /// The HTML was made of another form and names the places itself.
  var isGenerated = true
  /// A document of pages, which may be a page of the web as it was printed.
  var isPrinted = false
  /// For each line of the HTML or Markdown the line of the file; empty when they are the same.
  var origins: [Int] = []
  var notes: [Notice] = []
  /// Why part of the file could not be read.
  var fault: Notice?
  var address: String?
  var savedAt: CalendarDate?
  var frames = FrameDocuments.none

  static func read(_ page: SavedPage, _ reader: PolicyReader) throws(ReadingFailure) -> PageSource {
    switch try FileForm(file: page.file, bytes: page.bytes) {
    case .text: try text(page)
    case .mhtml: try webArchive(page)
    case .word: PageSource(try WordDocument.read(page.bytes, reader.limits))
    case .openDocument: PageSource(try OpenDocumentText.read(page.bytes, reader.limits))
    case .pdf: try pdf(page, reader)
    case .foreign(let what): throw .binary(what)
    }
  }

  private init(html: [UInt8], lineCount: Int) {
    self.html = html
    self.lineCount = lineCount
  }

  private init(_ draft: DraftText) {
    html = draft.html
    isPrinted = true
    lineCount = draft.lines
    notes = draft.notes
    fault = draft.fault
  }

  private static func text(_ page: SavedPage) throws(ReadingFailure) -> PageSource {
    let decoded = try PageDecoder.decode(page)
    let lines = SourceLines(decoded.bytes)
    var source = PageSource(html: decoded.bytes, lineCount: lines.count)
    source.charset = decoded.charset
    source.notes = decoded.notes
    switch PageFormat(file: page.file, content: decoded.bytes) {
    case .html:
      source.isGenerated = false
      source.lines = lines
      source.frames = FrameDocuments(
        of: page.file, Dictionary(page.parts.map { ($0.file, $0) }) { first, _ in first })
    case .markdown: (source.html, source.origins) = MarkdownSource.html(decoded.bytes)
    case .plainText: source.html = PlainText.html(decoded.bytes)
    }
    return source
  }

  private static func webArchive(_ file: SavedPage) throws(ReadingFailure) -> PageSource {
    let archive = try WebArchivePage(file)
    var source = try text(archive.page)
    // Of plain text only where UTF-16 hides the line ends are the lines other ones.
    if !source.isGenerated, !source.charset.hasPrefix("utf-16") { source.origins = archive.origins }
    source.lineCount = PlainText.lineCount(file.bytes)
    source.notes += archive.notes
    source.address = archive.page.address
    source.savedAt = archive.page.savedAt
    source.frames = FrameDocuments(of: file.file, archive.frames)
    return source
  }

  private static func pdf(
    _ page: SavedPage, _ reader: PolicyReader
  ) throws(ReadingFailure) -> PageSource {
    guard let extractor = reader.pdfText else {
      throw .missingTool(
        Notice(
          "pdf-not-read", "这里不读取 PDF；请存为 HTML 或 .docx",
          "PDF documents are not read here; save it as HTML or .docx"))
    }
    let pages = PDFPages(
      try extractor.extract(page.bytes), weights: extractor.weights(page.bytes))
    guard !pages.isBlank else {
      throw .damaged(
        Notice(
          "pdf-pictures", "PDF 只有页面图片而没有文本；需要文本层",
          "the PDF holds pictures of pages and no text; a text layer is needed"))
    }
    return PageSource(pages.draft())
  }
}
