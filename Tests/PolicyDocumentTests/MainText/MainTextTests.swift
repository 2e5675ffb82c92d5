import PolicyDocument
import Testing

/// Awkward forms of pages: what belongs to the policy stays, what belongs to the page goes.
@Suite struct MainTextTests {
  static let policy = (1...12).map {
    "<h2>Part \($0)</h2><p>We collect personal data of kind \($0), and we use it to run the service.</p>"
  }.joined()

  static func page(_ before: String, _ after: String, _ policy: String = policy) -> String {
    "<html><head><title>Privacy Policy</title></head><body>\(before)<div>"
      + "<h1>Privacy Policy</h1>\(policy)</div>\(after)</body></html>"
  }

  static let furniture: [(name: String, html: String)] = [
    ("nav", "<nav><ul><li><a href='/a'>FURNITURE</a></li></ul></nav>"),
    ("menu by class", "<div class='site-menu'><a href='/a'>FURNITURE</a> <a href='/b'>B</a></div>"),
    (
      "nameless menu",
      "<div><ul><li><a href='/a'>FURNITURE</a></li><li><a href='/b'>B</a></li></ul></div>"
    ),
    ("footer", "<footer><p>FURNITURE and all rights reserved, wherever you are.</p></footer>"),
    (
      "cookie banner",
      "<div id='cookie-bar'><p>FURNITURE: we use cookies to make this better.</p><button>Accept all</button></div>"
    ),
    (
      "nameless cookie notice",
      "<div><p>FURNITURE: we use cookies here, and by continuing you agree to that.</p></div>"
    ),
    (
      "dialog",
      "<div role='dialog'><p>FURNITURE: choose what you agree to, and how much of it.</p></div>"
    ),
    (
      "breadcrumb", "<ol class='breadcrumb'><li><a href='/'>FURNITURE</a></li><li>Privacy</li></ol>"
    ),
    ("share bar", "<div class='social-share'><span>FURNITURE</span></div>"),
    (
      "login form",
      "<form class='login'><label>FURNITURE</label><input type=password><button>Go</button></form>"
    ),
    (
      "language list",
      "<div class='language-switcher'><a href='/de'>FURNITURE</a><a href='/fr'>FR</a></div>"
    ),
    ("chat", "<div class='chat-widget'>FURNITURE</div>"),
    ("hidden script text", "<noscript>FURNITURE</noscript><template>FURNITURE</template>"),
  ]

  @Test(arguments: furniture.map(\.name)) func furnitureGoes(_ name: String) throws {
    let html = try #require(Self.furniture.first { $0.name == name }?.html)
    for page in [Self.page(html, ""), Self.page("", html)] {
      let document = try read(page)
      #expect(!document.string.contains("FURNITURE"), "\(name)")
      #expect(document.string.contains("kind 1,"))
      #expect(document.string.contains("kind 12,"))
    }
  }

  static let kept: [(name: String, html: String)] = [
    (
      "details",
      "<details><summary>More</summary><p>KEPT: we share your data with our partners.</p></details>"
    ),
    (
      "display none",
      "<div style='display:none'><p>KEPT: we share your personal data with our partners in other countries.</p></div>"
    ),
    (
      "tab panel",
      "<div role='tabpanel' hidden><p>KEPT: we share your personal data with partners in other countries.</p></div>"
    ),
    (
      "footer under the last heading",
      "<section><h2>Changes to this policy</h2></section><section id='footer'><p>KEPT: when we change "
        + "this policy in a way that matters to you, we tell you by mail thirty days before, and we ask "
        + "you again where we need your consent.</p><p>Until then the version you agreed to goes on "
        + "being the one that holds for you and for all others.</p></section>"
    ),
    (
      "heading named after its text",
      "<h3 id='with-whom-do-we-share-your-information'>KEPT</h3><p>We share your data with nobody.</p>"
    ),
    (
      "section named after its text",
      [("collect", "First"), ("share", "KEPT"), ("keep", "Third")].map { verb, word in
        "<div id='how-we-\(verb)-your-data'><h3>How we \(verb) your data</h3><p>\(word): what we do with the data "
          + "that you give us or that we gather ourselves, for what, and how long we go on doing so.</p></div>"
      }.joined()
    ),
    ("accordion button", "<h3><button>KEPT</button></h3><div><p>We share your data.</p></div>"),
    (
      "table",
      "<table><tr><th>Name</th><th>Why</th></tr><tr><td>KEPT</td><td>Maps</td></tr></table>"
    ),
    ("definition list", "<dl><dt>Data</dt><dd>KEPT: what tells who you are.</dd></dl>"),
    (
      "linked clause",
      "<p>KEPT: see <a href='/a'>the list of our partners and what they do</a> for more of this.</p>"
    ),
    (
      "cookie table",
      "<div class='cookies'><h3>Cookies</h3><div class='cookie'><p>KEPT: a session cookie.</p></div></div>"
    ),
    ("contact", "<address>KEPT: privacy@example.com</address>"),
  ]

