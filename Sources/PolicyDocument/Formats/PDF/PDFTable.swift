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
  ///   - body: how the text around it is set.
  static func find(
    _ lines: [PDFLine], from start: Int, after before: PDFTable?, in body: PDFBodyText
  ) -> (table: PDFTable, end: Int)? {
    let goesOn = before.map { $0.holds(lines[start]) } ?? false
    guard lines[start].segments.count >= 2 || goesOn else { return nil }
    var end = start + 1
    var severalCells = goesOn ? 2 : 1
    let width = (lines.map(\.right).max() ?? 0) - (lines.map(\.left).min() ?? 0)
    let known = goesOn ? before?.columns ?? [] : []
    var columns = columns(of: lines[start...start], known)
    while end < lines.count, lines[end].page == lines[start].page {
      let line = lines[end]
      let grown = self.columns(of: lines[start...end], known)
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

  /// What the words cover, with the gaps that all lines leave free between.
  private static func columns(
    of lines: ArraySlice<PDFLine>, _ known: [ClosedRange<Double>]
  ) -> [ClosedRange<Double>] {
    let em = lines.first?.em ?? 10
    var columns: [ClosedRange<Double>] = []
    let words = lines.flatMap { $0.segments.flatMap(\.words) }.map {
      $0.left...max($0.left, $0.right)
    }
    for range in (words + known).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = columns.last, range.lowerBound - last.upperBound < em * 0.29 {
        columns[columns.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        columns.append(range)
      }
    }
    return columns
  }

  // MARK: Rows

  /// The part of a cell in one line.
  private struct Entry {
    var line: Int
    var segment: PDFSegment
    var middle: Double
    /// The first word of the next line of the column would not have fitted.
    var isFull = false
  }

  private func parts(
    of lines: [PDFLine], _ body: PDFBodyText
  ) -> [(lines: Range<Int>, cells: [String])] {
    var entries: [[Entry]] = columns.map { _ in [] }
    for (number, line) in lines.enumerated() {
      for (index, column) in columns.enumerated() {
        let words = line.segments.flatMap(\.words).filter {
          $0.left >= column.lowerBound - 0.5 && $0.left <= column.upperBound
        }
        if !words.isEmpty {
          entries[index].append(
            Entry(line: number, segment: PDFSegment(words: words), middle: line.middle))
        }
      }
    }
    for column in entries.indices {
      for place in entries[column].indices.dropLast() {
        let next = entries[column][place + 1].segment
        let room = columns[column].upperBound - entries[column][place].segment.right
        entries[column][place].isFull = next.firstUnit > room
      }
    }
    return parted(lines, entries, body).map { range in
      let cells = entries.map { column in
        PDFParagraph.joined(column.filter { range.contains($0.line) }.map(\.segment.text))
      }
      return (range, cells)
    }
  }

  /// The best way to part the lines into rows: cells of a row are centered or begin together,
  /// a full line goes on and one that is not full ends its cell.
  private func parted(
    _ lines: [PDFLine], _ entries: [[Entry]], _ body: PDFBodyText
  ) -> [Range<Int>] {
    let pitch = Self.pitch(entries)
    var best: [(cost: Double, from: Int)] = [(0, 0)]
    for end in 1...lines.count {
      var choice = (cost: Double.infinity, from: end - 1)
      for start in max(0, end - 40)..<end {
        let cost = best[start].cost + self.cost(start..<end, lines, entries, pitch, body)
        if cost < choice.cost - 1e-9 { choice = (cost, start) }
      }
      best.append(choice)
    }
    var ranges: [Range<Int>] = []
    var end = lines.count
    while end > 0 {
      ranges.append(best[end].from..<end)
      end = best[end].from
    }
    return ranges.reversed()
  }

  private func cost(
    _ range: Range<Int>, _ lines: [PDFLine], _ entries: [[Entry]], _ pitch: Double,
    _ body: PDFBodyText
  ) -> Double {
    var cost = 0.1
    var centers: [Double] = []
    var tops: [Double] = []
    for (index, column) in entries.enumerated() {
      let first = column.firstIndex { $0.line >= range.lowerBound } ?? column.count
      var place = first
      while place < column.count, column[place].line < range.upperBound {
        if place > first, !column[place - 1].isFull { cost += 1 }
        place += 1
      }
      guard place > first else {
        cost += index == 0 ? 0.9 : 0.3
        continue
      }
      if place < column.count, column[place - 1].isFull,
        column[place].middle - column[place - 1].middle < pitch * 1.4
      {
        // A short line fills a narrow column without going on.
        let segment = column[place - 1].segment
        let em = segment.words.first?.em ?? 10
        cost += min(1, (segment.right - segment.left) / (em * 6))
      }
      centers.append((column[first].middle + column[place - 1].middle) / 2)
      tops.append(column[first].middle)
    }
    func spread(_ values: [Double]) -> Double {
      guard let low = values.min(), let high = values.max() else { return 0 }
      return (high - low) / pitch
    }
    cost += min(spread(centers), spread(tops))
    for line in range.dropFirst() {
      let gap = lines[line].middle - lines[line - 1].middle
      if gap > pitch * 1.6 {
        cost += 2
      } else if gap > body.pitch * lines[line].height / body.height * 1.08 {
        // Lines of a cell stand as close as those of a paragraph.
        cost += 1
      }
      // A table with room at its side has no need to break its cells.
      let shared = entries.count { column in
        column.contains { $0.line == line } && column.contains { $0.line == line - 1 }
      }
      let room = body.right - (columns.last?.upperBound ?? 0)
      if shared >= 2, room > lines[line].em * 3 { cost += Double(shared) }
    }
    return cost
  }

  /// The usual distance of lines in a cell.
  private static func pitch(_ entries: [[Entry]]) -> Double {
    let gaps = entries.flatMap { column in
      zip(column, column.dropFirst()).map { $1.middle - $0.middle }
    }.sorted()
    guard !gaps.isEmpty else { return 12 }
    return max(1, gaps[gaps.count / 4])
  }
}
