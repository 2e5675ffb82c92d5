internal import Foundation
internal import PolicyTestSupport
internal import Testing

@Suite struct CheckCommandTests {
  /// What is done to the repository, what is asked, and how the check ends.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var arguments: [String]
    var status: Int32
    var change: @Sendable (DraftRepository) throws -> Void = { _ in }
  }

  static let cases: [Case] = [
    Case(testDescription: "whole", arguments: ["policy.zh.md", "policy.en.md"], status: 0),
    Case(
      testDescription: "under a score",
      arguments: ["policy.zh.md", "--no-config", "--fail-under", "90"], status: 1,
      change: { try $0.drop("您有权删除", from: "policy.zh.md") }),
    Case(
      testDescription: "an absence alone", arguments: ["policy.zh.md", "--no-config"], status: 0,
      change: { try $0.drop("您有权删除", from: "policy.zh.md") }),
    Case(
      testDescription: "a criterion under its threshold", arguments: ["policy.zh.md"], status: 1,
      change: { try $0.drop("您有权删除", from: "policy.zh.md") }),
    Case(
      testDescription: "a red flag", arguments: ["policy.zh.md", "--no-config"], status: 1,
      change: { try $0.edit("policy.zh.md") { $0 + "\n我们会出售您的信息。\n" } }),
    Case(testDescription: "a missing draft", arguments: ["gone.md"], status: 2),
    Case(
      testDescription: "an empty draft", arguments: ["policy.zh.md"], status: 2,
      change: { try $0.folder.write("policy.zh.md", "\n") }),
    Case(
      testDescription: "a draft of another language", arguments: ["other.md"], status: 2,
      change: {
        let text = String(repeating: "Ваши данные хранятся на наших серверах. ", count: 40)
        try $0.folder.write("other.md", text)
      }),
    Case(
      testDescription: "a fault in the configuration", arguments: ["policy.zh.md"], status: 2,
      change: { try $0.folder.write("candor.yaml", "treshold: {}\n") }),
    Case(
      testDescription: "a fault in the lock", arguments: ["policy.zh.md"], status: 2,
      change: { try $0.folder.write("candor.lock", "version: 2\n") }),
    Case(testDescription: "a folder", arguments: ["rubric"], status: 2),
    Case(
      testDescription: "an excluded draft alone", arguments: ["policy.zh.md"], status: 0,
      change: { try $0.edit("candor.yaml") { $0 + "exclude: ['*.zh.md']\n" } }),
  ]

  @Test(arguments: cases) func endsAsTheTableSays(_ row: Case) throws {
    for format in ["terminal", "json", "sarif", "github", "gitlab", "junit", "markdown"] {
      let repository = try DraftRepository()
      try row.change(repository)
      let session = Session(
        ["check"] + row.arguments + ["--format", "\(format):out.txt"], in: repository.folder,
        environment: ["CANDOR_RUBRIC": "rubric"])
      #expect(session.status == row.status, "\(format): \(session.error)")
    }
  }

  @Test func reportsOfAFaultyConfigurationNameIt() throws {
    let repository = try DraftRepository()
    try repository.folder.write("candor.yaml", "thresholds:\n  scor: 3\n")
    let session = repository.check("policy.zh.md", "--format", "sarif:out.sarif")
    #expect(session.status == 2)
    #expect(session.error.contains("candor.yaml:2:3: key 'scor' is not one of"))
    #expect(session.error.contains("did you mean 'score'?"))
    #expect(repository.folder.text("out.sarif")?.contains("toolConfigurationNotifications") == true)
  }

  @Test func standardInputIsADraft() throws {
    let repository = try DraftRepository()
    let text = try #require(repository.folder.text("policy.zh.md"))
    let session = repository.check(
      "-", "--stdin-filename", "policy.zh.md", input: Array(text.utf8))
    #expect(session.status == 0)
    #expect(session.output.contains("policy.zh.md: 100.0 points"))
  }

  @Test func whatCountsIsShown() throws {
    let repository = try DraftRepository()
    try repository.folder.write("base.yaml", "product: 松果账本\nthresholds: {score: 60, level: low}\n")
    try repository.folder.write(
      "candor.yaml",
      """
      extends: base.yaml
      thresholds: {level: medium, criteria: {right-delete: partly}}
      sentence-length: {en: 40}
      severity: {text-vague-clause: off}
      overrides:
        - files: ["*.en.md"]
          thresholds: {criteria: {right-delete: met}, at-most: {partly: 2}}
      exclude: [old/**]
      waivers:
        - {rule: rf-sale, files: "*.zh.md", reason: r, owner: legal, until: 2027-01-01}
      """)
    let shown = repository.check("policy.en.md", "policy.zh.md", "old/gone.md", "--show-config")
    #expect(shown.status == 0, "\(shown.error)")
    let documents = shown.output.components(separatedBy: "---\n")
    #expect(
      documents[0] == """
        # policy.en.md: candor.yaml
        product: "松果账本"
        thresholds:
          level: medium
          score: 60.0
          criteria: {right-delete: met}
          at-most: {partly: 2}
        sentence-length: {zh: 150, en: 40}
        severity:
          "text-vague-clause": off
        lock: "candor.lock"
        baseline: "candor-baseline.yaml"

        """)
    #expect(documents[1].contains("criteria: {right-delete: partly}"))
    #expect(documents[1].contains("waivers:\n  - {rule: [\"rf-sale\"], owner: \"legal\""))
    #expect(documents[2].hasPrefix("# old/gone.md: candor.yaml, left out\n"))
    // It says the same when it is read as a configuration.
    try repository.folder.write("candor.yaml", documents[0])
    #expect(repository.check("policy.en.md", "--show-config").output == documents[0])
    let bare = repository.check("policy.en.md", "--show-config", "--no-config")
    #expect(bare.output.hasPrefix("# policy.en.md: no configuration\n"))
  }

  /// Template reuse is judged only together with other policies, so no draft could ever pass.
  @Test func nothingUndeterminedCanBeAsked() throws {
    let repository = try DraftRepository()
    try repository.folder.write("candor.yaml", "thresholds: {at-most: {undetermined: 0}}\n")
    let session = Session(
      ["check", "policy.en.md"], in: repository.folder, environment: ["CANDOR_TODAY": "2026-06-01"])
    #expect(session.status == 0, "\(session.output)")
    #expect(session.output.contains("1 cannot be told"))
  }

  @Test func whatWouldBeCheckedIsListed() throws {
    let repository = try DraftRepository()
    try repository.edit("candor.yaml") { $0 + "exclude: ['*.zh.md']\n" }
    let session = repository.check("policy.zh.md", "./policy.en.md", "policy.en.md", "--list-files")
    #expect(session.output == "./policy.en.md\n")
  }

  @Test func severalFormatsNeedFilesOfTheirOwn() throws {
    let repository = try DraftRepository()
    let session = repository.check("policy.zh.md", "--format", "json,sarif")
    #expect(session.status == 2)
    #expect(session.error.contains("needs a file of its own"))
    let unknown = repository.check("policy.zh.md", "--format", "sarf:x")
    #expect(unknown.error.contains("did you mean 'sarif'?"))
  }

  @Test func colorsFollowTheTerminal() throws {
    let repository = try DraftRepository()
    try repository.drop("您有权删除", from: "policy.zh.md")
    let rows: [(terminal: Bool, environment: [String: String], color: Bool)] = [
      (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false),
      (true, ["TERM": "dumb"], false), (false, ["FORCE_COLOR": "1"], true),
    ]
    for row in rows {
      let session = repository.check(
        "policy.zh.md", environment: row.environment, terminal: row.terminal)
      #expect(session.output.contains("\u{1B}[") == row.color, "\(row)")
    }
  }

  @Test func gitHubGetsAnnotationsAndASummary() throws {
    let repository = try DraftRepository()
    try repository.drop("您有权删除", from: "policy.zh.md")
    let session = repository.check(
      "policy.zh.md",
      environment: ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "summary.md"])
    #expect(session.output.contains("::error file=policy.zh.md,line=1"))
    #expect(session.output.contains("[right-delete]"))
    #expect(repository.folder.text("summary.md")?.contains("Deletion") == true)
  }

  /// The same words stand at the same place whatever the file's line ends and mark.
  @Test(arguments: ["\n", "\r\n", "\r"], [false, true])
  func placesAreThoseOfEditors(_ lineEnd: String, _ hasMark: Bool) throws {
    let repository = try DraftRepository()
    try repository.edit("policy.zh.md") {
      (hasMark ? "\u{FEFF}" : "")
        + ($0 + "\n😀e\u{301}　我们会出售您的信息。\n").replacing("\n", with: lineEnd)
    }
    let text = repository.check("policy.zh.md")
    #expect(text.output.contains("policy.zh.md:45:2: error: Sale"), "\(text.output)")
  }

  @Test func wideCharactersAreUnderlinedInColumns() throws {
    let repository = try DraftRepository()
    try repository.edit("policy.zh.md") { $0 + "\n好，我们会出售您的信息。\n" }
    let lines = repository.check("policy.zh.md").output.split(separator: "\n").map(String.init)
    let index = try #require(lines.firstIndex { $0.contains(" | 好，我们会出售") })
    #expect(lines[index + 1].hasPrefix("    | ^~~~") || lines[index + 1].hasPrefix("    |     ^~~"))
  }
}
