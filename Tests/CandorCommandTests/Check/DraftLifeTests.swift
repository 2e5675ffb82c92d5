internal import Foundation
internal import PolicyTestSupport
internal import Testing

/// The life of a repository of drafts, from the first check on, with every output recorded.
@Suite struct DraftLifeTests {
  static let formats = [
    "json:out/check.json", "sarif:out/check.sarif", "gitlab:out/quality.json",
    "junit:out/junit.xml", "markdown:out/comment.md", "terminal:out/terminal.txt",
    "github:out/annotations.txt",
  ]

  private func step(
    _ name: String, _ repository: DraftRepository, status: Int32, today: String = "2026-06-01",
    _ arguments: [String] = []
  ) throws {
    let session = Session(
      ["check", "policy.zh.md", "policy.en.md", "--format", Self.formats.joined(separator: ",")]
        + arguments, in: repository.folder,
      environment: ["CANDOR_RUBRIC": "rubric", "CANDOR_TODAY": today])
    #expect(session.status == status, "\(name): \(session.error)")
    for format in Self.formats {
      let path = String(format.drop { $0 != ":" }.dropFirst())
      let text = try #require(repository.folder.text(path), "\(name): \(path)")
      try DraftRepository.expect(text, equals: "life/\(name)/\(path.dropFirst(4))")
    }
  }

  @Test func aRepositoryLives() throws {
    let repository = try DraftRepository()
    // What was open when the checks began is recorded, and what is good is locked.
    try repository.edit("policy.zh.md") { $0.replacing("，并就重大变化重新征得您的同意", with: "") }
    try step("1-first", repository, status: 0)
    try step("2-baseline", repository, status: 0, ["--update-baseline", "--update-lock"])
    for name in ["candor.lock", "candor-baseline.yaml"] {
      let text = try #require(repository.folder.text(name))
      try DraftRepository.expect(text, equals: "life/\(name)")
    }

    // A pull request drops the clause on deletion.
    let whole = try #require(repository.folder.text("policy.zh.md"))
    try repository.drop("您有权删除", from: "policy.zh.md")
    try step("3-dropped", repository, status: 1)
    let said = try #require(repository.folder.text("out/terminal.txt"))
    #expect(said.contains("policy.zh.md:27:4: error: Deletion"))
    #expect(said.contains("(line 31)"))
    #expect(said.contains("20.0 points lost"))

    // It is waived for a month, and then the month is over.
    try repository.edit("policy.zh.md") {
      "<!-- candor: allow right-delete owner=legal until=2026-07-01 because=\"正在重写\" -->\n\n" + $0
    }
    try step("4-waived", repository, status: 0)
    try step("5-expired", repository, status: 1, today: "2026-07-02")

    // The clause comes back, and the English version drifts.
    try repository.folder.write("policy.zh.md", whole)
    try repository.edit("policy.en.md") { $0.replacing("within 30 days", with: "within 90 days") }
    try step("6-drifted", repository, status: 1)
  }

  @Test func everyOutputIsTheSameAgain() throws {
    let repository = try DraftRepository()
    try repository.drop("您有权删除", from: "policy.zh.md")
    let once = repository.check("policy.zh.md", "policy.en.md", "--format", "json")
    let again = repository.check("policy.zh.md", "policy.en.md", "--format", "json")
    #expect(once.output == again.output)
    #expect(!once.output.contains(repository.folder.path))
  }

  @Test func aRevisionStandsForTheLock() throws {
    let repository = try DraftRepository()
    guard Self.git(["init", "--quiet", "--initial-branch=main"], repository.folder) else { return }
    _ = Self.git(["add", "."], repository.folder)
    _ = Self.git(["commit", "--quiet", "--message=first"], repository.folder)
    let environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
    let same = repository.check("policy.zh.md", "--since", "main", environment: environment)
    #expect(same.status == 0, "\(same.error)\(same.output)")
    try repository.drop("您可以在“设置—隐私”", from: "policy.zh.md")
    let fallen = repository.check("policy.zh.md", "--since", "main", environment: environment)
    #expect(fallen.status == 1)
    #expect(fallen.output.contains("it was met in main (line 29) and is partly now, 10.0 points"))
    let unknown = repository.check("policy.zh.md", "--since", "gone", environment: environment)
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("is no revision of this repository"))
  }

  private static func git(_ arguments: [String], _ folder: TemporaryFolder) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"]
    process.arguments = ["git", "-C", folder.path] + identity + arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
