import PolicyDocument
import PolicyText
import Testing

/// Numbers in documents that no program writes and anybody can.
@Suite struct OutlandishNumberTests {
  static let numbers = ["-9223372036854775808", "9223372036854775807", "-5", "0", "x", ""]

  @Test(arguments: numbers)
  func inOpenDocument(number: String) throws {
    let level = """
      <text:list-level-style-number text:level="1" text:start-value="\(number)" \
      text:display-levels="\(number)" style:num-format="1"/>
      """
    let document = try OpenDocumentTests.read(
      """
      <text:p text:style-name="Title">Privacy</text:p>\
      <text:h text:outline-level="\(number)">Sharing</text:h>\
      <text:p>We share<text:s text:c="\(number)"/>your data.</text:p>\
      <text:list text:style-name="L"><text:list-item text:start-value="\(number)">\
      <text:p>You may write to us.</text:p></text:list-item></text:list>
      """,
      styles: "<text:list-style style:name=\"L\">\(level)</text:list-style>"
        + "<text:outline-style style:name=\"O\">\(level)</text:outline-style>")
    #expect(document.lines.contains { $0.hasPrefix("We share") && $0.hasSuffix("your data.") })
    #expect(document.lines.contains { $0.hasSuffix("You may write to us.") })
  }

  @Test(arguments: numbers)
  func inWord(number: String) throws {
    let numbering = WordTests.numbering.replacing(
      "<w:start w:val=\"1\"/>", with: "<w:start w:val=\"\(number)\"/>")
    let document = try readWhole(
      WordTests.document(
        WordTests.paragraph("You may write to us.", level: 0)
          + "<w:p><w:pPr><w:outlineLvl w:val=\"\(number)\"/><w:numPr><w:ilvl w:val=\"\(number)\"/>"
          + "<w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>Sharing</w:t></w:r></w:p>",
        [("word/numbering.xml", numbering)]), file: "draft.docx")
    #expect(document.lines.contains { $0.hasSuffix("You may write to us.") })
    #expect(document.lines.contains { $0.hasSuffix("Sharing") })
  }

  @Test func labelsStayShort() throws {
    let numbering = WordTests.numbering.replacing(
      "w:val=\"%1、\"", with: "w:val=\"\(String(repeating: "%1.", count: 10_000))\"")
    let document = try readWhole(
      WordTests.document(
        (0..<50).map { WordTests.paragraph("Item \($0) is here.", level: 0) }.joined(),
        [("word/numbering.xml", numbering)]), file: "draft.docx")
    #expect(document.text.count < 20_000)
  }
}
