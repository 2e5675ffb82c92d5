import PolicyText
import Testing

@testable import PolicyReport

@Suite("Terminal and Markdown")
struct TerminalTests {
  @Test("No text acts on the terminal", arguments: [Language.chinese, .english])
  func hidden(_ language: Language) {
    let text = terminalTable(
      HostileSample.report(hostile: true), language: language, width: 100, color: false)
    #expect(!text.unicodeScalars.contains { $0.isHidden && $0 != "\n" })
    #expect(text.contains("\\u{1b}"))
  }

  @Test("No line is wider than the terminal", arguments: [0, 40, 61, 80, 120, 1_000])
  func width(_ width: Int) {
    for report in [SampleReport.plain, HostileSample.report(hostile: true)] {
      for language in Language.judged {
        let text = terminalTable(report, language: language, width: width, color: false)
        for line in text.split(separator: "\n") {
          #expect(String(line).columns <= max(40, width), "\(line)")
        }
      }
    }
  }

  @Test("Colors are escapes of ours only, and leave the text the same")
  func color() {
    let report = SampleReport.plain
    let plain = terminalTable(report, language: .english, width: 80, color: false)
    let colored = terminalTable(report, language: .english, width: 80, color: true)
    #expect(colored != plain)
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(
    "Columns of a terminal",
    arguments: [
      ("abc", 3), ("青禾", 4), ("ｶﾅ", 2), ("ＡＢ", 4), ("e\u{301}", 1), ("한글", 4), ("😀", 2), ("", 0),
    ])
  func columns(_ text: String, _ columns: Int) { #expect(text.columns == columns) }

  @Test(
    "A text is cut or filled to its columns",
    arguments: [("青禾地图", 5, "青禾…"), ("青禾地图", 6, "青禾… "), ("ab", 4, "ab  "), ("abc", 0, "")])
  func fitted(_ text: String, _ width: Int, _ expected: String) {
    #expect(text.fitted(to: width) == expected)
  }

  @Test("Markdown shows hostile text as it is")
  func markdown() {
    #expect(
      markdownText("a|b\n# <b>*x*</b>")
        == "a\\|b \\# &lt;b&gt;\\*x\\*&lt;/b&gt;".replacing("&gt;", with: "\\>"))
    for language in Language.judged {
      let text = String(
        decoding: markdownSummary(HostileSample.report(hostile: true), language: language),
        as: UTF8.self)
      #expect(!text.contains("<script") && !text.contains("<img") && !text.contains("](java"))
      #expect(!text.unicodeScalars.contains { $0.isHidden && $0 != "\n" })
      #expect(!text.contains("http://") && !text.contains("www.e"))
    }
  }
}
