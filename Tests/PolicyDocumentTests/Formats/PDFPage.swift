import PolicyDocument

/// Pages as `pdftotext -bbox-layout` writes them, words set in columns of 6 points a character.
struct PDFPage {
  private var words = ""

  /// Sets a line of text.
  ///
  /// - Parameter top: points from the page's upper edge.
  mutating func set(_ text: String, left: Double = 50, top: Double, size: Double = 10) {
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

  static func read(_ pages: [PDFPage], title: String = "") throws -> PolicyDocument {
    let layout =
      """
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd">
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>\(title)</title></head><body><doc>
      """
      + pages.map { "<page width=\"600\" height=\"800\">\($0.words)</page>" }.joined()
      + "</doc></body></html>"
    let extractor = PDFTextExtractor { _ in Array(layout.utf8) }
    return try PolicyReader(pdfText: extractor).readWhole(
      SavedPage(file: "policy.pdf", bytes: Array("%PDF-1.7 …".utf8)))
  }
}
