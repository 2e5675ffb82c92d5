import Testing

@testable import PolicyReport

@Suite("Texts")
struct TextTests {
  @Test(
    "A text is shortened by characters",
    arguments: [
      ("abcdef", 3, "abc…"), ("abc", 3, "abc"), ("青禾地图", 2, "青禾…"), ("青禾", 2, "青禾"), ("", 0, ""),
    ])
  func shortened(_ text: String, _ limit: Int, _ expected: String) {
    #expect(text.shortened(to: limit) == expected)
  }

  @Test("A storm of combining marks is cut too")
  func storm() {
    let text = "e" + String(repeating: "\u{301}", count: 100_000)
    #expect(text.shortened(to: 20).unicodeScalars.count <= 81)
  }

  @Test(
    "Hidden characters are shown",
    arguments: [
      ("a\nb\tc", "a b c"), ("\u{202E}x", "\\u{202e}x"), ("\u{1B}[2J", "\\u{1b}[2J"),
      ("a\u{200B}b", "a\\u{200b}b"), ("青禾", "青禾"), ("👨‍👩‍👧", "👨‍👩‍👧"),
    ])
  func visible(_ text: String, _ expected: String) { #expect(text.visible == expected) }

  @Test(
    "Percentages",
    arguments: [(0, 3, "0%"), (1, 3, "33%"), (1, 1_000, "<1%"), (1, 8, "13%"), (0, 0, "0%")])
  func percentages(_ count: Int, _ total: Int, _ expected: String) {
    #expect(percentage(count, of: total) == expected)
  }

  @Test("Confidences are whole hundredths", arguments: [(0.875, 88), (.nan, 0), (-1, 0), (7, 100)])
  func confidence(_ value: Double, _ expected: Int) { #expect(hundredths(value) == expected) }
}
