/// Pipe tables as converters leave them, mended so that cmark reads them as tables.
///
/// A header row right under a paragraph, or behind a list's mark, is taken for prose; a row broken
/// over two lines and the paragraph after the last row are taken for rows; cells on lines of their
/// own ("A", "|", "B") are no table at all.
enum MarkdownTables {
  typealias Line = MarkdownLines.Line

  static func mended(_ lines: [Line]) -> [Line] {
    var result: [Line] = []
    var index = 0
    var inFence = false
    while index < lines.count {
      let line = lines[index]
      if MarkdownLines.isFence(line.bytes) { inFence.toggle() }
      guard !inFence, let columns = columns(ofRule: line.bytes),
        let header = takeHeader(from: &result, columns)
      else {
        result.append(line)
        index += 1
        continue
      }
      if result.last.map({ !$0.isBlank }) ?? false { result.append(.blank(header.origin)) }
      result.append(header)
      result.append(Line(bytes: rule(columns), origin: line.origin, isTable: true))
      index += 1
      while let row = takeRow(lines, &index, columns) { result.append(row) }
      result.append(.blank(line.origin))
    }
    return result
  }

  /// The columns of a row like `--- | :-: | ---`; nil for every other line.
  private static func columns(ofRule line: [UInt8]) -> Int? {
    var dashes = 0
    var pipes = 0
    var content = line.drop { $0.isSpace }
    while content.last?.isSpace == true { content.removeLast() }
    let outer =
      (content.first == .pipe ? 1 : 0) + (content.count > 1 && content.last == .pipe ? 1 : 0)
    for byte in content {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case .pipe: pipes += 1
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return nil
      }
    }
    let columns = pipes - outer + 1
    guard columns >= 2, columns <= 64, dashes >= columns else { return nil }
    return columns
  }

  private static func rule(_ columns: Int) -> [UInt8] {
    Array(("|" + String(repeating: " --- |", count: columns)).utf8)
  }

  /// Takes the header's lines off what was read before the rule: one row, or cells on lines of
  /// their own up to the first.
  private static func takeHeader(from result: inout [Line], _ columns: Int) -> Line? {
    var end = result.count
    while end > 0, result[end - 1].isBlank, result.count - end < 2 { end -= 1 }
    var start = end
    var pipes = 0
    while start > 0, end - start < columns * 3, !result[start - 1].isBlank,
      !result[start - 1].isTable
    {
      start -= 1
      pipes += self.pipes(in: result[start].bytes)
      // Of more cells than the columns only two may be empty ones beside the frame.
      guard pipes < columns + 2 else { return nil }
      // A line that is only the end of the cell before it.
      let mark = result[start].bytes.filter { !$0.isSpace }
      if mark == [.pipe], start > 0, !result[start - 1].isBlank { continue }
      guard pipes >= columns - 1, var cells = cells(of: result[start..<end], columns)
      else { continue }
      let origin = result[start].origin
      result.removeSubrange(start...)
      // A paragraph that ran into the first cell: "包括： 项目 | 目的".
      if let end = endOfSentence(cells[0]) {
        result.append(Line(bytes: Array(cells[0][..<end]), origin: origin))
        cells[0].removeSubrange(..<end)
      }
      return Line(bytes: row(cells), origin: origin, isTable: true)
    }
    return nil
  }

  /// Where the last sentence of a long cell ends, before a short rest.
  private static func endOfSentence(_ cell: [UInt8]) -> Int? {
    guard LineWrap.length(cell) > 40 else { return nil }
    for index in cell.indices.reversed() where cell[index].isSpace {
      let before = cell[..<index]
      guard LineWrap.length(cell[index...]) <= 40 else { return nil }
      let rest = cell[index...].drop { $0.isSpace || $0 == UInt8(ascii: "*") }
      if !rest.isEmpty, ["。", "：", ":", "；", "."].contains(where: { before.ends(in: $0) }) {
        return index
      }
    }
    return nil
  }

  /// The next row; nil at the table's end.
  private static func takeRow(_ lines: [Line], _ index: inout Int, _ columns: Int) -> Line? {
    var start = index
    while start < lines.count, lines[start].isBlank, start - index < 3 { start += 1 }
    guard start < lines.count, !lines[start].isBlank else { return nil }
    let isFull = cells(of: lines[start..<(start + 1)], columns) != nil
    // A row that lacks cells, or one whose last cell goes on, can only follow at once.
    if isFull || (start == index && lines[start].bytes.contains(.pipe)) {
      var end = start + 1
      while end < lines.count, isRest(lines[end], of: lines[end - 1]) { end += 1 }
      guard !isHeader(lines, end) else { return nil }
      index = end
      return row(of: lines[start..<end], columns)
    }
    // Cells on lines of their own, and cells of several paragraphs.
    guard start > index else { return nil }
    var end = start
    while end < lines.count, end - start < 24 {
      while end < lines.count, !lines[end].isBlank, !isBreak(lines[end].bytes) { end += 1 }
      if cells(of: lines[start..<end], columns) != nil { break }
      guard end < lines.count, lines[end].isBlank,
        lines[start..<end].contains(where: {
          $0.bytes.contains(.pipe)
        })
      else { return nil }
      end += 1
    }
    guard end <= lines.count, cells(of: lines[start..<end], columns) != nil, !isHeader(lines, end)
    else { return nil }
    index = end
    return row(of: lines[start..<end], columns)
  }

  /// Whether what ends before `index` is the header of the next table.
  private static func isHeader(_ lines: [Line], _ index: Int) -> Bool {
    var next = index
    while next < lines.count, lines[next].isBlank, next - index < 2 { next += 1 }
    return next < lines.count && columns(ofRule: lines[next].bytes) != nil
  }

  /// Whether a line goes on with the last cell of the one before.
  private static func isRest(_ line: Line, of before: Line) -> Bool {
    guard !line.isBlank, !line.bytes.contains(.pipe), !isBreak(line.bytes),
      line.bytes.first(where: { !$0.isSpace }) != UInt8(ascii: "#")
    else { return false }
    var end = before.bytes[...]
    while end.last?.isSpace == true { end.removeLast() }
    // An open last cell: "A | B |", its text on the next line.
    if end.last == .pipe { return end.first { !$0.isSpace } != .pipe }
    let cell = end.lastIndex(of: .pipe).map { end[($0 + 1)...] } ?? end
    return !cell.isEmpty && LineWrap.joins(cell.span, line.bytes.span, width: nil)
  }

  private static func isBreak(_ line: [UInt8]) -> Bool {
    line.count >= 3 && line.allSatisfy { $0 == .equals || $0.isSpace }
  }

  /// The lines' text as one row, filled up with empty cells.
  private static func row(of lines: ArraySlice<Line>, _ columns: Int) -> Line {
    var cells = split(lines)
    if cells.count > columns, isBlank(cells.first) { cells.removeFirst() }
    return Line(bytes: row(cells), origin: lines.first?.origin ?? 0, isTable: true)
  }

  /// The lines' cells; nil unless they are as many as the columns.
  private static func cells(of lines: ArraySlice<Line>, _ columns: Int) -> [[UInt8]]? {
    var cells = split(lines)
    // A frame's pipes. Without the left one, a pipe at the start parts a cell before it.
    if cells.count > columns, isBlank(cells.last) { cells.removeLast() }
    if cells.count > columns, isBlank(cells.first) { cells.removeFirst() }
    return cells.count == columns && (columns > 2 || !isBlank(cells.first)) ? cells : nil
  }

  /// Pipes that part cells.
  private static func pipes(in line: [UInt8]) -> Int {
    var count = 0
    var isEscaped = false
    for byte in line {
      if byte == .pipe, !isEscaped { count += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return count
  }

  private static func isBlank(_ cell: [UInt8]?) -> Bool { cell?.allSatisfy(\.isSpace) ?? false }

  private static func split(_ lines: ArraySlice<Line>) -> [[UInt8]] {
    var text: [UInt8] = []
    for line in lines where !line.isBlank {
      if !text.isEmpty { text.append(0x20) }
      text.append(contentsOf: line.bytes)
    }
    let cells = text.dropFirst(MarkdownLines.listMark(text[...]) ?? 0)
    var result: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in cells {
      if byte == .pipe, !isEscaped {
        result.append([])
      } else {
        result[result.count - 1].append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return result
  }

  private static func row(_ cells: [[UInt8]]) -> [UInt8] {
    var row: [UInt8] = [.pipe]
    for cell in cells {
      row.append(0x20)
      row.append(contentsOf: cell)
      row.append(contentsOf: " |".utf8)
    }
    return row
  }
}
