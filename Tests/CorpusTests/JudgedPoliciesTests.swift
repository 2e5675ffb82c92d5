import PolicyAssessment
import PolicyDocument
import Testing

@testable import CandorCommand
@testable import PolicyRanking

struct JudgedPoliciesTests {
  /// Judges policies one after the other, each given by its text and its service's name.
  /// - Returns: whether each was judged anew.
  private static func judge(
    _ policies: [(text: String, name: String)], in memory: JudgedPolicies = JudgedPolicies()
  ) -> [Bool] {
    policies.map { policy in
      var document = PolicyDocument()
      document.text = Array(policy.text.utf8)
      document.blocks = [
        Block(kind: .paragraph, range: document.text.indices, section: 0, page: 0, line: 1)
      ]
      let context = AssessmentContext(name: policy.name)
      var isNew = false
      let judged = memory.judged(document, context) {
        isNew = true
        return JudgedPolicy(
          document: document, context: context,
          assessment: Assessment(profile: [policy.text, policy.name], findings: []),
          signature: TextSignature(document: document, names: []))
      }
      #expect(judged.assessment.profile == [policy.text, policy.name])
      #expect(judged.signature.text?.bytes == document.text)
      return isNew
    }
  }

  @Test func fromTheThirdTimeOn() {
    let policies = ["a", "b", "a", "a", "b", "c", "a", "b"].map { ($0, "n") }
    #expect(
      Self.judge(policies) == [true, true, true, false, true, true, false, false])
  }

  @Test func anotherNameIsAnotherPolicy() {
    let policies = [("a", "m"), ("a", "n"), ("a", "m"), ("a", "n"), ("a", "m"), ("a", "n")]
    #expect(Self.judge(policies) == [true, true, true, true, false, false])
  }

  /// The name is looked for in the text, byte by byte.
  @Test func anotherSpellingIsAnotherName() {
    let names = ["\u{E9}", "\u{E9}", "e\u{301}", "\u{E9}"]
    #expect(names[0] == names[2])
    #expect(Self.judge(names.map { ("a", $0) }) == [true, true, true, true])
  }

  /// What is kept has a limit: of many texts that came twice the first are judged anew.
  @Test func theFirstOfManyAreForgotten() {
    let texts = (0..<100).map { String(repeating: "\($0) ", count: 1_000) }
    let memory = JudgedPolicies(bytes: 64_000)
    #expect(
      Self.judge(texts.flatMap { [($0, ""), ($0, ""), ($0, "")] }, in: memory).count { $0 } == 200)
    #expect(Self.judge([(texts[0], ""), (texts[99], "")], in: memory) == [true, false])
  }

  /// One text would take the place of all others.
  @Test func aTextBeyondTheLimitIsNotKept() {
    let text = String(repeating: "a", count: 20_000)
    let memory = JudgedPolicies(bytes: 64_000)
    #expect(
      Self.judge(Array(repeating: (text, ""), count: 4), in: memory) == [true, true, true, true])
  }
}
