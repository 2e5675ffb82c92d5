import PolicyRanking
import PolicyText
import Testing

@testable import PolicyReport

@Suite("Scorecards")
struct ScorecardTests {
  private func cards(_ language: Language) throws -> [String] {
    try render(SampleReport.plain, as: .html, languages: [language])
      .filter { $0.path.contains("/policies/") }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("Nothing that holds text is empty", arguments: Language.judged)
  func nothingIsEmpty(_ language: Language) throws {
    for card in try cards(language) {
      for element in ["li", "p", "dd", "h2", "h3", "h4", "blockquote", "figcaption", "ul", "ol"] {
        #expect(!card.contains("<\(element)></\(element)>"))
      }
      #expect(card.firstMatch(of: /<li>\s*<\/li>/) == nil)
    }
  }

  @Test("A statement names the page that was judged")
  func statements() throws {
    let policies = SampleReport.plain.ranking.ranked
    let context = PageContext(
      model: ReportModel(SampleReport.plain), language: .english, languages: [.english])
    for policy in policies {
      let subject = policy.record.subject
      let rows = context.model.rows(of: policy)
      let page = String(
        decoding: HTMLWriter.page(statement(rows, of: subject, context)), as: UTF8.self)
      if let address = subject.address { #expect(page.contains(address)) }
      if let day = subject.savedAt { #expect(page.contains(day.description)) }
      for file in subject.files { #expect(page.contains(file)) }
    }
  }
}
