/// Writes a page's kept nodes as blocks, in reading order.
struct BlockBuilder {
  let tree: PageTree
  /// Nodes whose subtree is left out.
  let dropped: [Bool]
  private let lineCount: Int
  /// The lines of the file that the source's lines come from; empty when they are the same.
  private let origins: [Int]

  var writer = TextWriter()
  private(set) var blocks: [Block] = []

  /// The kind of the block being written.
  var kind = Block.Kind.paragraph
  var line = 1
  var leadIn: Int?
  var header: Int?
  var cells: [Range<Int>] = []
  var emphasis: [Range<Int>] = []
  var links: [Link] = []
  /// Where emphasis that is open began.
  var openEmphasis: [Int] = []
  var openLinks: [(start: Int, address: String)] = []
  /// The block being written, as far as its last line break; nil before the first.
  private var lineSoFar: LineMeasures?
  var listDepth = 0
  /// Inside a heading or a table's cell, where blocks and line breaks are only spaces.
  var joins = 0
  /// The line a Markdown block came from, which counts, not that of the HTML made of it.
  var sourceLine: Int?
  var preformatted = 0
  /// The last definition term.
  var lastTerm: Int?
  /// The number to write before the next text.
  var marker: String?
  /// The next number of each open list; nil for lists without numbers.
  var ordinals: [OrderedList?] = []

  /// `lines` is the number of lines of the saved file. `isGenerated` when the tree is of HTML that
  /// was made of Markdown or text, so that only its source positions count.
  init(_ tree: PageTree, dropped: [Bool], lines: Int, isGenerated: Bool, origins: [Int] = []) {
    self.tree = tree
    self.dropped = dropped
    lineCount = max(1, lines)
    self.origins = origins
    if isGenerated { sourceLine = 1 }
    writer.reserve(tree.text.count)
    blocks.reserveCapacity(tree.text.count / 256)
  }

  mutating func build() {
    var node = 0
    while node < tree.count {
      visit(node)
      node = tree.end(of: node)
    }
    flush()
  }

  /// The text and its blocks, which whoever takes them may change without a copy.
  mutating func takeBlocks() -> (text: [UInt8], blocks: [Block]) {
    (writer.takeText(), exchange(&blocks, with: []))
  }

  mutating func visitChildren(_ node: Int) {
    var child = node + 1
    let end = tree.end(of: node)
    while child < end {
      visit(child)
      child = tree.end(of: child)
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
    if let digits = tree.value(.hiddenAddress, of: node),
      let address = HiddenAddress.decode(digits)
    {
      return writeAddress(address, of: node)
    }
    guard isSetOff(node) else { return visitContent(node) }
    emphasized { $0.visitContent(node) }
  }

  private mutating func visitContent(_ node: Int) {
    let tag = tree.tag[node]
    switch tag {
    case .br:
      lineBreak(node)
    case .ul, .ol, .menu, .dir: list(node)
    case .li: item(node)
    case .dt: block(node, as: .definitionTerm, leadIn: nil)
    case .dd:
      block(node, as: .definition, leadIn: lastTerm)
    case .h1, .h2, .h3, .h4, .h5, .h6: heading(node, level: tag.headingLevel ?? 1)
    case .table: table(node)
    case .pre, .listing, .plaintext, .xmp:
      preformatted += 1
      block(node, as: .paragraph, leadIn: leadIn)
      preformatted -= 1
    case .a:
      guard let href = tree.value(.href, of: node) else {
        return emphasized { $0.visitChildren(node) }
      }
      let address = HiddenAddress.link(href) ?? String(decoding: href, as: UTF8.self)
      linked(to: address) { $0.visitChildren(node) }
    case .hr: flush()
    case _ where tag.isBlock && joins == 0:
      flush()
      visitChildren(node)
      flush()
    case _ where tag.isBlock:
      writer.space()
      visitChildren(node)
      writer.space()
    default: visitChildren(node)
    }
  }

  mutating func write(_ node: Int) {
    let text = tree.text
    let range = tree.textRange(of: node)
    let bytes = text.span.extracting(range)
    let beginsBlock = writer.blockStart == nil && tree.hasLetters(node)
    if beginsBlock {
      line = sourceLine.map { $0 + Self.blankLines(bytes) } ?? tree.line(of: node)
    }
    guard preformatted > 0 || (sourceLine == nil && bytes.count > 600 && isBareText(range)),
      joins == 0
    else {
      if beginsBlock { writeMarker(before: bytes) }
      writer.write(text.span, range)
      if sourceLine != nil { sourceLine? += text[range].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } }
      return
    }
    // Preformatted text keeps its paragraphs; blank lines part them.
    let start = line - Self.blankLines(bytes)
    for (index, part) in PlainText.paragraphs(text[range]).enumerated() {
      if index > 0 { flush() }
      if writer.blockStart == nil { line = start + part.line }
      writer.write(part.bytes.span)
    }
  }

