import Testing

@testable import PolicyAssessment
import PolicyText

/// A quotation is the same whether it was given or is read from the document's text.
struct QuotationTests {
  private let text = Array("We collect your name. 我们收集您的姓名。".utf8)

  private func evidence(_ range: Range<Int>) -> Evidence {
    Evidence(
      in: text, range, language: .english, file: "a.html", section: ["Data"], line: 1,
      clause: "name")
  }

  private func given(_ quote: String, _ range: Range<Int>) -> Evidence {
    Evidence(
      quote: quote, language: .english, file: "a.html", section: ["Data"], line: 1, range: range,
      clause: "name")
  }

  @Test func whatIsReadIsWhatWasGiven() {
    let (read, given) = (evidence(0..<21), given("We collect your name.", 0..<21))
    #expect(read.quote == given.quote && read == given && read.hashValue == given.hashValue)
    #expect(read.isVerbatim(in: text) && given.isVerbatim(in: text))
    #expect(evidence(22..<text.count).quote == "我们收集您的姓名。")
  }

  @Test func anotherQuotationTakesItsPlace() {
    var evidence = evidence(0..<21)
    evidence.quote = "We sell your name."
    #expect(evidence.quote == "We sell your name." && !evidence.isVerbatim(in: text))
  }

  @Test func aRangeOutsideTheTextIsNotVerbatim() {
    #expect(!evidence(0..<21).isVerbatim(in: Array(text[..<20])))
    #expect(!given("We", -2..<0).isVerbatim(in: text))
  }
}
