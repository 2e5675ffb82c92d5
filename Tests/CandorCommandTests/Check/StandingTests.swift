internal import Foundation
internal import PolicyTestSupport
internal import Testing

/// Where a draft would rank, and what the shortest way up comes to.
@Suite struct StandingTests {
  /// The sample's drafts with clauses taken out, audited: the corpus a draft is held against.
  private func corpus(in repository: DraftRepository) throws {
    let whole = try #require(repository.folder.text("policy.zh.md"))
    for (name, dropped) in [
      ("best", []), ("middle", ["未经您的单独同意", "您有权删除"]),
      ("worst", ["未经您的单独同意", "您有权删除", "您可以在“设置—隐私”", "您的个人信息存储"]),
    ] {
      let paragraphs = whole.replacing("松果账本", with: "\(name)账本").components(separatedBy: "\n\n")
        .filter { paragraph in !dropped.contains { paragraph.hasPrefix($0) } }
      try repository.folder.write("corpus/\(name).md", paragraphs.joined(separator: "\n\n"))
    }
    let audit = Session(
      ["audit", "corpus", "--assume-policy", "--format", "json", "--output", "results", "--quiet"],
      in: repository.folder, environment: ["CANDOR_RUBRIC": "rubric"])
    #expect(audit.status == 0, "\(audit.error)")
  }

  private func check(_ repository: DraftRepository, _ arguments: String...) -> Session {
    Session(
      ["check", "policy.zh.md", "--no-config", "--profile", "cn", "--against", "results"]
        + arguments,
      in: repository.folder, environment: ["CANDOR_RUBRIC": "rubric", "CANDOR_TODAY": "2026-06-01"])
  }

  @Test func theWayUpLeadsWhereItSays() throws {
    let repository = try DraftRepository()
    try corpus(in: repository)
    let whole = try #require(repository.folder.text("policy.zh.md"))
    try repository.drop("您有权删除", from: "policy.zh.md")
    let fallen = check(repository)
    #expect(
      fallen.output.contains("policy.zh.md: would rank 2 of 4 in results; 1 step leads to"),
      "\(fallen.output)\(fallen.error)")
    let step = try #require(fallen.output.split(separator: "\n").first { $0.contains("step 1:") })
    #expect(step.contains("Deletion [right-delete] to met, +20.0 points, rank 1"), "\(step)")
    #expect(step.contains("best账本"), "who says so")
    #expect(step.contains("“您有权删除您的个人信息"), "the words of a policy that meets it")
    // Taken, the step leads there.
    try repository.folder.write("policy.zh.md", whole)
    #expect(check(repository).output.contains("would rank 1 of 4"))
  }

  @Test func everyFormatHasIt() throws {
    let repository = try DraftRepository()
    try corpus(in: repository)
    try repository.drop("您有权删除", from: "policy.zh.md")
    for format in ["json", "sarif", "markdown"] {
      #expect(
        check(repository, "--format", format).output.contains("would rank 2 of 4"), "\(format)")
    }
    #expect(check(repository, "--language", "zh").output.contains("4 份中列第 2"))
  }

  @Test func whatIsNoCorpusStopsTheCheck() throws {
    let repository = try DraftRepository()
    let none = check(repository)
    #expect(none.status == 2 && none.error.contains("--against results"), "\(none.error)")
    try repository.folder.write("results/results.json", "{}")
    #expect(check(repository).error.contains("it is no results.json of candor audit"))
    try repository.folder.write("results/results.json", #"{"schemaVersion": 9, "policies": []}"#)
    #expect(check(repository).error.contains("schema version 9 is not known"))
  }

  @Test func anotherRubricIsTold() throws {
    let repository = try DraftRepository()
    try corpus(in: repository)
    try repository.edit("results/results.json") {
      $0.replacing(/"digest": ?"sha256:[0-9a-f]*"/, with: #""digest": "sha256:0""#)
    }
    #expect(check(repository).output.contains("is of another rubric: ranks do not compare"))
  }
}
