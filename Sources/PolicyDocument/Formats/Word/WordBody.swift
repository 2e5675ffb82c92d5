/// The text of a Word document: `document.xml`, `footnotes.xml` and the like.
///
/// Tracked deletions are left out, tracked insertions kept, and both counted.
struct WordBody: XMLHandler {
  let styles: WordStyles
  let numbering: WordNumbering
  /// Addresses of hyperlinks by relationship.
  var links: [String: String]
  var writer: DraftWriter
  private(set) var deletions = 0
  private(set) var insertions = 0
  private(set) var comments = 0

  private var paragraphs: [WordParagraph] = []
  /// Runs of paragraphs whose end was deleted: they go on in the next one.
  private var carried: [DraftRun] = []
  private var counters: [String: ListNumbers] = [:]
  private var restarted: Set<String> = []
  private var rows: [Row] = []
  /// Elements to be passed over, and what they hold.
  private var skipped = 0
  private var inText = false
  private var inFieldCode = false
  private var inParagraphMark = false
  private var bold: Bool?
  private var hidden: Bool?

  private struct Row {
    var isOpen = false
    var isHeader = false
    var isDeleted = false
  }

  init(
    styles: WordStyles, numbering: WordNumbering, links: [String: String], writer: DraftWriter
  ) {
    self.styles = styles
    self.numbering = numbering
    self.links = links
    self.writer = writer
  }

