internal import PolicyText

/// The pages of a PDF as a draft: its words put back into headings, paragraphs, lists and tables.
/// Places are page numbers.
struct PDFPages {
  private let title: String
  private let pages: [[PDFLine]]
  private let fault: Notice?
  private let count: Int

  /// - Parameters:
  ///   - layout: of `pdftotext`.
  ///   - weights: of `pdftohtml`, where it can be had.
  init(_ layout: [UInt8], weights: [UInt8]? = nil) {
    var words = PDFWords()
    fault = XMLReader.read(layout, &words, allowsType: true)
    title = String(decoding: words.title, as: UTF8.self)
    count = words.pages.count
    let heights = words.pages.map(\.height)
    var lines = words.pages.enumerated().map { PDFLine.lines(of: $1, number: $0) }
    if let weights { PDFWeights(weights).mark(&lines, heights: heights) }
    pages = PDFFurniture.removed(from: lines, heights: heights)
  }

  var isBlank: Bool { pages.allSatisfy(\.isEmpty) }

  func draft() -> DraftText {
    var writer = DraftWriter()
    if !title.isEmpty { writer.title(title) }
    var builder = PDFDraft(pages.flatMap { $0 }, writer)
    builder.build()
    return DraftText(html: builder.writer.html, lines: max(1, count), fault: fault)
  }
}
