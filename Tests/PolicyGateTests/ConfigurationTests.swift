import PolicyGate
import PolicyRubric
import PolicyText
import Testing

@Suite struct ConfigurationTests {
  static let text = Bilingual(chinese: "t", english: "t")
  static let criteria = [
    Criterion(
      id: "right-delete", dimension: .rights, kind: .presence, weight: 2, name: text,
      question: text, reason: text),
    Criterion(
      id: "rf-sale", dimension: .sharing, kind: .redFlag, weight: 15, name: text, question: text,
      reason: text),
  ]

  static func read(
    _ yaml: String, _ others: [String: String] = [:]
  ) throws(RubricErrors) -> CheckConfiguration {
    try ConfigurationReader(criteria: criteria, rules: DraftGate.ownRules)
      .read(RubricFile(path: "candor.yaml", text: yaml)) { path, _ in
        others[path].map { RubricFile(path: path, text: $0) }
      }
  }

  static let faults: [(yaml: String, says: String)] = [
    ("treshold: {}", "candor.yaml:1:1: key 'treshold' is not one of"),
    ("thresholds: {levl: medium}", "did you mean 'level'?"),
    ("thresholds:\n  level: mediun", "candor.yaml:2:10: 'mediun' is neither a level"),
    ("thresholds: {score: 101}", "neither a level"),
    ("thresholds: {score: medium}", "a level goes to 'level'"),
    ("thresholds: {criteria: {right-delet: met}}", "did you mean 'right-delete'?"),
    ("thresholds: {criteria: {right-delete: clear}}", "'clear' is not one of met, partly"),
    ("thresholds: {criteria: {rf-sale: met}}", "'met' is not one of clear, weak"),
    ("thresholds: {dimensions: {right: 3}}", "did you mean 'rights'?"),
    ("thresholds: {dimensions: {rights: 101}}", "expected 0 to 100"),
    ("thresholds: {at-most: {partially: 2}}", "verdict 'partially' is not one of"),
    ("thresholds: {no-strong-red-flag: maybe}", "expected true or false"),
    ("severity: {right-delete: fatal}", "severity 'fatal' is not one of"),
    ("severity: {'tex-*': off}", "no rule is called 'tex-*'"),
    ("sentence-length: {english: 40}", "key 'english' is not one of zh, en"),
    ("sentence-length: {en: 4}", "expected 10 to 10000 words"),
    ("profile: [cn, eu]", "cn and eu exclude each other"),
    ("profile: china", "profile 'china' is not one of"),
    ("extends: gone.yaml", "candor.yaml:1:10: 'gone.yaml' cannot be read"),
    ("extends: loop.yaml", "extends this file in turn"),
    ("overrides: [{thresholds: {}}]", "'files' is missing"),
    ("waivers: [{rule: rf-sale, owner: l, until: 2027-01-01}]", "'reason' is missing"),
    (
      "waivers: [{rule: rf-sale, reason: ' ', owner: l, until: 2027-01-01}]",
      "a waiver without it cannot be checked"
    ),
    ("waivers: [{rule: rf-sale, reason: r, owner: l, until: soon}]", "expected a day such as"),
    ("a: [", "candor.yaml:"),
    ("- 1", "expected a mapping"),
  ]

  @Test(arguments: faults) func namesTheFaultAndItsPlace(_ row: (yaml: String, says: String)) {
    let others = ["loop.yaml": "extends: candor.yaml", "candor.yaml": row.yaml]
    let error = #expect(throws: RubricErrors.self) { try Self.read(row.yaml, others) }
    #expect(error?.description.contains(row.says) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: ["", "# nothing yet\n"]) func mayBeEmpty(_ yaml: String) throws {
    #expect(try Self.read(yaml).settings == CheckSettings())
  }

  @Test func overridesComeBeforeTheFileAndTheFileBeforeItsBase() throws {
    let configuration = try Self.read(
      """
      extends: base.yaml
      product: own
      thresholds: {score: 60, criteria: {right-delete: met}}
      severity: {right-delete: off}
      overrides:
        - files: kids/**
          thresholds: {score: 70}
      """,
      ["base.yaml": "product: base\noperator: base\nthresholds: {score: 50, level: medium}\n"])
    let usual = configuration.settings { _ in false }
    #expect(usual.product == "own")
    #expect(usual.operatorName == "base")
    #expect(usual.thresholds.tenths == 600)
    #expect(usual.thresholds.level == .medium)
    #expect(usual.thresholds.criteria == ["right-delete": .met])
    #expect(usual.severities.last?.severity == nil)
    #expect(configuration.settings { $0 == "kids/**" }.thresholds.tenths == 700)
  }
}
