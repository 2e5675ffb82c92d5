import PolicyReport
import PolicyRubric
import PolicyText
import Testing

@Suite("Golden files")
struct GoldenTests {
  @Test("Every format of the sample is as recorded", arguments: ReportFormat.standard)
  func everyFormat(_ format: ReportFormat) throws {
    // A few pages of the HTML report stand for all of them.
    let shown: Set<String> = [
      "index.html", "zh/index.html", "en/index.html", "zh/policies/banlv.html",
      "en/policies/larkspur.html", "en/policies/market-9.html", "zh/policies/wall.html",
    ]
    for file in try render(SampleReport.plain, as: format, languages: [.chinese, .english])
    where format != .html || shown.contains(file.path) {
      try Golden.expect(file.bytes, equals: file.path)
    }
  }

  @Test("The terminal table is as recorded", arguments: [Language.chinese, .english], [60, 100])
  func terminal(_ language: Language, _ width: Int) throws {
    let text = terminalTable(
      SampleReport.plain, language: language, width: width, color: false)
    try Golden.expect(Array(text.utf8), equals: "terminal.\(language.rawValue).\(width).txt")
  }

  @Test("An explanation is as recorded", arguments: [Language.chinese, .english])
  func explain(_ language: Language) throws {
    let texts = ["right-delete", "rf-sale-without-consent"].compactMap { id in
      SampleRubric.criteria.first { $0.id.rawValue == id }
    }.map { explanation(of: $0, language: language) }
    try Golden.expect(
      Array(texts.joined(separator: "\n").utf8), equals: "explain.\(language.rawValue).txt")
  }
}
