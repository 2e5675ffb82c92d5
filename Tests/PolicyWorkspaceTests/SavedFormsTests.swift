import PolicyDocument
import PolicyRanking
import PolicyTestSupport
import Testing

@testable import PolicyWorkspace

@Suite struct SavedFormsTests {
  /// As a site saved with its folders has them, and not only in `X_files`.
  @Test func framesBesideThePageAreItsParts() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "in/x/page.html",
      "<frameset><frame src='text/main.htm?a=1#b'><frame src='menu%20bar.php'>"
        + "<frame src='../../secret.html'><frame src='https://example.com/page.html'></frameset>")
    try folder.write("in/x/text/main.htm", "<p>main<iframe src=../inner.html></iframe>")
    try folder.write("in/x/inner.html", "<p>inner<iframe src=page.html></iframe>")
    try folder.write("in/x/menu bar.php", "<!DOCTYPE html><p>menu")
    try folder.write("secret.html", "<p>secret")
    try folder.write("in/m.csv", "id,name,file\nx,X,x/page.html\n")
    let named = try PolicyFolder(folder.location("in"), manifest: folder.location("in/m.csv"))
    let parts = try named.pages(of: named.entries[0], maxBytes: 10_000)[0].parts.map(\.file)
    #expect(parts == ["x/text/main.htm", "x/menu bar.php", "x/inner.html"])
    // What is audited by itself is no part of another page.
    let found = try PolicyFolder(folder.location("in"))
    let page = try #require(found.entries.first { $0.subject.files == ["x/page.html"] })
    #expect(
      try found.pages(of: page, maxBytes: 10_000)[0].parts.map(\.file) == [])
    let single = try PolicyFolder(files: [folder.location("in/x/page.html")])
    #expect(
      try single.pages(of: single.entries[0], maxBytes: 10_000)[0].parts.map(\.file)
        == ["text/main.htm", "menu bar.php", "inner.html"])
  }

  @Test func everyFormIsAPage() throws {
    let folder = try TemporaryFolder()
    for name in ["a.pdf", "b.docx", "c.odt", "d.mhtml", "e.MHT"] { try folder.write(name) }
    try folder.write(
      "f", "From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b")
    try folder.write("g", "%PDF-1.7")
    try folder.write(
      "h", "PK\u{3}\u{4}" + String(repeating: "x", count: 26) + "[Content_Types].xml")
    try folder.write("i", "PK\u{3}\u{4}" + String(repeating: "x", count: 26) + "photo.jpg")
    try folder.write("j.rtf", "{\\rtf}")
    let opened = try PolicyFolder(folder.location(""))
    #expect(opened.entries.map(\.subject.id) == ["a", "b", "c", "d", "e", "f", "g", "h"])
    #expect(opened.notices.map(\.file) == ["j.rtf"])
  }

  @Test func pagesBringTheFramesSavedWithThem() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/x/page.html", "<iframe src=page_files/frame.html></iframe>")
    try folder.write("in/x/page_files/frame.html", "<p>frame")
    try folder.write("in/x/page_files/style.css", "p {}")
    try folder.write("in/x/page_files/other", "<!DOCTYPE html><p>other")
    try folder.write("secret.html", "<p>secret")
    try folder.link("in/x/page_files/link.html", to: "../../../secret.html")
    let opened = try PolicyFolder(folder.location("in"))
    #expect(opened.entries.map(\.subject.files) == [["x/page.html"]])
    let page = try #require(try opened.pages(of: opened.entries[0], maxBytes: 1_000).first)
    #expect(page.parts.map(\.file) == ["x/page_files/frame.html", "x/page_files/other"])
  }

  @Test func framesAreBoundedTogether() throws {
    let folder = try TemporaryFolder()
    try folder.write("page.htm")
    for name in ["a", "b", "c"] {
      try folder.write("page.files/\(name).html", String(repeating: name, count: 400))
    }
    let opened = try PolicyFolder(folder.location(""))
    let page = try #require(try opened.pages(of: opened.entries[0], maxBytes: 900).first)
    #expect(page.parts.map(\.file) == ["page.files/a.html", "page.files/b.html"])
  }
}
