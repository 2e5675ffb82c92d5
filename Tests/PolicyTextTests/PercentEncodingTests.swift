import PolicyText
import Testing

@Suite("Percent encoding")
struct PercentEncodingTests {
  @Test(
    "decodes what is encoded and keeps the rest",
    arguments: [
      ("a%20b", "a b"), ("%E9%9A%90", "隐"), ("100%", "100%"), ("%+5", "%+5"), ("%zz", "%zz"),
      ("%E9x", "\u{FFFD}x"), ("", ""),
    ])
  func decoded(given: String, text: String) {
    #expect(PercentEncoding.decoded(given[...]) == text)
  }
}
