/// Writes a page's kept nodes as blocks, in reading order.
struct BlockBuilder {
  let tree: PageTree
  /// Nodes whose subtree is left out.
  let dropped: [Bool]
  private let lineCount: Int

  var writer = TextWriter()
  private(set) var blocks: [Block] = []

  /// The kind of the block being written.
  private var kind = Block.Kind.paragraph
  private var line = 1
  private var leadIn: Int?
  private var header: Int?
  private var cells: [Range<Int>] = []
  private var emphasis: [Range<Int>] = []
  private var links: [Link] = []
  /// Emphasis and links that are open, each with where it began.
  private var openRuns: [(start: Int, address: String?)] = []
  private var listDepth = 0
  /// Inside a heading or a table's cell, where blocks and line breaks are only spaces.
  private var joins = 0
  /// The line a Markdown block came from, which counts, not that of the HTML made of it.
  private var sourceLine: Int?
  private var preformatted = 0
  /// The number to write before the next text.
  private var marker: String?
  /// The next number of each open list; nil for lists without numbers.
  private var ordinals: [OrderedList?] = []

  /// `lines` is the number of lines of the saved file. `isGenerated` when the tree is of HTML that
  /// was made of Markdown or text, so that only its source positions count.
  init(_ tree: PageTree, dropped: [Bool], lines: Int, isGenerated: Bool) {
    self.tree = tree
    self.dropped = dropped
    lineCount = max(1, lines)
    if isGenerated { sourceLine = 1 }
  }

  mutating func build() {
    var node = 0
    while node < tree.count {
      visit(node)
      node = Int(tree.end[node])
    }
    flush()
  }

  mutating func visitChildren(_ node: Int) {
    var child = node + 1
    let end = Int(tree.end[node])
    while child < end {
      visit(child)
      child = Int(tree.end[child])
    }
  }

  mutating func visit(_ node: Int) {
    if dropped[node] { return }
    let tag = tree.tag[node]
    if tag == .text { return write(node) }
    let outerLine = sourceLine
    if let position = tree.value(.sourcePosition, of: node) {
      var number = 0
      for byte in position {
        guard byte.isDigit, number < 100_000_000 else { break }
        number = number * 10 + Int(byte - 0x30)
      }
      sourceLine = number
    }
    defer { sourceLine = outerLine }
    switch tag {
    case .br:
      lineBreak(node)
    case .ul, .ol, .menu, .dir: list(node)
    case .li: item(node)
    case .dt: block(node, as: .definitionTerm, leadIn: nil)
    case .dd:
      let term = blocks.lastIndex { $0.kind == .definitionTerm }
      block(node, as: .definition, leadIn: term)
    case .h1, .h2, .h3, .h4, .h5, .h6: heading(node, level: tag.headingLevel ?? 1)
    case .table: table(node)
    case .pre, .listing, .plaintext, .xmp:
      preformatted += 1
      block(node, as: .paragraph, leadIn: leadIn)
      preformatted -= 1
    case .a: run(node, address: tree.string(.href, of: node))
    case _ where tag.isEmphasis: run(node, address: nil)
    case .hr: flush()
    case _ where tag.isBlock && joins == 0:
      flush(keepingKind: true)
      visitChildren(node)
      flush(keepingKind: true)
    case _ where tag.isBlock:
      writer.space()
      visitChildren(node)
      writer.space()
    default: visitChildren(node)
    }
  }

