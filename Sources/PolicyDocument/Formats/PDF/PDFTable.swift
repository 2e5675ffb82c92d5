/// A table on a PDF's page: lines whose words leave the same gaps free.
struct PDFTable {
  /// Each row's cells.
  private(set) var rows: [[String]] = []
  /// Where each column's text may stand.
  private(set) var columns: [ClosedRange<Double>] = []

  /// The lines from `start` on that are one table; nil when there is none.
  ///
  /// - Parameters:
  ///   - before: the table the page before ended in, which may go on in the middle of a row.
  ///   - width: what all lines cover from left to right.
  ///   - body: how the text around it is set.
  static func find(
    _ lines: [PDFLine], from start: Int, after before: PDFTable?, width: Double,
    in body: PDFBodyText
  ) -> (table: PDFTable, end: Int)? {
    let goesOn = before.map { $0.holds(lines[start]) } ?? false
    guard lines[start].segments.count >= 2 || goesOn else { return nil }
    var end = start + 1
    var severalCells = goesOn ? 2 : 1
    let em = lines[start].em
    var columns = columns(of: lines[start], goesOn ? before?.columns ?? [] : [], em)
    while end < lines.count, lines[end].page == lines[start].page {
      let line = lines[end]
      let grown = self.columns(of: line, columns, em)
      let keepsGaps = grown.count >= max(2, columns.count)
      guard line.middle - lines[end - 1].middle < max(line.height, lines[end - 1].height) * 3.2,
        abs(line.height - lines[end - 1].height) <= line.height * 0.1, grown.count >= 2,
        // What covers the gap between two columns is prose, or the header was narrower.
        keepsGaps || line.segments.count >= 2,
        line.segments.count >= 2 || keepsGaps && line.segments[0].words.count > 1
          || line.right - line.left < width * 0.6
      else { break }
      columns = grown
      if line.segments.count >= 2 { severalCells += 1 }
      end += 1
    }
    guard severalCells >= 2, columns.count >= 2 else { return nil }
    var table = PDFTable()
    table.columns = columns
    let parts = table.parts(of: Array(lines[start..<end]), body)
    // What stands in the first column alone at the end is text after the table.
    let kept = parts.lastIndex { $0.cells.dropFirst().contains { !$0.isEmpty } } ?? 0
    guard kept >= 1 || goesOn else { return nil }
    table.rows = parts[...kept].map(\.cells)
    return (table, start + parts[kept].lines.upperBound)
  }

  /// Whether a line stands in one of the later columns: the rest of a row.
  private func holds(_ line: PDFLine) -> Bool {
    columns.dropFirst().contains {
      abs($0.lowerBound - line.left) < 3 && line.right <= $0.upperBound + 3
    }
  }

  /// Adds the rows of the same table on the next page.
  mutating func append(_ other: PDFTable) {
    var rows = other.rows
    if let first = self.rows.first, rows.first == first { rows.removeFirst() }
    // A row that was cut by the page's end.
    if let cut = rows.first, cut.first?.isEmpty == true, let last = self.rows.indices.last,
      cut.count == self.rows[last].count
    {
      self.rows[last] = zip(self.rows[last], cut).map { PDFParagraph.joined([$0, $1]) }
      rows.removeFirst()
    }
    self.rows += rows
    columns = other.columns
  }

  /// Whether another table goes on with this one on the next page.
  func goesOn(in other: PDFTable) -> Bool {
    columns.count == other.columns.count
      && zip(columns, other.columns).allSatisfy { abs($0.lowerBound - $1.lowerBound) < 24 }
  }

  /// What the words of a line and the lines before it cover, with the gaps that all leave free
  /// between.
  private static func columns(
    of line: PDFLine, _ known: [ClosedRange<Double>], _ em: Double
  ) -> [ClosedRange<Double>] {
    var columns: [ClosedRange<Double>] = []
    let words = line.segments.flatMap(\.words).map { $0.left...max($0.left, $0.right) }
    for range in (words + known).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = columns.last, range.lowerBound - last.upperBound < em * 0.29 {
        columns[columns.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        columns.append(range)
      }
    }
    return columns
  }
}