  @Test(arguments: kept.map(\.name)) func policyStays(_ name: String) throws {
    let html = try #require(Self.kept.first { $0.name == name }?.html)
    let document = try read(Self.page("", "", Self.policy + html + Self.policy))
    #expect(document.string.contains("KEPT"), "\(name)")
  }

  @Test func aDateBetweenTheTitleAndTheTextStays() throws {
    let html =
      "<html><body><div><h2>Privacy Policy</h2><p class='blue'><b><span>Last Updated:</span> August 5, 2020</b></p>"
      + "<div class='row'></div><div>\(Self.policy)</div></div></body></html>"
    #expect(try read(html).lines.prefix(2) == ["Privacy Policy", "Last Updated: August 5, 2020"])
  }

  @Test func wholeKeepsAllVisibleText() throws {
    let document = try readWhole(Self.page(Self.furniture[0].html, Self.furniture[3].html))
    #expect(document.string.contains("FURNITURE"))
    #expect(!document.string.contains("<"))
  }

  @Test func doubledTextIsReadOnce() throws {
    let copy = "<div class='wide'>\(Self.policy)</div><div class='narrow'>\(Self.policy)</div>"
    let document = try read(Self.page("", "", copy))
    #expect(document.lines.filter { $0.contains("kind 3,") }.count == 1)
  }

  @Test func ofSeveralDocumentsThePrivacyPolicyIsRead() throws {
    func text(_ what: String) -> String {
      String(
        repeating: "<p>\(what) you give us something, and we give you something back.</p>",
        count: 20)
    }
    let document = try read(
      "<body><main><h1>Terms of Service</h1>\(text("TERMS"))<h1>Privacy Policy</h1>"
        + "\(text("PRIVACY"))<h1>License Agreement</h1>\(text("LICENSE"))</main></body>")
    #expect(document.string.contains("PRIVACY"))
    #expect(!document.string.contains("TERMS"))
    #expect(!document.string.contains("LICENSE"))
  }

  @Test func aPageThatCannotBeReadIsSaid() throws {
    let document = try PolicyReader().read([
      SavedPage(file: "a.html", bytes: Array(Self.page("", "").utf8)),
      SavedPage(file: "b.html", bytes: []),
    ])
    #expect(document.kind == .privacyPolicy)
    #expect(document.pages.map(\.file) == ["a.html", "b.html"])
    #expect(document.pages[1].completeness == .partial(reason: ReadingFailure.empty.notice))
    #expect(document.confidence <= 0.5)
  }

  @Test func savedFramesAreRead() throws {
    let document = try readWhole(
      "<p>a</p>\n<iframe srcdoc=\"&lt;p&gt;Inner &amp;amp; text&lt;/p&gt;\">fallback</iframe>\n<p>b</p>"
        + "<template shadowrootmode=open><p>shadow</p></template><template><p>inert</p></template>")
    #expect(document.lines == ["a", "Inner & text", "b", "shadow"])
    #expect(document.blocks.map(\.line) == [1, 2, 3, 3])
  }

  @Test func severalPagesAreOneDocument() throws {
    let first = Self.page("", "")
    let second =
      "<p>SDK list</p><table><tr><th>Name</th><th>Why</th></tr><tr><td>A</td><td>B</td></tr></table>"
    let document = try PolicyReader().read([
      SavedPage(file: "a.html", bytes: Array(first.utf8)),
      SavedPage(file: "b.html", bytes: Array(second.utf8)),
    ])
    #expect(document.pages.map(\.file) == ["a.html", "b.html"])
    let row = try #require(document.blocks.last)
    #expect(document.string(row.range) == "A | B")
    #expect(row.page == 1)
    #expect(row.header.map { document.string(document.blocks[$0].range) } == "Name | Why")
    #expect(row.cells.map { document.string($0) } == ["A", "B"])
    #expect(document.kind == .privacyPolicy)
  }
}