  private mutating func write(_ node: Int) {
    let bytes = tree.text[tree.textRange(of: node)]
    let beginsBlock = writer.blockStart == nil && bytes.contains(where: { !$0.isSpace })
    if beginsBlock {
      let blank = bytes.prefix { $0.isSpace }.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
      line = sourceLine.map { $0 + blank } ?? Int(tree.line[node])
    }
    guard preformatted > 0 || (sourceLine == nil && isBareText(bytes)), joins == 0 else {
      if beginsBlock { writeMarker(before: bytes) }
      writer.write(bytes)
      if sourceLine != nil { sourceLine? += bytes.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } }
      return
    }
    // Preformatted text keeps its paragraphs; blank lines part them.
    let start = line - bytes.prefix { $0.isSpace }.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    for (index, part) in PlainText.paragraphs(bytes).enumerated() {
      if index > 0 { flush(keepingKind: true) }
      if writer.blockStart == nil { line = start + part.line }
      writer.write(part.bytes)
    }
  }

  /// Text put into a page without any mark-up of its paragraphs but its line ends.
  private func isBareText(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count > 600 else { return false }
    var lines = 0
    var blank = 0
    var wide = 0
    var filled = false
    for byte in bytes {
      if byte == 0x0A {
        if filled { lines += 1 } else { blank += 1 }
        filled = false
      } else if !byte.isSpace {
        filled = true
        if byte >= 0xE3, byte <= 0xE9 { wide += 1 }
      }
    }
    return lines >= 6 && (blank >= 3 || wide * 5 > bytes.count)
  }

  /// The number a browser shows before an item of an ordered list.
  private mutating func writeMarker(before bytes: ArraySlice<UInt8>) {
    guard let marker else { return }
    self.marker = nil
    if Numbering(bytes.drop { $0.isSpace }) == nil {
      writer.write(marker.utf8)
      writer.space()
    }
  }

  /// `<br>` ends a paragraph unless it stands in the middle of a sentence.
  private mutating func lineBreak(_ node: Int) {
    guard joins == 0 else { return writer.space() }
    if let start = writer.blockStart {
      let after = tree.text[Int(tree.textEnd[node])...].prefix(200).drop { $0.isSpace }
      if LineWrap.joins(writer.text[start...], after, width: nil) {
        return writer.write("\n" as Unicode.Scalar)
      }
    }
    flush(keepingKind: true)
  }

  // MARK: Kinds of blocks

  private mutating func block(_ node: Int, as kind: Block.Kind, leadIn: Int?) {
    guard joins == 0 else {
      writer.space()
      visitChildren(node)
      return writer.space()
    }
    flush()
    let outer = (self.kind, self.leadIn)
    self.kind = kind
    self.leadIn = leadIn
    visitChildren(node)
    flush()
    (self.kind, self.leadIn) = outer
  }

  private mutating func heading(_ node: Int, level: Int) {
    guard joins == 0 else { return block(node, as: kind, leadIn: leadIn) }
    flush()
    let outer = (kind, leadIn)
    kind = .heading(level: level)
    leadIn = nil
    joins += 1
    visitChildren(node)
    joins -= 1
    flush()
    (kind, leadIn) = outer
  }

  private mutating func list(_ node: Int) {
    guard joins == 0 else { return block(node, as: kind, leadIn: leadIn) }
    flush()
    let outer = (kind, leadIn)
    leadIn = introduction()
    kind = .paragraph
    listDepth += 1
    ordinals.append(OrderedList(tree, node))
    visitChildren(node)
    ordinals.removeLast()
    listDepth -= 1
    flush()
    (kind, leadIn) = outer
  }

  private mutating func item(_ node: Int) {
    guard joins == 0 else { return block(node, as: kind, leadIn: leadIn) }
    flush()
    let outer = (kind, leadIn)
    kind = .listItem(depth: max(1, listDepth))
    if let last = ordinals.indices.last { marker = ordinals[last]?.next(tree, node) }
    visitChildren(node)
    flush()
    marker = nil
    (kind, leadIn) = outer
  }

  /// The block that introduces what follows: the last one, unless it is a heading without colon.
  func introduction() -> Int? {
    guard let last = blocks.indices.last else { return nil }
    if blocks[last].isHeading {
      let text = writer.text[blocks[last].range]
      return text.last == UInt8(ascii: ":") || text.suffix(3).elementsEqual("：".utf8) ? last : nil
    }
    switch blocks[last].kind {
    case .tableRow, .tableHeader, .definition: return nil
    case .listItem where listDepth == 0: return nil
    default: return last
    }
  }

  // MARK: Tables

  private mutating func table(_ node: Int) {
    guard joins == 0 else { return block(node, as: kind, leadIn: leadIn) }
    guard let data = DataTable(tree, node, dropped: dropped) else {
      flush(keepingKind: true)
      visitChildren(node)
      return flush(keepingKind: true)
    }
    flush()
    let outer = (kind, leadIn, header)
    marker = nil
    if let caption = data.caption { block(caption, as: .paragraph, leadIn: nil) }
    leadIn = introduction()
    header = nil
    let outerLine = sourceLine
    for (number, row) in data.rows.enumerated() {
      // cmark tells where the table begins, not its rows; the second line is the rule.
      sourceLine = outerLine.map { $0 + (number == 0 ? 0 : number + 1) }
      kind = row.isHeader ? .tableHeader : .tableRow
      joins += 1
      let first = blocks.count
      for (index, cell) in row.cells.enumerated() {
        if index > 0, writer.blockStart != nil {
          writer.space()
          writer.write("|" as Unicode.Scalar)
          writer.space()
        }
        let start = writer.text.count
        if writer.blockStart == nil { line = sourceLine ?? Int(tree.line[cell]) }
        visitChildren(cell)
        var range = start..<writer.text.count
        while let byte = range.first, byte < writer.text.count,
          writer.text[byte] == 0x20 || writer.text[byte] == 0x0A
        {
          range = range.dropFirst()
        }
        cells.append(range)
      }
      joins -= 1
      flush()
      if row.isHeader, blocks.count > first { header = first }
    }
    sourceLine = outerLine
    (kind, leadIn, header) = outer
  }

  // MARK: Runs

  private mutating func run(_ node: Int, address: String?) {
    openRuns.append((writer.text.count, address))
    visitChildren(node)
    if let run = openRuns.popLast() { close(run) }
  }

  private mutating func close(_ run: (start: Int, address: String?)) {
    guard let blockStart = writer.blockStart else { return }
    var start = max(run.start, blockStart)
    while start < writer.text.count, writer.text[start] == 0x20 { start += 1 }
    guard start < writer.text.count else { return }
    let range = start..<writer.text.count
    if let address = run.address {
      links.append(Link(range: range, address: address))
    } else if emphasis.last.map({ $0.upperBound <= start }) ?? true {
      emphasis.append(range)
    } else if let last = emphasis.last, last.lowerBound >= start {
      emphasis[emphasis.count - 1] = range
    }
  }

  /// Ends the block being written.
  mutating func flush(keepingKind: Bool = false) {
    for index in openRuns.indices {
      close(openRuns[index])
      openRuns[index].start = writer.text.count
    }
    defer {
      cells.removeAll()
      emphasis.removeAll()
      links.removeAll()
    }
    guard let range = writer.endBlock() else { return }
    let kept = cells.map { max($0.lowerBound, range.lowerBound)..<max($0.upperBound, range.lowerBound) }
    blocks.append(
      Block(
        kind: kind, range: range, section: 0, page: 0, line: min(max(line, 1), lineCount),
        leadIn: leadIn,
        header: kind == .tableRow ? header : nil, cells: kept,
        emphasis: emphasis.sorted { $0.lowerBound < $1.lowerBound }, links: links))
    // What follows in the same item is a paragraph under the same lead-in.
    if case .listItem = kind { kind = .paragraph }
    if case .definitionTerm = kind { kind = .paragraph }
  }
}
