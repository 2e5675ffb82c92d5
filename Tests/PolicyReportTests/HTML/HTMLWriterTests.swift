import Testing

@testable import PolicyReport

@Suite("What a page is written with")
struct HTMLWriterTests {
  private func written(_ text: String) -> String {
    let page = String(decoding: HTMLWriter.page(h(.span) { text }), as: UTF8.self)
    return String(page.dropFirst("<!DOCTYPE html><span>".count).dropLast("</span>\n".count))
  }

  /// Eight bytes are looked at in one go, so each special byte stands at each place once.
  @Test(
    "Each special character is escaped wherever it stands",
    arguments: [
      ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
      ("\u{7F}", "␡"), ("\u{0}", "␀"), ("\u{1F}", "␟"), ("\u{D}", "␍"),
    ])
  func special(_ character: String, _ escaped: String) {
    for filler in ["x", "是", "%", "=", "~", "\n", "é"] {
      for before in 0..<20 {
        let start = String(repeating: filler, count: before)
        #expect(written(start + character + "after") == start + escaped + "after")
        #expect(written(start + character + character) == start + escaped + escaped)
      }
    }
  }

  @Test("Everything else stays as it is")
  func plain() {
    for value in 0x20..<0x3000 {
      guard let scalar = Unicode.Scalar(value), !"&<>\"'\u{7F}".unicodeScalars.contains(scalar)
      else { continue }
      let text = "1234567\(scalar)1234567"
      #expect(written(text) == text)
    }
  }
}
