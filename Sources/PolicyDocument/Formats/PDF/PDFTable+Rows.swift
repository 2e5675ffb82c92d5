internal import PolicyText

/// How the lines of a table are parted into rows.
extension PDFTable {
  /// The part of a cell in one line.
  private struct Entry {
    var line: Int
    var segment: PDFSegment
    var middle: Double
    /// The first word of the next line of the column would not have fitted.
    var isFull = false
  }

  func parts(
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
        let first = column.partitioningIndex { $0.line >= range.lowerBound }
        let end = column.partitioningIndex { $0.line >= range.upperBound }
        return PDFParagraph.joined(column[first..<end].map(\.segment.text))
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
    let shared = Self.shared(entries, lines.count)
    var best: [(cost: Double, from: Int)] = [(0, 0)]
    for end in 1...lines.count {
      var choice = (cost: Double.infinity, from: end - 1)
      for start in max(0, end - 40)..<end {
        let cost = best[start].cost + self.cost(start..<end, lines, entries, shared, pitch, body)
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
    _ range: Range<Int>, _ lines: [PDFLine], _ entries: [[Entry]], _ shared: [Int],
    _ pitch: Double, _ body: PDFBodyText
  ) -> Double {
    var cost = 0.1
    var centers: [Double] = []
    var tops: [Double] = []
    for (index, column) in entries.enumerated() {
      let first = column.partitioningIndex { $0.line >= range.lowerBound }
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
      let room = body.right - (columns.last?.upperBound ?? 0)
      if shared[line] >= 2, room > lines[line].em * 3 { cost += Double(shared[line]) }
    }
    return cost
  }

  /// For each line, the columns in which it and the line before it have text.
  private static func shared(_ entries: [[Entry]], _ count: Int) -> [Int] {
    var shared = [Int](repeating: 0, count: count)
    for column in entries {
      for (before, entry) in zip(column, column.dropFirst()) where before.line == entry.line - 1 {
        shared[entry.line] += 1
      }
    }
    return shared
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
