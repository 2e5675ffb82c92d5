import PolicyDocument
import PolicyTestSupport
import PolicyText
import Testing

@Suite struct PDFTests {
  @Test func linesBecomeParagraphs() throws {
    var page = PDFPage()
    page.set("Privacy Policy", top: 100, size: 18)
    page.set(
      [
        "We collect your name and address when you order, and we keep them for",
        "three years. After that we delete them.",
      ], top: 140)
    page.set(
      [
        "We never sell personal data to anybody, and nobody may pay us for a look",
        "at it.",
      ], top: 190)
    let document = try PDFPage.read([page], title: "Our policy")
    #expect(document.outline == ["1 Privacy Policy"])
    #expect(document.lines.count == 3)
    #expect(
      document.lines[1].hasSuffix("and we keep them for three years. After that we delete them."))
    #expect(document.lines[2].hasSuffix("pay us for a look at it."))
  }

  @Test func chineseLinesJoinWithoutSpace() throws {
    var page = PDFPage()
    page.set(
      [
        "我们在您下单时收集您的姓名和地址并且保存三年之后会把它们全部删除不再留下任何的痕迹您可",
        "“随时”来信询问。",
      ], top: 100)
    let document = try PDFPage.read([page])
    #expect(document.lines.count == 1)
    #expect(document.string.contains("痕迹您可“随时”来信"))
  }

  @Test func boldTextStandsOut() throws {
    var page = PDFPage()
    page.set("Privacy Policy", top: 100, size: 18)
    page.set(
      [
        "We collect your name and address when you order, and <b>we keep them for</b>",
        "<b>three years.</b> After that we delete them.",
      ], top: 140)
    page.set("我们收集您的⼿机号，<b>不出售任何个⼈信息</b>，也不公开。", top: 190)
    let document = try PDFPage.read([page])
    let bold = document.blocks.flatMap { block in block.emphasis.map { document.string($0) } }
    #expect(bold == ["we keep them for three years.", "不出售任何个人信息"])
    #expect(document.hasEmphasis)
    // Radicals are the characters they look like.
    #expect(document.lines.last == "我们收集您的手机号，不出售任何个人信息，也不公开。")
  }

  @Test func ofATextThatIsBoldThroughoutNothingStandsOut() throws {
    var page = PDFPage()
    page.set("<b>We collect your name and address when you order.</b>", top: 140)
    page.set("<b>We sell nothing.</b>", top: 190)
    #expect(try !PDFPage.read([page]).hasEmphasis)
  }

  @Test func weightsThatFitNotAreBorne() throws {
    var page = PDFPage()
    page.set("We collect your name and address when you order.", top: 140)
    for weights in ["", "<pdf2xml><page height=\"9\"><text><b>x", "<pdf2xml><b/></pdf2xml>\0"] {
      let document = try PDFPage.read([page], weights: weights)
      #expect(document.lines == ["We collect your name and address when you order."])
    }
  }

  @Test func quotationMarksAreOfTheScriptTheyStandIn() throws {
    var page = PDFPage()
    page.set(
      [
        "Pennywake Payments Limited, a company registered in England (the “Company”) or",
        "“we” in this text, keeps “data”",
        "on paper.",
      ], top: 100)
    let text = try PDFPage.read([page]).string
    #expect(text.contains("(the “Company”) or “we” in this text"))
  }

  @Test func whatABrowserPrintsAtTheEdgesGoes() throws {
    var page = PDFPage()
    page.set("11/21/26, 12:47 PM", left: 20, top: 16)
    page.set("Privacy", left: 340, top: 16)
    page.set("We collect your name and address when you order.", top: 140)
    page.set("https://example.com/privacy", left: 20, top: 780)
    page.set("1/1", left: 570, top: 780)
    #expect(try PDFPage.read([page]).lines == ["We collect your name and address when you order."])
  }

  @Test func hyphensOfBrokenWordsGo() throws {
    var page = PDFPage()
    page.set(
      [
        "We share personal information with our service providers, and that infor-",
        "mation is encrypted. Information about you is never sold, and our partners",
        "in e-commerce must protect it.",
      ], top: 100)
    let document = try PDFPage.read([page])
    #expect(document.string.contains("that information is encrypted"))
    #expect(document.string.contains("e-commerce"))
  }

  @Test func runningHeadsAndPageNumbersGo() throws {
    let pages = (1...4).map { number in
      var page = PDFPage()
      page.set("Example Ltd Privacy Policy", top: 20)
      page.set("Page \(number) of 4", top: 780)
      page.set(["Text of page \(["one", "two", "three", "four"][number - 1])."], top: 300)
      return page
    }
    let document = try PDFPage.read(pages)
    #expect(
      document.lines
        == ["Text of page one.", "Text of page two.", "Text of page three.", "Text of page four."])
    // Places are pages.
    #expect(document.blocks.map(\.line) == [1, 2, 3, 4])
  }

  @Test func sentencesGoOnOverPages() throws {
    var first = PDFPage()
    first.set(
      [
        "We collect your name and address when you order, and we keep the data for",
        "as long as the law asks us to, which is for most of them a time of about",
      ], top: 700)
    var second = PDFPage()
    second.set("three years.", top: 60)
    #expect(try PDFPage.read([first, second]).lines.count == 1)
  }

  @Test func tablesKeepTheirCells() throws {
    var page = PDFPage()
    let rows = [
      ["SDK", "Provider", "Purpose"], ["PushKit", "Push Oy", "messages"],
      ["MapKit", "Map Ltd", "maps and places"],
    ]
    for (index, row) in rows.enumerated() {
      for (column, cell) in row.enumerated() {
        page.set(cell, left: 50 + Double(column) * 120, top: 100 + Double(index) * 20)
      }
    }
    page.set(
      [
        "These are all the kits that stand in our apps today, and each of them is one",
        "that you can turn off.",
      ], top: 200)
    let document = try PDFPage.read([page])
    let cells = document.blocks.filter { !$0.cells.isEmpty }.map { block in
      block.cells.map { document.string($0) }
    }
    #expect(cells == rows)
    #expect(document.lines.count == 4)
  }

  @Test func whatCannotBeReadSaysWhy() throws {
    func failure(_ extractor: PDFTextExtractor?) -> String? {
      do throws(ReadingFailure) {
        let page = SavedPage(file: "a.pdf", bytes: Array("%PDF-1.7".utf8))
        _ = try PolicyReader(pdfText: extractor).read([page])
        return nil
      } catch {
        return error.description
      }
    }
    #expect(failure(nil)?.contains("save it as HTML") == true)
    let blank = PDFTextExtractor { _ in Array("<doc><page width=\"9\" height=\"9\"/></doc>".utf8) }
    #expect(failure(blank)?.contains("pictures of pages") == true)
    let missing = PDFTextExtractor { _ throws(ReadingFailure) in
      throw .missingTool(Notice("x", "装", "install it"))
    }
    #expect(failure(missing) == "install it")
  }

  @Test(arguments: [
    "", "<doc>", "<doc><page width=\"nan\" height=\"-1\"><word>x</word></page>", "\0\u{FF}",
  ])
  func anyOutputOfTheProgramIsBorne(_ layout: String) {
    let extractor = PDFTextExtractor { _ in Array(layout.utf8) }
    let page = SavedPage(file: "a.pdf", bytes: Array("%PDF-1.7".utf8))
    _ = try? PolicyReader(pdfText: extractor).read([page])
  }

  @Test func longParagraphsAndTablesTakeTheirShare() throws {
    var pages: [PDFPage] = []
    for _ in 0..<300 {
      var page = PDFPage()
      page.set((0..<60).map { "Line \($0) of it goes on /" }, top: 90, pitch: 10)
      pages.append(page)
    }
    var table = PDFPage()
    for row in 0..<2_000 {
      table.set("cell", left: 50, top: 90 + Double(row), size: 1)
      table.set("other", left: 300, top: 90 + Double(row), size: 1)
    }
    pages.append(table)
    let begin = ProcessorTime.now
    let document = try PDFPage.read(pages)
    #expect(document.string.contains("Line 59 of it"))
    // It took many minutes.
    #expect(ProcessorTime.now - begin < .seconds(40))
  }
}
