/// Writes a PDF's lines as paragraphs, headings, list items and tables.
struct PDFDraft {
  private(set) var writer: DraftWriter
  private let lines: [PDFLine]
  private let body: PDFBodyText
  private let hyphens: PDFHyphens
  /// What all lines cover from left to right.
  private let width: Double
  private var table: PDFTable?
  private var tablePage = 0
  /// The lines of the paragraph being put together.
  private var open: [PDFLine] = []
  private var lastEndsInColon = false
  private var inList = false

  init(_ lines: [PDFLine], _ writer: DraftWriter) {
    self.lines = lines
    self.writer = writer
    hyphens = PDFHyphens(lines)
    body = PDFBodyText(lines)
    width = (lines.map(\.right).max() ?? 0) - (lines.map(\.left).min() ?? 0)
  }

  mutating func build() {
    var index = 0
    while index < lines.count {
      // Only what a page begins with goes on with the page before.
      let before = isPageStart(index) ? table : nil
      if let (found, end) = PDFTable.find(
        lines, from: index, after: before, width: width, in: body)
      {
        endParagraph()
        if before?.goesOn(in: found) == true {
          table?.append(found)
        } else {
          endTable()
          table = found
          tablePage = lines[index].page
        }
        index = end
        continue
      }
      endTable()
      if let last = open.last, !goesOn(last, lines[index]) { endParagraph() }
      open.append(lines[index])
      index += 1
    }
    endParagraph()
    endTable()
    writer.finish()
  }

  private func isPageStart(_ index: Int) -> Bool {
    index > 0 && lines[index].page == lines[index - 1].page + 1
  }

  private mutating func endTable() {
    guard let table else { return }
    self.table = nil
    writer.startTable()
    for row in table.rows {
      writer.startRow(isHeader: false)
      for cell in row {
        writer.startCell()
        writer.paragraph([DraftRun(text: Array(cell.utf8))], place: tablePage + 1)
        writer.endCell()
      }
      writer.endRow()
    }
    writer.endTable()
    (inList, lastEndsInColon) = (false, false)
  }

  // MARK: Paragraphs

  /// Whether `next` belongs to the paragraph of `line`.
  private func goesOn(_ line: PDFLine, _ next: PDFLine) -> Bool {
    guard abs(line.height - next.height) <= line.height * 0.1 else { return false }
    if line.page == next.page {
      guard next.middle - line.middle <= pitch(of: line) * 1.25 else { return false }
    }
    if level(of: line) != nil { return line.page == next.page }
    if startsItem(next), !isOpen(line, before: next) { return false }
    let text = line.text
    let room = max(body.right, line.right) - line.right
    let unit = next.segments.first?.firstUnit ?? 0
    // Where the next word would have fitted, the line was meant to end.
    if unit < room - line.em * 0.5 { return false }
    // A paragraph's first line stands further in.
    if next.left - line.left > line.em * 1.2, !startsItem(line), open.count > 1 { return false }
    if line.page != next.page {
      return !["。", "！", "？", "；", ".", ";", ":", "："].contains { text.hasSuffix($0) }
    }
    return true
  }

  /// Whether a line ends within a sentence for want of room: "Basis: contract, / Article 6".
  private func isOpen(_ line: PDFLine, before next: PDFLine) -> Bool {
    guard let last = line.text.unicodeScalars.last, ",，、(（".unicodeScalars.contains(last) else {
      return false
    }
    return (next.segments.first?.firstUnit ?? 0) > max(body.right, line.right) - line.right
      && abs(next.left - line.left) < line.em
  }

  private func pitch(of line: PDFLine) -> Double {
    body.pitch * max(1, line.height / max(1, body.height))
  }

  private func startsItem(_ line: PDFLine) -> Bool {
    let text = line.text
    if PDFLine.startsWithBullet(text) { return true }
    return Numbering(Array(text.utf8.prefix(60))) != nil
  }

  private func level(of line: PDFLine) -> Int? {
    body.headings.firstIndex { abs($0 - line.height) <= $0 * 0.04 }.map { $0 + 1 }
  }

  private mutating func endParagraph() {
    guard let first = open.first else { return }
    defer { open = [] }
    var text = PDFParagraph.joined(open.map { $0.all.text }, hyphens)
    guard !text.isEmpty else { return }
    let letters = text.unicodeScalars.count
    if let level = level(of: first), letters <= 120, open.count <= 3 {
      writer.paragraph([DraftRun(text: Array(text.utf8))], level: level, place: first.page + 1)
      (inList, lastEndsInColon) = (false, false)
      return
    }
    var isItem = false
    if PDFLine.startsWithBullet(text), letters > 1 {
      text = String(text.unicodeScalars.dropFirst().drop { $0.properties.isWhitespace })
      isItem = true
    }
    // Items whose marks are drawn and not written stand further in than the text around them.
    let isIndented = open.allSatisfy { $0.left - body.left >= first.em * 1.5 }
    isItem = isItem || (isIndented && (inList || lastEndsInColon))
    writer.paragraph(
      PDFRuns.runs(text, of: open.flatMap(\.all.words)), depth: isItem ? 1 : 0,
      place: first.page + 1)
    inList = isItem
    lastEndsInColon = text.hasSuffix(":") || text.hasSuffix("：")
  }
}
