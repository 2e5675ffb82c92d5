import PolicyDocument
import PolicyTestSupport
import PolicyText
import Testing

@Suite struct WordTests {
  static let styles = """
    <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
    <w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>
    </w:style><w:style w:styleId="H1b"><w:name w:val="mine"/><w:basedOn w:val="H1"/></w:style>
    <w:style w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>
    """
  static let numbering = """
    <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
    <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>
    <w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
    <w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>
    <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>
    """
  static let relations = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    <Relationship Id="r1" Type="x/hyperlink" Target="https://a.example/sdk"/></Relationships>
    """

  static func document(_ body: String, _ more: [(String, String)] = []) -> [UInt8] {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?><w:document \
      xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <w:body>\(body)</w:body></w:document>
      """
    return ZipWriter.archive(
      [("[Content_Types].xml", "<x/>"), ("word/document.xml", text)] + more)
  }

  static func read(
    _ body: String, _ more: [(String, String)] = []
  ) throws -> PolicyDocument {
    try readWhole(
      document(
        body,
        [
          ("word/styles.xml", styles), ("word/numbering.xml", numbering),
          ("word/_rels/document.xml.rels", relations),
        ] + more), file: "draft.docx")
  }

  static func paragraph(_ text: String, style: String? = nil, level: Int? = nil) -> String {
    let style = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    let list = level.map {
      "<w:numPr><w:ilvl w:val=\"\($0)\"/><w:numId w:val=\"3\"/></w:numPr>"
    }
    let properties = "<w:pPr>\(style)\(list ?? "")</w:pPr>"
    return "<w:p>\(properties)<w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  @Test func headingsByStyleAndItsParents() throws {
    let document = try Self.read(
      Self.paragraph("Privacy Policy", style: "T") + Self.paragraph("Sharing", style: "H1b")
        + Self.paragraph("We share nothing."))
    #expect(document.outline == ["1 Privacy Policy", "2 Sharing"])
    #expect(document.block("We share nothing.")?.line == 3)
  }

  @Test func listsHaveDepthAndNumbers() throws {
    let document = try Self.read(
      Self.paragraph("第一项", level: 0) + Self.paragraph("其一", level: 1)
        + Self.paragraph("其二", level: 1) + Self.paragraph("第二项", level: 0)
        + Self.paragraph("其三", level: 1))
    #expect(document.lines == ["一、 第一项", "（1） 其一", "（2） 其二", "二、 第二项", "（1） 其三"])
    #expect(document.blocks[1].kind == .listItem(depth: 2))
  }

  @Test func tablesBoldAndLinks() throws {
    let cell = { (text: String) in "<w:tc>\(Self.paragraph(text))</w:tc>" }
    let document = try Self.read(
      "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>\(cell("SDK"))\(cell("Purpose"))</w:tr>"
        + "<w:tr>\(cell("Push"))\(cell("Messages"))</w:tr></w:tbl>"
        + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Never sold</w:t></w:r><w:r><w:t>, see </w:t></w:r>"
        + "<w:hyperlink r:id=\"r1\"><w:r><w:t>the list</w:t></w:r></w:hyperlink></w:p>")
    #expect(document.blocks.map(\.kind) == [.tableHeader, .tableRow, .paragraph])
    #expect(document.blocks[1].cells.map { document.string($0) } == ["Push", "Messages"])
    let last = try #require(document.blocks.last)
    #expect(last.emphasis.map { document.string($0) } == ["Never sold"])
    #expect(last.links.map(\.address) == ["https://a.example/sdk"])
    #expect(document.string(last.range) == "Never sold, see the list")
  }

  @Test func trackedChanges() throws {
    let document = try Self.read(
      "<w:p><w:r><w:t>We </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>sell</w:delText></w:r></w:del>"
        + "<w:ins w:id=\"2\"><w:r><w:t>keep</w:t></w:r></w:ins><w:r><w:t> data.</w:t></w:r></w:p>"
        // The end of this paragraph was deleted: the next one goes on with it.
        + "<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>sentence.</w:t></w:r></w:p>")
    #expect(document.lines == ["We keep data.", "One sentence."])
    #expect(
      document.pages[0].notes.map(\.description)
        == ["tracked changes: 2 deletions left out", "tracked changes: 1 insertion kept"])
  }

  @Test func footnotesStandAtTheEnd() throws {
    let notes = """
      <w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:footnote w:type="separator"><w:p><w:r><w:t>no</w:t></w:r></w:p></w:footnote>
      <w:footnote w:id="1"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>
      """
    let document = try Self.read(
      Self.paragraph("Text."), [("word/footnotes.xml", notes)])
    #expect(document.lines == ["Text.", "A note."])
  }

  @Test func hiddenTextAndFieldCodesAreNoText() throws {
    let document = try Self.read(
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK "
        + "\"https://b.example\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + "<w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")
    #expect(document.lines == ["shown"])
    #expect(document.blocks[0].links.map(\.address) == ["https://b.example"])
  }

  @Test func entitiesAreNeverExpanded() throws {
    let text = """
      <!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document \
      xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>\
      <w:t>&b;</w:t></w:r></w:p></w:body></w:document>
      """
    let bytes = ZipWriter.archive([("word/document.xml", text)])
    let document = try readWhole(bytes, file: "a.docx")
    #expect(document.text.isEmpty)
    #expect(
      document.pages[0].completeness
        == .partial(reason: Notice("doctype", "它声明了文档类型", "it declares a document type")))
  }

  @Test func damageIsSaid() throws {
    #expect(throws: ReadingFailure.self) {
      try readWhole(ZipWriter.archive([("a.txt", "x")]), file: "a.docx")
    }
    let cut = Self.document(Self.paragraph("One.") + "<w:p><w:r><w:t>Two")
    let document = try readWhole(cut, file: "a.docx")
    #expect(
      document.pages[0].completeness
        == .partial(reason: Notice("xml-damaged", "XML 已损坏", "its XML is damaged")))
  }

  @Test func aTagOfManyAttributesIsNotRead() throws {
    let attributes = (0..<300_000).map { " a\($0)=\"x\"" }.joined()
    let body = Self.paragraph("One.") + "<w:p\(attributes)/>" + Self.paragraph("Two.")
    let begin = ProcessorTime.now
    let document = try readWhole(Self.document(body), file: "a.docx")
    // It took minutes.
    #expect(ProcessorTime.now - begin < .seconds(40))
    #expect(document.lines == ["One."])
    #expect(
      document.pages[0].completeness
        == .partial(reason: Notice("xml-damaged", "XML 已损坏", "its XML is damaged")))
  }
}
