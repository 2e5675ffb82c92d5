internal import Foundation
internal import PolicyTestSupport
internal import Testing

@Suite struct InitWatchTests {
  @Test(arguments: ["zh", "en"]) func whatInitWritesCanBeUsed(_ language: String) throws {
    let repository = try DraftRepository()
    let existing = Session(["init"], in: repository.folder)
    #expect(existing.status == 2)
    #expect(existing.error.contains("candor.yaml"))
    try repository.folder.write(
      "new/policy.md", try #require(repository.folder.text("policy.en.md")))
    let written = Session(["init", "new", "--language", language], in: repository.folder)
    #expect(written.output == "new/candor.yaml\n")
    #expect(repository.check("new/policy.md").status == 0)
    // Every line that is a comment only for the time being holds when it is taken in.
    let text = try #require(repository.folder.text("new/candor.yaml"))
    let example = /^( *)# (( {2,}|"?[a-z][a-z-]*\*?"?:).*)$/.anchorsMatchLineEndings()
    let open = text.replacing(example) { "\($0.output.1)\($0.output.2)" }
      .replacing("since: origin/main", with: "")
    #expect(open.contains("\nproduct:") && open.contains("\n  - rule: copy-portability"))
    try repository.folder.write("new/candor.yaml", open)
    let session = Session(
      ["check", "new/policy.md"], in: repository.folder,
      environment: ["CANDOR_TODAY": "2026-06-01"])
    #expect(session.status != 2, "\(session.error)\(session.output)")
  }

  @Test(.timeLimit(.minutes(15))) func watchChecksAgainOnSave() async throws {
    let repository = try DraftRepository()
    let folder = repository.folder
    try repository.drop("您有权删除", from: "policy.zh.md")
    let text = try #require(folder.text("policy.zh.md"))
    // Until both checks are done: on a busy machine the first takes a while.
    let saving = Task {
      for round in 1... {
        try await Task.sleep(for: .milliseconds(1_200))
        // Whole or not at all: the second check may be under way.
        try? Data((text + String(repeating: "\n", count: round)).utf8).write(
          to: URL(fileURLWithPath: folder.path + "/policy.zh.md"), options: .atomic)
      }
    }
    let session = await Task.detached {
      Session(
        ["watch", "policy.zh.md", "--rounds", "2"], in: folder,
        environment: ["CANDOR_RUBRIC": "rubric", "CANDOR_TODAY": "2026-06-01"])
    }.value
    saving.cancel()
    #expect(session.status == 1)
    #expect(session.error.contains("watching policy.zh.md"))
    #expect(session.output.ranges(of: "[right-delete]").count >= 2)
  }
}
