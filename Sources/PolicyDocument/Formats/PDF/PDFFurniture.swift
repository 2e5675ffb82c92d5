/// What a PDF's pages say again and again at their edges: running heads and page numbers.
enum PDFFurniture {
  /// The pages' lines without it.
  static func removed(from pages: [[PDFLine]], heights: [Double]) -> [[PDFLine]] {
    guard pages.count >= 2 else {
      return pages.enumerated().map { number, lines in
        lines.filter {
          !isPageNumber($0, height: heights[number]) && !isOfBrowser($0, height: heights[number])
        }
      }
    }
    var counts: [String: Set<Int>] = [:]
    for (number, lines) in pages.enumerated() {
      for line in edge(lines, height: heights[number]) {
        counts[key(line), default: []].insert(number)
      }
    }
    return pages.enumerated().map { number, lines in
      lines.filter { line in
        guard isAtEdge(line, height: heights[number]) else { return true }
        if isPageNumber(line, height: heights[number]) { return false }
        let seen = counts[key(line)]?.count ?? 0
        return seen < 2 || seen * 2 < pages.count
      }
    }
  }

  private static func isAtEdge(_ line: PDFLine, height: Double) -> Bool {
    line.middle < height * 0.1 || line.middle > height * 0.9
  }

  private static func edge(_ lines: [PDFLine], height: Double) -> [PDFLine] {
    lines.filter { isAtEdge($0, height: height) }
  }

  /// The text with every number alike.
  private static func key(_ line: PDFLine) -> String {
    var key = line.middle < 300 ? "top " : "end "
    var inNumber = false
    for scalar in line.text.unicodeScalars {
      let isDigit = scalar.value < 0x80 && UInt8(scalar.value).isDigit
      if !isDigit { key.unicodeScalars.append(scalar) } else if !inNumber { key += "#" }
      inNumber = isDigit
    }
    return key
  }

  /// What a browser prints at a page's edges: the time and the title, the address and the page.
  private static func isOfBrowser(_ line: PDFLine, height: Double) -> Bool {
    guard isAtEdge(line, height: height), line.segments.count >= 2,
      let first = line.segments.first?.text, let last = line.segments.last?.text
    else { return false }
    let digits = last.split(separator: "/", omittingEmptySubsequences: false)
    if first.contains("://"), digits.count == 2, digits.allSatisfy({ Int($0) != nil }) {
      return true
    }
    return first.contains(":")
      && first.unicodeScalars.count { $0.properties.numericType != nil } >= 6
      && first.unicodeScalars.allSatisfy {
        $0.properties.numericType != nil || "/.-,: \u{202F}AMP上下午年月日".unicodeScalars.contains($0)
      }
  }

  /// "3", "- 3 -", "3 / 12", "第 3 页 共 12 页", "Page 3 of 12".
  private static func isPageNumber(_ line: PDFLine, height: Double) -> Bool {
    guard isAtEdge(line, height: height) else { return false }
    var digits = 0
    var rest = ""
    for scalar in line.text.lowercased().unicodeScalars {
      if scalar.value < 0x80, UInt8(scalar.value).isDigit {
        digits += 1
      } else if !scalar.properties.isWhitespace, !"-–—/|第页共頁,，.".unicodeScalars.contains(scalar) {
        rest.unicodeScalars.append(scalar)
      }
    }
    return (1...8).contains(digits) && ["", "page", "pageof", "of", "p"].contains(rest)
  }
}