  /// The notes of another part after the text before.
  mutating func go(on links: [String: String]) {
    self.links = links
    paragraphs = []
    rows = []
    skipped = 0
  }

  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    guard skipped == 0 else { return skipped += 1 }
    let value = attributes["w:val"]
    switch name {
    case "w:del", "w:moveFrom":
      deleted()
    case "w:ins", "w:moveTo": insertions += 1
    // What is drawn for programs that cannot draw the other; readings above characters.
    case "mc:Fallback", "w:rt", "w:delText", "w:pPrChange", "w:rPrChange", "w:tblPrChange",
      "w:trPrChange", "w:tcPrChange", "w:sectPrChange", "w:numberingChange":
      skipped = 1
    case "w:footnote", "w:endnote":
      // The lines that part notes from the text are notes too.
      if let type = attributes["w:type"], type != "normal" { skipped = 1 }
    case "w:p": paragraphs.append(WordParagraph())
    case "w:rPr": break
    case "w:r": (bold, hidden) = (nil, nil)
    case "w:t": inText = true
    case "w:instrText": inFieldCode = true
    case "w:fldChar": field(attributes["w:fldCharType"])
    case "w:hyperlink":
      let address =
        attributes["r:id"].flatMap { links[$0] } ?? attributes["w:anchor"].map { "#" + $0 }
      paragraph { $0.links.append(address) }
    case "w:tab", "w:ptab": if inRun { put([.space]) }
    case "w:br":
      if attributes["w:type"] ?? "textWrapping" == "textWrapping" { put([0x0A]) }
    case "w:cr": put([0x0A])
    case "w:noBreakHyphen": put("\u{2011}".utf8)
    case "w:commentReference": comments += 1
    case "w:tbl": writer.startTable()
    case "w:tr": rows.append(Row())
    case "w:tblHeader": editRow { $0.isHeader = WordStyles.isOn(value) }
    case "w:tc": startCell()
    default: property(name, value)
    }
  }

  /// Properties of paragraphs and runs.
  private mutating func property(_ name: String, _ value: String?) {
    switch name {
    case "w:pPr": inParagraphMark = true
    case "w:pStyle": paragraph { $0.style = value }
    case "w:outlineLvl": paragraph { $0.outline = Int(attribute: value, in: Int.levels) }
    case "w:numId": paragraph { $0.list = value }
    case "w:ilvl": paragraph { $0.listLevel = Int(attribute: value, in: Int.levels) }
    case "w:b": if !inParagraphMark { bold = WordStyles.isOn(value) }
    case "w:u": if !inParagraphMark, WordStyles.isOn(value) { bold = bold ?? true }
    case "w:vanish": if !inParagraphMark { hidden = WordStyles.isOn(value) }
    case "w:rStyle":
      guard !inParagraphMark, let value else { return }
      let style = styles.resolved(value)
      bold = bold ?? style.isBold
      hidden = hidden ?? style.isHidden
    default: break
    }
  }

  mutating func end(_ name: String) {
    guard skipped == 0 else { return skipped -= 1 }
    switch name {
    case "w:pPr": inParagraphMark = false
    case "w:t": inText = false
    case "w:instrText": inFieldCode = false
    case "w:hyperlink": paragraph { _ = $0.links.popLast() }
    case "w:p": endParagraph()
    case "w:tc": if rows.last?.isOpen == true { writer.endCell() }
    case "w:tr":
      if let row = rows.popLast(), row.isOpen { writer.endRow() }
    case "w:tbl": writer.endTable()
    default: break
    }
  }

  mutating func text(_ text: [UInt8]) {
    guard skipped == 0 else { return }
    if inText {
      put(text)
    } else if inFieldCode {
      paragraph { $0.fieldCode.append(contentsOf: text) }
    }
  }

  /// Left in the document although it was deleted. Inside properties it is the end of a paragraph
  /// or a row that is gone.
  private mutating func deleted() {
    deletions += 1
    if inParagraphMark {
      paragraph { $0.goesOn = true }
    } else if paragraphs.isEmpty, !rows.isEmpty {
      editRow { $0.isDeleted = true }
    }
    skipped = 1
  }

  // MARK: Paragraphs

  private var inRun: Bool { !inParagraphMark && !paragraphs.isEmpty }

  private mutating func paragraph(_ change: (inout WordParagraph) -> Void) {
    guard !paragraphs.isEmpty else { return }
    change(&paragraphs[paragraphs.count - 1])
  }

  private mutating func put(_ text: some Sequence<UInt8>) {
    guard inRun, let last = paragraphs.last else { return }
    let style = styles.resolved(last.style)
    guard !(hidden ?? style.isHidden ?? false) else { return }
    let isBold = bold ?? style.isBold ?? false
    paragraph { $0.runs.append(text, bold: isBold, link: $0.link) }
  }

  private mutating func field(_ kind: String?) {
    switch kind {
    case "begin": paragraph { $0.fields.append(nil) }
    case "separate": paragraph { $0.showField() }
    case "end": paragraph { _ = $0.fields.popLast() }
    default: break
    }
  }

  private mutating func endParagraph() {
    guard var paragraph = paragraphs.popLast() else { return }
    inParagraphMark = false
    if rows.last?.isDeleted == true { return writer.skipParagraph() }
    let style = styles.resolved(paragraph.style)
    carried.append(contentsOf: paragraph.runs)
    if paragraph.goesOn { return writer.skipParagraph() }
    paragraph.runs = carried
    carried = []
    if style.name.hasPrefix("toc ") { paragraph.dropPageNumber() }
    if style.name == "title" { return writer.titleParagraph(paragraph.runs) }
    let outline = paragraph.outline ?? style.outline
    let level = outline.flatMap { (0...8).contains($0) ? $0 + 1 : nil }
    let list = paragraph.list ?? style.list
    guard let list, list != "0", !paragraph.runs.isBlank else {
      return writer.paragraph(paragraph.runs, level: level)
    }
    let depth = max(0, min(8, paragraph.listLevel ?? style.listLevel ?? 0))
    let key = numbering.key(of: list)
    if restarted.insert(list).inserted {
      for (level, number) in numbering.restarts(of: list) {
        counters[key, default: ListNumbers()].restart(level, at: number)
      }
    }
    let label = counters[key, default: ListNumbers()].next(depth, numbering.levels(of: list))
    writer.paragraph(paragraph.runs, level: level, depth: depth + 1, label: label)
  }

  // MARK: Tables

  private mutating func editRow(_ change: (inout Row) -> Void) {
    guard !rows.isEmpty else { return }
    change(&rows[rows.count - 1])
  }

  private mutating func startCell() {
    guard let row = rows.last, !row.isDeleted else { return }
    if !row.isOpen {
      writer.startRow(isHeader: row.isHeader)
      editRow { $0.isOpen = true }
    }
    writer.startCell()
  }
}
