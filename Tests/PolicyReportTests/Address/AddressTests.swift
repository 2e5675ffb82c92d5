import Testing

@testable import PolicyReport

@Suite("Addresses and text fragments")
struct AddressTests {
  @Test(
    "Only http, https and mailto become links",
    arguments: [
      ("https://a.example/x", "https://a.example/x"), ("HTTP://A.example", "HTTP://A.example"),
      ("mailto:a@b.example", "mailto:a@b.example"),
      ("https://a.example/隐", "https://a.example/%E9%9A%90"),
      ("https://a.example/\"><x>", "https://a.example/%22%3E%3Cx%3E"),
      ("https://a.example/50%25", "https://a.example/50%25"),
      ("javascript:alert(1)", nil), (" https://a.example", nil), ("java\nscript:x", nil),
      ("data:text/html,x", nil), ("//a.example", nil), ("https://", nil),
      ("file:///etc/passwd", nil),
      ("https://a.example/\u{0}", nil), ("https:\\\\a.example", nil), ("", nil),
    ] as [(String, String?)])
  func external(_ text: String, _ expected: String?) {
    #expect(ExternalAddress(text)?.text == expected)
  }

  @Test(
    "A text fragment names the passage",
    arguments: [
      (
        "opt-out, now & here", "https://a.example/",
        "https://a.example/#:~:text=opt%2Dout%2C%20now%20%26%20here"
      ),
      ("删除", "https://a.example/#top", "https://a.example/#top:~:text=%E5%88%A0%E9%99%A4"),
      ("x", "https://a.example/#:~:text=old", "https://a.example/#:~:text=x"),
      (
        "first line\nlast line", "https://a.example",
        "https://a.example#:~:text=first%20line,last%20line"
      ),
      ("SDK | 用途", "https://a.example", "https://a.example#:~:text=SDK,%E7%94%A8%E9%80%94"),
      ("x", "javascript:alert(1)", nil), ("x", "mailto:a@b.example", nil),
      ("  \n ", "https://a.example", nil),
    ] as [(String, String, String?)])
  func fragment(_ quote: String, _ address: String, _ expected: String?) {
    #expect(TextFragment.link(to: quote, at: address)?.text == expected)
  }

  @Test("A long passage is named by its beginning and end, cut at words")
  func longPassage() {
    let quote = (1...40).map { "word\($0)" }.joined(separator: " ")
    let link = TextFragment.link(to: quote, at: "https://a.example/")?.text
    #expect(
      link == "https://a.example/#:~:text=word1%20word2%20word3%20word4%20word5,"
        + "word37%20word38%20word39%20word40")
  }

  @Test(
    "An absolute path is never shown",
    arguments: [
      ("/home/alice/x.html", "x.html"), ("C:\\Users\\alice\\x.html", "x.html"),
      ("a/b.html", "a/b.html"),
      ("/", ""),
    ])
  func paths(_ path: String, _ shown: String) { #expect(shownPath(path) == shown) }
}
