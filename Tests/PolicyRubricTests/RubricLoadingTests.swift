import PolicyText
import Testing

@testable import PolicyRubric

struct RubricLoadingTests {
  static let head = RubricFile(path: "R/rubric.yaml", text: "id: test\nversion: 1.0.0\n")

  /// A whole criterion, into which a test puts its fault.
  static func criterion(
    id: String = "right-delete", verdicts: String = "met: right",
    clauses: String = "right: {zh: [删除], en: [delete]}",
    extra: String = ""
  ) -> RubricFile {
    RubricFile(
      path: "R/criteria/\(id).yaml",
      text: """
        id: \(id)
        dimension: rights
        kind: presence
        weight: 2
        name: {zh: 删除, en: Deletion}
        question: {zh: 问, en: asks}
        reason: {zh: 因, en: because}
        sources: [PIPL 47]
        levels:
          met: {zh: 有, en: there}
          not-met: {zh: 无, en: not there}
        clauses:
          \(clauses)
        verdicts:
          \(verdicts)
        examples:
          - {verdict: met, zh: 可以删除, en: you can delete}
          - {verdict: not-met, zh: 无, en: nothing}
        \(extra)
        """)
  }

  @Test func loads() throws {
    let rubric = try Rubric(files: [Self.criterion(), Self.head])
    #expect(rubric.criteria.map(\.id) == ["right-delete"])
    #expect(rubric.id == "test")
    #expect(rubric.digest.hasPrefix("sha256:"))
    #expect(rubric.digest.count == 7 + 64)
  }

  @Test func oneMoreFileIsOneMoreCriterion() throws {
    let before = try Rubric(files: [Self.head, Self.criterion()])
    let after = try Rubric(files: [Self.head, Self.criterion(), Self.criterion(id: "right-new")])
    #expect(after.criteria.map(\.id) == ["right-delete", "right-new"])
    #expect(after.digest != before.digest)
  }

  @Test func theOrderOfFilesDoesNotMatter() throws {
    let files = [Self.head, Self.criterion(), Self.criterion(id: "right-new")]
    #expect(try Rubric(files: files).digest == Rubric(files: files.reversed()).digest)
  }

  @Test(arguments: [
    (
      criterion(verdicts: "mett: right"),
      "R/criteria/right-delete.yaml:15:9: verdict of a presence criterion 'mett' is not one of not-applicable, undetermined, contradicted, met, partly; did you mean 'met'?"
    ),
    (
      criterion(extra: "advice: {clear: {zh: 写明, en: say so}}"),
      "R/criteria/right-delete.yaml:19:17: verdict of a presence criterion 'clear' is not one of met, partly"
    ),
    (
      criterion(verdicts: "met: rihgt"), "clause 'rihgt' is not one of right; did you mean 'right'?"
    ),
    (
      criterion(clauses: "right: {zh: ['@personal-dat'], en: [delete]}"),
      "concept 'personal-dat' is not one of"
    ),
    (
      criterion(clauses: "right: {zh: ['(a|b'], en: [delete]}"),
      "R/criteria/right-delete.yaml:13:16: '(a|b': '(' is never closed"
    ),
    (
      criterion(clauses: "right: {zh: ['#mail'], en: [delete]}"),
      "recognizer 'mail' is not one of email"
    ),
    (
      criterion(clauses: "right: {zh: [删除], polarity: no}"),
      "polarity 'no' is not one of affirmed, denied, any"
    ),
    (
      criterion(extra: "wieght: 3"), "R/criteria/right-delete.yaml:19:1: key 'wieght' is not one of"
    ),
    (criterion(extra: "status: [1"), "R/criteria/right-delete.yaml:"),
    (
      criterion(verdicts: "met: {any: [{measure: lenght, at-least: 3}, right]}"),
      "measure 'lenght' is not one of"
    ),
    (
      criterion(verdicts: "met: {all: [right, {criterion: right-x, is: [met]}]}"),
      "criterion 'right-x' is not one of right-delete"
    ),
    (
      criterion(verdicts: "met: {all: [right, {criterion: right-delete, is: [met]}]}"),
      "criteria depend on each other"
    ),
    (criterion(verdicts: "met: right\n  partly: right"), "no example of 'partly' in zh"),
  ])
  func saysWhatIsWrongAndWhere(_ file: RubricFile, _ expected: String) {
    let error = #expect(throws: RubricErrors.self) { try Rubric(files: [Self.head, file]) }
    #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
  }

  @Test func everyFaultIsReportedAtOnce() {
    let error = #expect(throws: RubricErrors.self) {
      try Rubric(files: [Self.head, Self.criterion(verdicts: "met: a", extra: "wieght: 3")])
    }
    #expect((error?.errors.count ?? 0) >= 2)
  }

  @Test func aHostileFileIsRefusedQuickly() {
    let deep = String(repeating: "[", count: 100_000)
    for text in ["", deep, "a: &a [*a]", String(repeating: "x", count: 1_100_000), "\u{0}", "- 1"] {
      #expect(throws: RubricErrors.self) {
        try Rubric(files: [Self.head, RubricFile(path: "R/criteria/x.yaml", text: text)])
      }
    }
  }
}