  /// Line feeds before the first letter.
  private static func blankLines(_ bytes: Span<UInt8>) -> Int {
    var lines = 0
    for index in bytes.indices {
      if !bytes[index].isSpace { break }
      if bytes[index] == 0x0A { lines += 1 }
    }
    return lines
  }

  /// Long text put into a page without any mark-up of its paragraphs but its line ends.
  private func isBareText(_ range: Range<Int>) -> Bool {
    guard tree.text.holds(6, of: 0x0A, in: range) else { return false }
    var lines = 0
    var blank = 0
    var wide = 0
    var filled = false
    for byte in tree.text[range] {
      if byte == 0x0A {
        if filled { lines += 1 } else { blank += 1 }
        filled = false
      } else if !byte.isSpace {
        filled = true
        if byte >= 0xE3, byte <= 0xE9 { wide += 1 }
      }
    }
    return lines >= 6 && (blank >= 3 || wide * 5 > range.count)
  }

  /// The number a browser shows before an item of an ordered list.
  mutating func writeMarker(before bytes: Span<UInt8>) {
    guard let marker = exchange(&marker, with: nil) else { return }
    var start = 0
    while start < bytes.count, bytes[start].isSpace { start += 1 }
    if Numbering(bytes.extracting(start...)) == nil {
      writer.write(Array(marker.utf8).span)
      writer.space()
    }
  }

  /// `<br>` ends a paragraph unless it stands in the middle of a sentence.
  mutating func lineBreak(_ node: Int) {
    guard joins == 0 else { return writer.space() }
    if let start = writer.blockStart {
      var after = tree.text[tree.textRange(of: node).upperBound...].prefix(200)
      while after.first?.isSpace == true { after.removeFirst() }
      var line = lineSoFar ?? LineMeasures()
      if writer.goesOn(with: after.span, &line, from: start) {
        lineSoFar = line
        return writer.write("\n" as Unicode.Scalar)
      }
    }
    flush()
  }

  private var fileLine: Int { origins.indices.contains(line - 1) ? origins[line - 1] : line }

  /// Ends the block being written.
  mutating func flush() {
    closeRuns()
    lineSoFar = nil
    guard let range = writer.endBlock() else {
      if !cells.isEmpty { cells.removeAll() }
      if !emphasis.isEmpty { emphasis.removeAll() }
      if !links.isEmpty { links.removeAll() }
      return
    }
    for index in cells.indices {
      let cell = cells[index]
      cells[index] =
        max(cell.lowerBound, range.lowerBound)..<max(cell.upperBound, range.lowerBound)
    }
    if emphasis.count > 1 { emphasis.sort { $0.lowerBound < $1.lowerBound } }
    blocks.append(
      Block(
        kind: kind, range: range, section: 0, page: 0, line: min(max(fileLine, 1), lineCount),
        leadIn: leadIn,
        header: kind == .tableRow ? header : nil, cells: exchange(&cells, with: []),
        emphasis: exchange(&emphasis, with: []), links: exchange(&links, with: [])))
    // What follows in the same item is a paragraph under the same lead-in.
    if case .listItem = kind { kind = .paragraph }
    if case .definitionTerm = kind {
      lastTerm = blocks.count - 1
      kind = .paragraph
    }
  }
}
