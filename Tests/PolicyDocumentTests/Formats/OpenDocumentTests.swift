import PolicyDocument
import PolicyText
import Testing

@Suite struct OpenDocumentTests {
  static func read(_ body: String, styles: String = "") throws -> PolicyDocument {
    let spaces = [
      "office:office", "text:text", "table:table", "style:style", "fo:xsl-fo-compatible",
    ].map { pair in
      let parts = pair.split(separator: ":")
      return "xmlns:\(parts[0])=\"urn:oasis:names:tc:opendocument:xmlns:\(parts[1]):1.0\""
    }
    let content = """
      <?xml version="1.0"?><office:document-content \(spaces.joined(separator: " ")) \
      xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>\(styles)\
      </office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>\
      </office:document-content>
      """
    return try readWhole(
      ZipWriter.archive([
        ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content),
      ]), file: "draft.odt")
  }

  @Test func headingsParagraphsAndSpaces() throws {
    let document = try Self.read(
      "<text:h text:outline-level=\"1\">Privacy</text:h><text:p>One<text:s text:c=\"2\"/>two"
        + "<text:tab/>three<text:line-break/>four</text:p>")
    #expect(document.outline == ["1 Privacy"])
    #expect(document.lines[1].split(whereSeparator: \.isWhitespace) == ["One", "two", "three"])
    #expect(document.lines[2] == "four")
    #expect(document.blocks[1].line == 2)
  }

  @Test func listsWithNumbers() throws {
    let styles = """
      <text:list-style style:name="L"><text:list-level-style-number text:level="1" \
      style:num-format="1" style:num-suffix="."/></text:list-style>
      """
    let item = { (text: String) in "<text:list-item><text:p>\(text)</text:p></text:list-item>" }
    let document = try Self.read(
      "<text:list text:style-name=\"L\">\(item("You may write to us, and we answer you within thirty days of your letter."))\(item("You may call us, too."))</text:list>",
      styles: styles)
    #expect(
      document.lines == [
        "1. You may write to us, and we answer you within thirty days of your letter.",
        "2. You may call us, too.",
      ])
    #expect(document.blocks[0].kind == .listItem(depth: 1))
  }

  @Test func tablesBoldAndLinks() throws {
    let styles = """
      <style:style style:name="B" style:family="text"><style:text-properties \
      fo:font-weight="bold"/></style:style>
      """
    let cell = { (text: String) in "<table:table-cell><text:p>\(text)</text:p></table:table-cell>" }
    let document = try Self.read(
      "<table:table><table:table-header-rows><table:table-row>\(cell("SDK"))\(cell("Why"))"
        + "</table:table-row></table:table-header-rows><table:table-row>\(cell("Push"))"
        + "\(cell("Messages"))</table:table-row></table:table><text:p>We "
        + "<text:span text:style-name=\"B\">never sell</text:span> it, <text:a "
        + "xlink:href=\"https://a.example\">see</text:a></text:p>", styles: styles)
    #expect(document.blocks.map(\.kind) == [.tableHeader, .tableRow, .paragraph])
    #expect(document.blocks[2].emphasis.map { document.string($0) } == ["never sell"])
    #expect(document.blocks[2].links.map(\.address) == ["https://a.example"])
  }

  @Test func deletionsAndCommentsAreLeftOut() throws {
    let document = try Self.read(
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>We sell it.</text:p>"
        + "</text:deletion></text:changed-region></text:tracked-changes>"
        + "<text:p>We keep it.<office:annotation><text:p>really?</text:p></office:annotation></text:p>"
    )
    #expect(document.lines == ["We keep it."])
    #expect(
      document.pages[0].notes.map(\.description).contains("tracked changes: 1 deletion left out"))
  }

  @Test func footnotesStandAtTheEnd() throws {
    let document = try Self.read(
      "<text:p>Text<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        + "<text:p>A note.</text:p></text:note-body></text:note> goes on.</text:p><text:p>End.</text:p>"
    )
    #expect(document.lines == ["Text goes on.", "End.", "A note."])
  }
}
