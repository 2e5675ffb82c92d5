internal import PolicyText

/// A word of a PDF page and where it stands, in points from the page's upper left corner.
struct PDFWord: Sendable, Hashable {
  var text: String
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  /// For each scalar of the text whether it is bold; empty when none is.
  var isBold: [Bool] = []

  var middle: Double { (top + bottom) / 2 }
  var height: Double { bottom - top }
}

/// The words of a PDF, page by page: what `pdftotext -bbox-layout` writes.
struct PDFWords: XMLHandler {
  struct Page: Sendable {
    var width = 0.0
    var height = 0.0
    var words: [PDFWord] = []
  }

  private(set) var pages: [Page] = []
  private(set) var title: [UInt8] = []
  private var word: PDFWord?
  private var text: [UInt8] = []
  private var inTitle = false
  /// More words than any policy has.
  private static let maxWords = 1_000_000
  private var count = 0

  init() {}

  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    func number(_ name: String) -> Double {
      guard let value = attributes[name].flatMap({ Double($0) }), value.isFinite,
        abs(value) < 1e6
      else { return 0 }
      return value
    }
    switch name {
    case "?:page", "page":
      pages.append(Page(width: number("width"), height: number("height")))
    case "?:word", "word":
      text = []
      word = PDFWord(
        text: "", left: number("xMin"), right: number("xMax"), top: number("yMin"),
        bottom: number("yMax"))
    case "?:title", "title": inTitle = pages.isEmpty && title.isEmpty
    default: break
    }
  }

  mutating func end(_ name: String) {
    inTitle = false
    guard name == "?:word" || name == "word", var word else { return }
    self.word = nil
    word.text = String(decoding: text, as: UTF8.self).withoutRadicals
    count += 1
    guard !pages.isEmpty, !word.text.isEmpty, count <= Self.maxWords else { return }
    pages[pages.count - 1].words.append(word)
  }

  mutating func text(_ text: [UInt8]) {
    if word != nil { self.text.append(contentsOf: text) }
    if inTitle { title.append(contentsOf: text) }
  }
}
