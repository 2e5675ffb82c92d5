import PolicyAssessment
import PolicyDocument
import PolicyRubric
import Testing

struct PhraseUseTests {
  /// One criterion with a pattern of each kind of reason.
  private func rubric() throws -> Rubric {
    let levels = """
      levels:
        met: {zh: 有, en: yes}
        not-met: {zh: 无, en: no}
      advice: {met: {zh: 写, en: add}}
      """
    let criterion = """
      id: right-delete
      dimension: rights
      kind: presence
      weight: 1
      profile: [all]
      status: stable
      name: {zh: 删除, en: Deletion}
      question: {zh: 有吗, en: Is it there}
      reason: {zh: 因为, en: Because}
      sources: [PIPL 47]
      \(levels)
      clauses:
        right:
          name: {zh: 权利, en: right}
          zh: [删除信息]
          en:
            - (erase|delete) (data|records)
            - {match: vanish entirely, rare: a law too new}
            - never written
      verdicts: {met: right}
      examples:
        - {verdict: met, zh: 您可以删除信息。, en: You may delete records.}
        - {verdict: not-met, zh: 您好。, en: Hello.}
      """
    return try Rubric(files: [
      RubricFile(path: "rubric.yaml", text: "id: test\nversion: 1.0.0\n"),
      RubricFile(path: "criteria/right-delete.yaml", text: criterion),
    ])
  }

  @Test func whatNeverOccursSaysWhatSpeaksForIt() throws {
    let rubric = try rubric()
    let assessor = Assessor(rubric)
    var use = PhraseUse(assessor, of: rubric)
    let text =
      "We erase records. You may delete data. " + String(repeating: "More words. ", count: 40)
    let page = SavedPage(file: "a.txt", bytes: Array(text.utf8))
    use.count(
      try PolicyReader().read([page]),
      context: AssessmentContext(name: "", operatorName: "", kind: "app", savedAt: nil))
    let phrases = Dictionary(uniqueKeysWithValues: use.phrases.map { ($0.text, $0) })
    #expect(phrases["erase records"]?.documents == 1)
    #expect(phrases["erase data"]?.documents == 0)
    #expect(phrases["erase data"]?.reason == "its words occur, joined otherwise")
    #expect(phrases["delete records"]?.reason == "an example shows it")
    #expect(phrases["vanish entirely"]?.reason == "rare: a law too new")
    #expect(phrases["never written"]?.documents == 0)
    #expect(phrases["never written"]?.reason == nil)
  }
}
