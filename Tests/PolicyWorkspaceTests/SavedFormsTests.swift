import PolicyDocument
import PolicyRanking
import PolicyTestSupport
import Testing

@testable import PolicyWorkspace

@Suite struct SavedFormsTests {
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
