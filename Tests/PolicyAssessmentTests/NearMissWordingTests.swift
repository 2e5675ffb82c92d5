import PolicyAssessment
import PolicyText
import Testing

@Suite("What a near miss lacks, in words")
struct NearMissWordingTests {
  private func lacks(_ pattern: String) -> Bilingual {
    NearMiss(
      passage: Evidence(
        quote: "x", language: .chinese, file: "a", section: [], line: 1, range: 0..<1, clause: "c"),
      lack: .term(pattern)
    ).lacks
  }

  @Test("Signs of the rubric's language never reach a reader")
  func signs() {
    #expect(
      lacks("#email/#phone/客服*")
        == Bilingual(
          chinese: "缺少邮箱、电话、“客服”一类的表述",
          english: "without an e-mail address, a telephone number, anything like “客服”"))
    #expect(
      lacks("删除/注销/清除/更多")
        == Bilingual(
          chinese: "缺少“删除/注销/清除”一类的表述", english: "without anything like “删除/注销/清除”"))
    #expect(lacks("@third-party").chinese == "缺少所要求的表述")
    #expect(lacks("#unheard-of/@x").english == "the words asked for do not stand with it")
  }
}
