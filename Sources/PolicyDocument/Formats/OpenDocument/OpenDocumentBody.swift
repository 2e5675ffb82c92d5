/// The text of an OpenDocument: `content.xml`.
///
/// What was deleted while changes were tracked lies outside of the text, and is left out.
struct OpenDocumentBody: XMLHandler {
  let styles: OpenDocumentStyles
  var writer: DraftWriter
  private(set) var deletions = 0
  private(set) var insertions = 0
  private(set) var comments = 0

  private var inText = false
  private var skipped = 0
  private var paragraphs: [Paragraph] = []
  private var lists: [OpenList] = []
  /// The numbers of lists that may go on.
  private var counters: [String: ListNumbers] = [:]
  private var outline = ListNumbers()
  private var inHeaderRows = 0
  /// Notes, to be written after the text.
  private var notes: [[DraftRun]] = []
  private var inNote = 0

  private struct Paragraph {
    var level: Int?
    var style: String?
    var runs: [DraftRun] = []
    /// Bold and hidden of the spans that are open.
    var spans: [(isBold: Bool, isHidden: Bool)] = []
    var links: [String?] = []
    var isUnnumbered = false
  }

  private struct OpenList {
    var style: String?
    /// The item's number was not written yet.
    var isNew = false
    var hasNumber = true
  }

  init(styles: OpenDocumentStyles, writer: DraftWriter) {
    self.styles = styles
    self.writer = writer
  }

  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    guard skipped == 0 else {
      if name == "text:deletion" { deletions += 1 }
      if name == "text:insertion" { insertions += 1 }
      return skipped += 1
    }
    guard inText else {
      inText = name == "office:text"
      return
    }
    switch name {
    case "text:tracked-changes": skipped = 1
    case "office:annotation":
      comments += 1
      skipped = 1
    case "text:note-citation", "text:ruby-text", "text:sequence-decls", "text:variable-decls",
      "office:forms", "svg:desc", "svg:title", "text:index-title-template",
      "text:table-of-content-source":
      skipped = 1
    case "text:note-body": inNote += 1
    case "text:h", "text:p": startParagraph(name, attributes)
    case "text:list": startList(attributes)
    case "text:list-item", "text:list-header":
      editList {
        $0.isNew = true
        $0.hasNumber = name == "text:list-item"
      }
      if let start = Int(attribute: attributes["text:start-value"], in: Int.listStarts),
        let key = listKey
      {
        counters[key, default: ListNumbers()].restart(lists.count - 1, at: start)
      }
    case "table:table": writer.startTable()
    case "table:table-header-rows": inHeaderRows += 1
    case "table:table-row": writer.startRow(isHeader: inHeaderRows > 0)
    case "table:table-cell": writer.startCell()
    case "table:covered-table-cell": writer.emptyCell()
    default: inline(name, attributes)
    }
  }

  private mutating func inline(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "text:span":
      let style = styles.resolved("text", attributes["text:style-name"])
      edit {
        let last = $0.spans.last
        $0.spans.append(
          (
            style.isBold ?? last?.isBold ?? false, style.isHidden ?? last?.isHidden ?? false
          ))
      }
    case "text:a": edit { $0.links.append(attributes["xlink:href"]) }
    case "text:s":
      put(Array(repeating: .space, count: Int(attribute: attributes["text:c"], in: 0...100) ?? 1))
    case "text:tab": put([.space])
    case "text:line-break": put([0x0A])
    default: break
    }
  }

  mutating func end(_ name: String) {
    guard skipped == 0 else { return skipped -= 1 }
    guard inText else { return }
    switch name {
    case "office:text": finish()
    case "text:note-body": inNote -= 1
    case "text:h", "text:p": endParagraph()
    case "text:span": edit { _ = $0.spans.popLast() }
    case "text:a": edit { _ = $0.links.popLast() }
    case "text:list": _ = lists.popLast()
    case "table:table": writer.endTable()
    case "table:table-header-rows": inHeaderRows -= 1
    case "table:table-row": writer.endRow()
    case "table:table-cell": writer.endCell()
    default: break
    }
  }

  mutating func text(_ text: [UInt8]) {
    if skipped == 0, inText { put(text) }
  }

  private mutating func finish() {
    inText = false
    for runs in notes { writer.paragraph(runs) }
    notes = []
    writer.finish()
  }

  // MARK: Paragraphs

  private mutating func edit(_ change: (inout Paragraph) -> Void) {
    guard !paragraphs.isEmpty else { return }
    change(&paragraphs[paragraphs.count - 1])
  }

  private mutating func startParagraph(_ name: String, _ attributes: XMLAttributes) {
    var paragraph = Paragraph(style: attributes["text:style-name"])
    if name == "text:h" {
      paragraph.level = Int(attribute: attributes["text:outline-level"], in: Int.levels) ?? 1
      paragraph.isUnnumbered = attributes["text:is-list-header"] == "true"
    }
    let style = styles.resolved("paragraph", paragraph.style)
    paragraph.spans = [(style.isBold ?? false, style.isHidden ?? false)]
    paragraphs.append(paragraph)
  }

  private mutating func put(_ text: some Sequence<UInt8>) {
    guard let last = paragraphs.last, last.spans.last?.isHidden != true else { return }
    let isBold = last.spans.last?.isBold ?? false
    let link = last.links.last { $0 != nil } ?? nil
    edit { $0.runs.append(text, bold: isBold, link: link) }
  }

  private mutating func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    guard inNote == 0 else { return notes.append(paragraph.runs) }
    if let level = paragraph.level {
      var label = label(of: paragraph.runs)
      if label.isEmpty, lists.isEmpty, !paragraph.isUnnumbered, !paragraph.runs.isBlank,
        let levels = styles.lists[OpenDocumentStyles.outline]
      {
        label = outline.next(max(0, level - 1), levels)
      }
      return writer.paragraph(paragraph.runs, level: level, label: label)
    }
    if paragraph.style == "Title" { return writer.titleParagraph(paragraph.runs) }
    writer.paragraph(paragraph.runs, depth: lists.count, label: label(of: paragraph.runs))
  }

  // MARK: Lists

  private mutating func editList(_ change: (inout OpenList) -> Void) {
    guard !lists.isEmpty else { return }
    change(&lists[lists.count - 1])
  }

  private var listKey: String? { lists.first.map { $0.style ?? "" } }

  private mutating func startList(_ attributes: XMLAttributes) {
    let style = attributes["text:style-name"] ?? lists.last?.style
    let goesOn =
      attributes["text:continue-numbering"] == "true" || attributes["text:continue-list"] != nil
    if lists.isEmpty, !goesOn { counters[style ?? ""] = nil }
    lists.append(OpenList(style: style))
  }

  /// The number of the list's item when this is its first paragraph.
  private mutating func label(of runs: [DraftRun]) -> String {
    guard let list = lists.last, list.isNew, !runs.isBlank, let key = listKey else { return "" }
    editList { $0.isNew = false }
    guard list.hasNumber, let levels = list.style.flatMap({ styles.lists[$0] }) else { return "" }
    return counters[key, default: ListNumbers()].next(lists.count - 1, levels)
  }
}
