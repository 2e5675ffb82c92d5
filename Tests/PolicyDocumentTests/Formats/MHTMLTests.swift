import PolicyDocument
import PolicyText
import Testing

@Suite struct MHTMLTests {
  static let header = """
    From: <Saved by Blink>
    Snapshot-Content-Location: https://a.example/privacy
    Subject: Privacy
    Date: Sat, 1 Jun 2024 23:10:00 +0800
    MIME-Version: 1.0
    Content-Type: multipart/related; type="text/html"; boundary="b--1"

    """

  static func message(_ parts: String..., header: String = header) -> String {
    (header + "\n" + parts.map { "--b--1\n\($0)\n" }.joined() + "--b--1--\n")
      .replacing("\n", with: "\r\n")
  }

  static func page(_ body: String, _ fields: String = "") -> String {
    "Content-Type: text/html; charset=utf-8\n\(fields)\n\(body)"
  }

  private func read(_ text: String, file: String = "page.mhtml") throws -> PolicyDocument {
    try PolicyReader().readWhole(SavedPage(file: file, bytes: Array(text.utf8)))
  }

  @Test func addressDayAndLines() throws {
    let document = try read(
      Self.message(
        Self.page("<h1>Privacy</h1>\n<p>Text.</p>", "Content-Location: https://b.example\n")))
    #expect(document.lines == ["Privacy", "Text."])
    #expect(document.pages[0].address == "https://a.example/privacy")
    #expect(document.savedAt == CalendarDate(year: 2024, month: 6, day: 1))
    // Lines of the file, not of the part.
    #expect(document.blocks.map(\.line) == [12, 13])
  }

  static let encodings: [(fields: String, body: String)] = [
    (
      "Content-Transfer-Encoding: quoted-printable",
      "<p>=E9=9A=90=E7=A7=81=\n=E6=94=BF=E7=AD=96</p>"
    ),
    ("Content-Transfer-Encoding: base64", "PHA+6ZqQ56eB\n5pS/562WPC9wPg=="),
    ("Content-Transfer-Encoding: 8bit", "<p>隐私政策</p>"),
    ("Content-Transfer-Encoding: BINARY", "<p>隐私政策</p>"),
  ]

  @Test(arguments: encodings) func transferEncodings(_ fields: String, _ body: String) throws {
    #expect(try read(Self.message(Self.page(body, fields + "\n"))).lines == ["隐私政策"])
  }

  @Test func characterSetOfThePart() throws {
    let part = """
      Content-Type: text/html; charset="gb18030"
      Content-Transfer-Encoding: quoted-printable

      <p>=D2=FE=CB=BD=D5=FE=B2=DF=D3=EB=B8=F6=C8=CB=D0=C5=CF=A2</p>
      """
    #expect(try read(Self.message(part)).lines == ["隐私政策与个人信息"])
  }

  @Test func partNamedByStartIsThePage() throws {
    let header = Self.header.replacing("type=\"text/html\"", with: "start=\"<2@x>\"")
    let document = try read(
      Self.message(
        Self.page("<p>first</p>", "Content-ID: <1@x>\n"),
        Self.page("<p>second</p>", "Content-ID: <2@x>\n"), header: header))
    #expect(document.lines == ["second"])
  }

  @Test func partsInParts() throws {
    let inner = """
      Content-Type: multipart/alternative; boundary=c

      --c
      Content-Type: text/plain

      plain
      --c
      Content-Type: text/html

      <p>rich</p>
      --c--
      """
    #expect(try read(Self.message(inner)).lines == ["rich"])
  }

  @Test func framesAreReadInTheirPlace() throws {
    let policy =
      "<p>\(String(repeating: "We collect personal data for our privacy. ", count: 4))</p>"
    let document = try PolicyReader().read([
      SavedPage(
        file: "page.mht",
        bytes: Array(
          Self.message(
            Self.page("<h1>Privacy</h1><iframe src=\"cid:f@x\"></iframe><p>After it all.</p>"),
            Self.page(policy, "Content-ID: <f@x>\n")
          ).utf8))
    ])
    #expect(document.lines.count == 3)
    #expect(document.lines[1].hasPrefix("We collect"))
    #expect(
      document.pages[0].notes.map(\.description) == ["the frame cid:f@x is read in its place"])
  }

  @Test func cutFileGivesWhatIsThere() throws {
    let text = Self.message(Self.page("<p>one</p><p>two</p>"))
    #expect(try read(String(text.prefix(text.count - 20))).lines.first == "one")
  }

  @Test func aMillionPartsCostNothing() throws {
    let text =
      Self.message(Self.page("<p>page</p>")) + String(repeating: "--b--1\r\n\r\n", count: 100)
    let many = Self.header + "\n" + String(repeating: "--b--1\n\nx\n", count: 200_000)
    #expect(try read(text).lines == ["page"])
    let failure = #expect(throws: ReadingFailure.self) {
      try read(
        many.replacing("text/html", with: "text/css").replacing(
          "\n\nx", with: "\nContent-Type: image/png\n\nx"))
    }
    #expect(failure?.description == "the MHTML file holds no page (no text/html part)")
  }

  @Test func contentTellsTheForm() throws {
    let text = Self.message(Self.page("<p>page</p>"))
    #expect(try read(text, file: "page").lines == ["page"])
    #expect(try read("<p>no message</p>").lines == ["no message"])
  }
}
