/// Writes an office document as HTML, each block with the number of its paragraph for a line, to be
/// read like every other page.
struct DraftWriter {
  private(set) var html: [UInt8] = []
  /// Paragraphs so far, empty ones too.
  private(set) var paragraphs = 0
  /// Open lists of the body and of each open cell.
  private var lists = [0]
  private var rowIsHeader = false
  private var hasTitle = false

  mutating func title(_ title: String) {
    put("<title>")
    text(title.utf8)
    put("</title>\n")
  }

  /// Counts a paragraph that shows nothing.
  mutating func skipParagraph() { paragraphs += 1 }

  /// The document's own title: headings are a level below it.
  mutating func titleParagraph(_ runs: [DraftRun]) {
    hasTitle = true
    paragraph(runs, level: 0)
  }

  /// - Parameters:
  ///   - place: what stands for the paragraph's line; its number when it is not given.
  ///   - level: 1 for the first level of headings, nil for text.
  ///   - depth: of the list the paragraph is an item of, from 1; 0 outside of lists.
  ///   - label: the item's or heading's number as it is shown.
  mutating func paragraph(
    _ runs: [DraftRun], level: Int? = nil, depth: Int = 0, label: String = "", place: Int? = nil
  ) {
    paragraphs += 1
    let place = place ?? paragraphs
    guard !runs.isBlank else { return }
    let depth = level == nil ? min(depth, 9) : 0
    if let level {
      closeLists(to: 0)
      let tag = "h\(min(6, max(1, level + (hasTitle ? 1 : 0))))"
      put("<\(tag) data-sourcepos=\"\(place):1\">")
      content(runs, label)
      put("</\(tag)>\n")
      return
    }
    let open = lists.last ?? 0
    closeLists(to: depth)
    if depth > 0, open >= depth { put("</li>") }
    for level in min(open, depth)..<depth { put(level + 1 < depth ? "<ul><li>" : "<ul>") }
    put("<\(depth > 0 ? "li" : "p") data-sourcepos=\"\(place):1\">")
    if !lists.isEmpty { lists[lists.count - 1] = depth }
    content(runs, label)
    put(depth > 0 ? "\n" : "</p>\n")
  }

  // MARK: Tables

  mutating func startTable() {
    closeLists(to: 0)
    put("<table data-sourcepos=\"\(paragraphs + 1):1\">\n")
  }

  mutating func endTable() { put("</table>\n") }

  mutating func startRow(isHeader: Bool) {
    rowIsHeader = isHeader
    put("<tr>")
  }

  mutating func endRow() { put("</tr>\n") }

  mutating func startCell() {
    lists.append(0)
    put(rowIsHeader ? "<th>" : "<td>")
  }

  mutating func endCell() {
    closeLists(to: 0)
    if lists.count > 1 { lists.removeLast() }
    put(rowIsHeader ? "</th>" : "</td>")
  }

  /// A cell that another one covers.
  mutating func emptyCell() { put(rowIsHeader ? "<th></th>" : "<td></td>") }

  mutating func finish() { closeLists(to: 0) }

  // MARK: Text

  private mutating func closeLists(to depth: Int) {
    var open = lists.last ?? 0
    while open > depth {
      put("</li></ul>\n")
      open -= 1
    }
    if !lists.isEmpty { lists[lists.count - 1] = open }
  }

  private mutating func content(_ runs: [DraftRun], _ label: String) {
    if !label.isEmpty {
      text(label.utf8)
      put(" ")
    }
    for run in runs {
      if let link = run.link {
        put("<a href=\"")
        text(link.utf8)
        put("\">")
      }
      if run.isBold { put("<b>") }
      text(run.text)
      if run.isBold { put("</b>") }
      if run.link != nil { put("</a>") }
    }
  }

  private mutating func put(_ markup: String) { html.append(contentsOf: markup.utf8) }

  private mutating func text(_ text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case .less: put("&lt;")
      case .greater: put("&gt;")
      case .ampersand: put("&amp;")
      case .quote: put("&quot;")
      case 0x0A: put("<br>")
      default: html.append(byte)
      }
    }
  }
}
