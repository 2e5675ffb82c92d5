import PolicyDocument
import Testing

@Suite struct BlockTests {
  @Test func listItemsKnowTheirLeadIn() throws {
    let document = try readWhole(
      """
      <h1>Rights</h1>
      <p>You may:</p>
      <ul><li>ask for a copy<ul><li>on paper</li></ul></li><li><p>object</p><p>at any time</p></li></ul>
      <p>Write to us.</p>
      """)
    #expect(
      document.lines == [
        "Rights", "You may:", "ask for a copy", "on paper", "object", "at any time", "Write to us.",
      ])
    #expect(document.blocks[2].kind == .listItem(depth: 1))
    #expect(document.blocks[2].leadIn == 1)
    #expect(document.blocks[3].kind == .listItem(depth: 2))
    #expect(document.blocks[3].leadIn == 2)
    #expect(document.blocks[4].kind == .listItem(depth: 1))
    #expect(document.blocks[5].kind == .paragraph)
    #expect(document.blocks[5].leadIn == 1)
    #expect(document.blocks[6].leadIn == nil)
  }

  @Test func numberedLinesUnderAColonAreItems() throws {
    let document = try readWhole(
      "<p>您有权：</p><p>（1）查阅您的信息；</p><p>（2）删除您的信息。</p><p>请联系我们。</p>")
    #expect(document.blocks[1].kind == .listItem(depth: 1))
    #expect(document.blocks[1].leadIn == 0)
    #expect(document.blocks[2].leadIn == 0)
    #expect(document.blocks[3].leadIn == nil)
  }

  @Test func orderedListsShowTheirNumbers() throws {
    let document = try readWhole(
      "<ol start=3><li>three</li><li value=7>seven</li></ol><ol type=a><li>a</li></ol><ol><li>1. own</li></ol>"
    )
    #expect(document.lines == ["3. three", "7. seven", "a. a", "1. own"])
  }

  @Test func tableRowsKnowTheirHeaderAndCells() throws {
    let document = try readWhole(
      """
      <p>第三方清单：</p>
      <table><tr><th>名称</th><th>目的</th></tr><tr><td>地图<br>SDK</td><td>定位</td></tr></table>
      """)
    #expect(document.lines == ["第三方清单：", "名称 | 目的", "地图 SDK | 定位"])
    let row = document.blocks[2]
    #expect(document.blocks[1].kind == .tableHeader)
    #expect(row.kind == .tableRow)
    #expect(row.header == 1)
    #expect(row.leadIn == 0)
    #expect(row.cells.map { document.string($0) } == ["地图 SDK", "定位"])
  }

  @Test func emptyCellsKeepTheirPlace() throws {
    let document = try readWhole(
      "<table><tr><th>a</th><th>b</th><th>c</th></tr><tr><td></td><td>x</td><td></td></tr></table>")
    let row = document.blocks[1]
    #expect(row.cells.map { document.string($0) } == ["", "x", ""])
  }

  @Test func layoutTablesAreNoData() throws {
    let document = try readWhole(
      """
      <table><tr><td><h1>Privacy policy</h1><p>We collect data.</p><p>We share it.</p></td></tr></table>
      """)
    #expect(document.lines == ["Privacy policy", "We collect data.", "We share it."])
    #expect(document.outline == ["1 Privacy policy"])
  }

  @Test func definitionsKnowTheirTerm() throws {
    let document = try readWhole("<dl><dt>Cookie</dt><dd>A small file.</dd></dl>")
    #expect(document.blocks.map(\.kind) == [.definitionTerm, .definition])
    #expect(document.blocks[1].leadIn == 0)
  }

  @Test func lineBreaksPartShortLinesButNotSentences() throws {
    let document = try readWhole(
      """
      <p>Name<br>E-mail<br>Phone</p>
      <p>We keep your data for as long as your account is open and<br>for two years after that.</p>
      """)
    #expect(
      document.lines == [
        "Name", "E-mail", "Phone",
        "We keep your data for as long as your account is open and for two years after that.",
      ])
  }

  @Test func emphasisAndLinksHaveTheirPlaces() throws {
    let document = try readWhole(
      "<p>We <b>never sell</b> data, see <a href='/x?a=1&amp;b=2'>our <i>list</i></a>.</p>")
    let block = document.blocks[0]
    #expect(block.emphasis.map { document.string($0) } == ["never sell"])
    #expect(block.links.map { document.string($0.range) } == ["our list"])
    #expect(block.links[0].address == "/x?a=1&b=2")
    #expect(document.hasEmphasis)
  }

  static let weights: [(String, [String])] = [
    ("<p>a <span style='font-weight: bold'>b</span> c</p>", ["b"]),
    ("<p>a <span style='color:red; FONT-WEIGHT:700 !important'>b</span> c</p>", ["b"]),
    ("<p>a <font style='font-weight:bolder;'>b</font> c</p>", ["b"]),
    ("<p>a <span style='font-weight:500'>b</span> c</p>", []),
    ("<p>a <span style='mso-bidi-font-weight:bold'>b</span> c</p>", []),
    ("<p>a <span style='--font-weight:bold'>b</span> c</p>", []),
    ("<p>a <span style='font-weight:bold; font-weight:normal'>b</span> c</p>", []),
    ("<p>a <span style='font-weight:inherit'>b</span> c</p>", []),
    ("<b style='font-weight:normal' id='docs-internal'><p>a <strong>b</strong> c</p></b>", ["b"]),
    ("<div style='font-weight:bold'><p>a b.</p><p>c d.</p></div><p>e</p>", ["a b.", "c d."]),
    ("<p>a <b style='color:red'>b</b> c</p>", ["b"]),
  ]

  /// Editors set bold by style, and wrap what is not bold in `<b>`.
  @Test(arguments: weights) func styledWeights(html: String, expected: [String]) throws {
    let document = try readWhole(html)
    #expect(
      document.blocks.flatMap { block in block.emphasis.map { document.string($0) } } == expected)
  }

  static let texts: [(String, String)] = [
    ("a  b\n\tc", "a b c"), ("个人\n信息", "个人信息"), ("个人 信息", "个人 信息"),
    ("信息\n(API)", "信息 (API)"), ("soft\u{AD}hyphen", "softhyphen"),
    ("zero\u{200B}width", "zerowidth"), ("क्\u{200D}ष", "क्\u{200D}ष"), ("a\u{3000}b", "a b"),
    ("信息，\n我们", "信息，我们"), ("a\u{202E}b", "ab"),
  ]

  @Test(arguments: texts) func whiteSpaceIsFolded(_ source: String, _ text: String) throws {
    #expect(try readWhole("<p>\(source)</p>").string == text)
  }

  @Test func linesAreThoseOfTheFile() throws {
    var source =
      "<html>\n<head><style>\n.a {}\n\n</style>\n<script>\r\nvar a;\r\n</script></head>\n"
    source += "<!--\n\n-->\n<body\n class='x\ny'>\n<p>\n\nfirst</p>\n<svg>\n\n</svg><p>second</p>"
    source += String(repeating: "\n", count: 70_000) + "<p>third</p>"
    let document = try readWhole(source)
    func line(_ needle: String) -> Int {
      let normal = source.replacing("\r\n", with: "\n")
      let before = normal[..<(normal.firstRange(of: needle)?.lowerBound ?? normal.startIndex)]
      return before.reduce(1) { $0 + ($1 == "\n" ? 1 : 0) }
    }
    #expect(document.blocks.map(\.line) == [line("first"), line("second"), line("third")])
    #expect(document.blocks[2].line > 70_000)
  }
}
