import PolicyAssessment
import PolicyDocument
import PolicyRubric
import Testing

/// The measure `name-mentions`, shown by a clause that holds when the name never occurs.
@Suite struct NameMentionsTests {
  private func isNameless(
    _ text: String, name: String, isNameGiven: Bool = true, kind: String = "site"
  ) throws -> Bool {
    let rubric = try Rubric(files: [
      RubricFile(path: "rubric.yaml", text: "id: t\nversion: '1'"),
      RubricFile(
        path: "criteria/it.yaml",
        text: """
          id: it
          dimension: integrity
          kind: presence
          weight: 1
          name: {zh: 名, en: name}
          question: {zh: 问, en: asks}
          reason: {zh: 因, en: because}
          sources: [none]
          levels: {met: {zh: 有, en: there}, not-met: {zh: 无, en: not there}}
          verdicts: {met: {measure: name-mentions, at-most: 0}}
          examples:
            - {verdict: met, given: {name: Acme}, zh: 是, en: yes}
            - {verdict: not-met, zh: 否, en: no}
          """),
    ])
    let document = try PolicyReader().read([SavedPage(file: "t.md", bytes: Array(text.utf8))])
    let context = AssessmentContext(name: name, isNameGiven: isNameGiven, kind: kind)
    return Assessor(rubric).assess(document, context: context).findings[0].verdict == .met
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
