import PolicyDocument
import PolicyTestSupport
import Testing

/// Markdown for which CommonMark's reader, or what stands before it, would need minutes.
@Suite(.serialized) struct HostileMarkdownTests {
  struct Draft: CustomTestStringConvertible {
    var name: String
    var markdown: String
    var testDescription: String { name }

    init(_ name: String, _ markdown: String) {
      self.name = name
      self.markdown = markdown
    }
  }

  static let marker = "We collect what you tell us."

  static func many(_ part: String, _ count: Int) -> String { String(repeating: part, count: count) }

  static let drafts = [
    Draft("links in images that stay open", many("![[]()", 100_000)),
    Draft("lists in each other, blank lines", many("- ", 60_000) + "x" + many("\n", 60_000)),
    Draft("numbered lists in each other", many("1. ", 60_000) + "x" + many("\n", 60_000)),
    Draft("lists nested by indentation", nested(1_000) + many("\n", 500_000)),
    Draft("emphasis in quotations", many(">", 200_000) + many("a*", 200_000)),
    Draft(
      "a long address referred to", "[a]: " + many("u", 200_000) + "\n\n" + many("[a] ", 50_000)),
    Draft("rules of 63 columns", many(many("x\n", 100) + "|" + many("---|", 63) + "\n", 700)),
    Draft("rules in a paragraph", many("a | b\n|-\n", 40_000)),
    Draft(
      "rows to be filled up",
      many("|", 200) + "\n" + many("|-", 200) + "\n" + many("a\n", 200_000)),
    Draft("a row of dashes below a long paragraph", many("a\n", 300_000) + "|-|-|\n"),
  ]

  static func nested(_ depth: Int) -> String {
    (0..<depth).map { many("  ", $0) + "* a\n" }.joined()
  }

  @Test(arguments: drafts) func isReadInTime(_ draft: Draft) throws {
    let begin = ProcessorTime.now
    let document = try read(
      "# Privacy Policy\n\n\(Self.marker)\n\n\(draft.markdown)\n\nThe end.\n", file: "a.md")
    // Each took minutes, or all memory; debug builds on a shared machine take seconds.
    #expect(ProcessorTime.now - begin < .seconds(40))
    #expect(document.string.contains(Self.marker))
  }

  @Test func whatIsUsualStaysWithinTheLimits() throws {
    let document = try read(
      """
      > > quoted

      - one
          - two
              1. three

      - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -

      [Contact][c] and ![logo](a.png)

      [c]: https://example.com/contact

      | a | b |
      |---|---|
      | 1 | 2 |
      """, file: "a.md")
    #expect(
      document.lines == ["quoted", "one", "two", "1. three", "Contact and", "a | b", "1 | 2"])
    #expect(document.blocks.flatMap(\.links).map(\.address) == ["https://example.com/contact"])
  }

  @Test func breaksInAChineseSentenceAreReadOnce() throws {
    let page = Self.many("我们会在您使用服务时收集您的信息，<br>", 30_000)
    let begin = ProcessorTime.now
    let document = try read("<h1>隐私政策</h1><p>\(page)</p>")
    #expect(ProcessorTime.now - begin < .seconds(40))
    #expect(document.blocks.count == 2)
  }

  @Test func openLinksAreBounded() throws {
    let opened = Self.many("<i><a href=x>", 3_000)
    let document = try read("<div>\(opened)" + Self.many("<p>We collect data.</p>", 2_000))
    // One for each link that was opened, and a few for each block.
    #expect(document.blocks.flatMap(\.links).count <= 3_000 + 8 * 2_000)
  }
}
