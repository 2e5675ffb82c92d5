import PolicyDocument
import PolicyText
import Testing

@Suite struct FrameTests {
  static let policy =
    "<html><body><p>We collect personal data and protect your privacy. We share personal data with"
    + " nobody.</p></body></html>"

  static func read(
    _ page: String, _ parts: [String: String], file: String = "in/page.html", whole: Bool = false
  ) throws -> PolicyDocument {
    let saved = SavedPage(
      file: file, bytes: Array(page.utf8),
      parts: parts.sorted { $0.key < $1.key }.map {
        SavedPage(file: $0.key, bytes: Array($0.value.utf8))
      })
    return whole ? try PolicyReader().readWhole(saved) : try PolicyReader().read([saved])
  }

  static let sources = [
    "page_files/a b.html", "./page_files/a%20b.html", "page_files/a%20b.html#top",
    "page_files/../page_files/a b.html", "page_files/a&#32;b.html",
  ]

  @Test(arguments: sources) func sourcesAreResolved(_ source: String) throws {
    let document = try Self.read(
      "<iframe src=\"\(source)\"></iframe>", ["in/page_files/a b.html": Self.policy])
    #expect(document.string.contains("We collect personal data"))
    #expect(
      document.pages[0].notes.map(\.description) == [
        "the frame in/page_files/a b.html is read in its place"
      ])
  }

  @Test func framesets() throws {
    let document = try Self.read(
      "<frameset cols=\"20%,80%\"><frame src=\"page_files/menu.html\">"
        + "<frame src=\"page_files/text.html\"></frameset>",
      [
        "in/page_files/menu.html": "<p>Home</p>", "in/page_files/text.html": Self.policy,
      ])
    #expect(document.lines.count == 1)
  }

  @Test func framesInFramesLieBesideTheirs() throws {
    let document = try Self.read(
      "<iframe src=\"page_files/outer.html\"></iframe>",
      [
        "in/page_files/outer.html":
          "<title>Privacy</title><p>Privacy</p><iframe src=\"inner.html\">",
        "in/page_files/inner.html": Self.policy,
      ])
    #expect(document.string.contains("We share personal data"))
  }

  @Test func otherFramesAreLeftOutUnlessAllIsWanted() throws {
    let page = "<p>We collect personal data.</p><iframe src=\"page_files/ad.html\"></iframe>"
    let parts = ["in/page_files/ad.html": "<p>Buy now!</p>"]
    #expect(try !Self.read(page, parts).string.contains("Buy now"))
    #expect(try Self.read(page, parts, whole: true).string.contains("Buy now"))
  }

  @Test func circlesAndPathsOutEnd() throws {
    let page =
      "<p>Text.</p><iframe src=\"page.html\"></iframe><iframe src=\"../../x.html\"></iframe>"
    let document = try Self.read(
      page, ["in/page.html": page, "x.html": Self.policy], whole: true)
    #expect(document.string.contains("Text."))
    #expect(!document.string.contains("We collect"))
  }
}
