import PolicyAssessment
import PolicyRubric
import Testing

/// The measure `name-mentions`, shown by a clause that holds when the name never occurs.
@Suite struct NameMentionsTests {
  private func isNameless(
    _ text: String, name: String, isNameGiven: Bool = true, kind: String = "site"
  ) throws -> Bool {
    try OneClause.finding(
      met: "{measure: name-mentions, at-most: 0}", in: text,
      context: AssessmentContext(name: name, isNameGiven: isNameGiven, kind: kind)
    ).verdict == .met
  }

  @Test func aNameThatNeverOccursIsMissed() throws {
    #expect(try isNameless("Northpine Labs protects your data.", name: "Bluefinch"))
    #expect(try isNameless("北岸科技保护您的信息。", name: "绿豆日记"))
  }

  @Test func itsSpellingMayDiffer() throws {
    #expect(try !isNameless("McGraw-Hill protects your data.", name: "McGraw Hill"))
    #expect(try !isNameless("Visit bluefinch.example.", name: "BlueFinch"))
  }

  @Test func aPartOfItWillDo() throws {
    #expect(try !isNameless("Bluefinch protects your data.", name: "Bluefinch Notes"))
    #expect(try !isNameless("绿豆会保护您的信息。", name: "绿豆日记"))
    #expect(try isNameless("Our notes protect your data.", name: "Bluefinch Notes"))
  }

  @Test func whatIsNoNameSaysNothing() throws {
    #expect(try !isNameless("We protect your data.", name: ""))
    #expect(try !isNameless("We protect your data.", name: "com.example.bluefinch"))
    #expect(try !isNameless("We protect your data.", name: "example.bluefinch", kind: "app"))
    #expect(try !isNameless("我们保护您的信息。", name: "用户隐私政策"))
    #expect(try !isNameless("北岸科技保护您的信息。", name: "Beian"))
    #expect(try !isNameless("Northpine Labs protects your data.", name: "北岸"))
    #expect(try !isNameless("We protect your data.", name: "policy-17", isNameGiven: false))
    #expect(try isNameless("We protect your data.", name: "bluefinch.ai"))
  }
}
