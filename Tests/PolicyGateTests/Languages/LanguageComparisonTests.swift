import BuiltInRubric
import PolicyAssessment
import PolicyDocument
import PolicyGate
import PolicyRubric
import PolicyText
import Testing

@Suite struct LanguageComparisonTests {
  static let assessor = Result<Assessor, RubricErrors> { () throws(RubricErrors) in
    Assessor(
      try Rubric(
        files: BuiltInRubric.files.map { RubricFile(path: "Rubric/" + $0.path, text: $0.text) }))
  }

  static func version(_ markdown: String, _ file: String) throws -> LanguageVersion {
    let document = try DraftForTests.read(markdown, file: file)
    // Both are judged by one law: other duties are no drift.
    let context = AssessmentContext(kind: "app", profile: ["cn", "app"])
    return LanguageVersion(
      document, assessment: try assessor.get().assess(document, context: context))
  }

  static func remarks(_ chinese: String, _ english: String) throws -> [LanguageRemark] {
    LanguageComparison.remarks(
      chinese: try version(chinese, "policy.zh.md"), english: try version(english, "policy.md"))
  }

  @Test func theSameInBothLanguagesGivesNothing() throws {
    #expect(try Self.remarks(PolicyPair.chinese, PolicyPair.english).map(\.message.english) == [])
  }

  @Test(arguments: PolicyPair.drifts) func drifted(_ drift: PolicyPair.Drift) throws {
    let english = PolicyPair.english.replacing(drift.from, with: drift.to)
    try #require(english != PolicyPair.english)
    let found = try Self.remarks(PolicyPair.chinese, english)
    #expect(found.map(\.rule.rawValue).contains(drift.rule))
    // One drift is one thing to mend; a recipient replaced is one lost and one new.
    #expect(found.count <= 2, "\(found.map(\.message.english))")
    for remark in found { #expect(remark.counterpart != nil) }
  }

  @Test func allDriftsAtOnce() throws {
    let english = PolicyPair.drifts.reduce(PolicyPair.english) {
      $0.replacing($1.from, with: $1.to)
    }
    let rules = Set(try Self.remarks(PolicyPair.chinese, english).map(\.rule))
    #expect(rules == Set(LanguageRule.allCases))
  }
}
