import PolicyDocument

/// Pages as `pdftotext -bbox-layout` writes them, words set in columns of 6 points a character.
struct PDFPage {
  private var words = ""
  /// What `pdftohtml -xml` writes of the same page.
  private var lines = ""

  /// Sets a line of text.
  ///
  /// - Parameters:
  ///   - text: what is bold in it stands between `<b>` and `</b>`.
  ///   - top: points from the page's upper edge.
  mutating func set(_ text: String, left: Double = 50, top: Double, size: Double = 10) {
    // Two units a point, and a little lower than the words are said to be.
    lines +=
      "<text top=\"\(top * 2 + 3)\" left=\"\(left * 2)\" height=\"\(size * 2)\">\(text)</text>"
    let text = text.replacing("<b>", with: "").replacing("</b>", with: "")
    var x = left
    for word in text.split(separator: " ") {
      let wide = word.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 1 : 0) }
      let width = (Double(word.unicodeScalars.count - wide) * 0.5 + Double(wide)) * size
      words += "<word xMin=\"\(x)\" yMin=\"\(top)\" xMax=\"\(x + width)\" yMax=\"\(top + size)\">"
      words += "\(word)</word>"
      x += width + size * 0.25
    }
  }

  /// Lines one under the other.
  mutating func set(_ lines: [String], left: Double = 50, top: Double, pitch: Double = 14) {
    for (index, line) in lines.enumerated() {
      set(line, left: left, top: top + Double(index) * pitch)
    }
  }

  /// - Parameter weights: in the place of what `pdftohtml` writes of the pages.
  static func read(
    _ pages: [PDFPage], title: String = "", weights: String? = nil
  ) throws -> PolicyDocument {
    let layout =
      """
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd">
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>\(title)</title></head><body><doc>
      """
      + pages.map { "<page width=\"600\" height=\"800\">\($0.words)</page>" }.joined()
      + "</doc></body></html>"
    let weights =
      weights ?? "<?xml version=\"1.0\"?><!DOCTYPE pdf2xml SYSTEM \"pdf2xml.dtd\"><pdf2xml>"
      + pages.map { "<page width=\"1200\" height=\"1600\">\($0.lines)</page>" }.joined()
      + "</pdf2xml>"
    let extractor = PDFTextExtractor { _ in
      Array(layout.utf8)
    } weights: { _ in
      Array(weights.utf8)
    }
    return try PolicyReader(pdfText: extractor).readWhole(
      SavedPage(file: "policy.pdf", bytes: Array("%PDF-1.7 …".utf8)))
  }
}
