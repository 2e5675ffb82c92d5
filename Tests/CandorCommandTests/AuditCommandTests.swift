import Foundation
import PolicyTestSupport
import Testing

@testable import CandorCommand

struct AuditCommandTests {
  private func corpus() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    return folder
  }

  private func audit(
    _ folder: TemporaryFolder, _ more: [String] = [], environment: [String: String] = [:],
    terminal: Bool = false
  ) -> Session {
    Session(
      ["audit", "in", "--rubric", "rubric", "--output", "out"] + more, in: folder,
      environment: environment, terminal: terminal)
  }

  @Test func ranksWhatCanBeJudgedAndNamesTheRest() throws {
    let folder = try corpus()
    let session = audit(folder, ["--format", "json"])
    #expect(session.status == 0)
    let results = try Results(folder)
    #expect(
      results.status == [
        "good": "assessed", "poor": "assessed", "none": "no-policy", "gone": "not-assessable",
      ])
    #expect(results.order.prefix(1) == ["good"])
    #expect(results.reason("gone") == "file gone.html named in manifest.csv:5 does not exist")
    #expect(session.error.contains("warning: gone: not-assessable: file gone.html named in"))
    #expect(session.error.contains("3 services ranked (1 without a policy), 1 listed apart"))
    #expect(
      folder.files.filter { $0.hasPrefix("out/") } == ["out/.candor-report", "out/results.json"])
  }

  @Test func theSameBytesWhateverTheSurroundings() throws {
    let folder = try corpus()
    #expect(audit(folder, ["--jobs", "1"]).status == 0)
    let names = folder.files.filter { $0.hasPrefix("out/") }
    let first = names.map { folder.text($0) }
    #expect(names.count > 2)
    for (jobs, zone) in [("2", "Asia/Shanghai"), ("16", "America/Lima")] {
      let session = audit(
        folder, ["--jobs", jobs], environment: ["TZ": zone, "LC_ALL": "zh_CN.UTF-8"],
        terminal: true)
      #expect(session.status == 0)
      #expect(folder.files.filter { $0.hasPrefix("out/") } == names)
      #expect(names.map { folder.text($0) } == first)
    }
    // Nothing of the place it was made in, even where it was named in full.
    try folder.write("in/left.pdf")
    let named = Session(
      [
        "audit", folder.path + "/in", "--rubric", folder.path + "/rubric", "--output",
        folder.path + "/out", "--manifest", folder.path + "/in/manifest.csv",
      ], in: folder)
    #expect(named.status == 0)
    #expect(names.allSatisfy { folder.text($0)?.contains(folder.path) == false })
  }

  @Test func theSameBytesInWhateverOrderTheServicesStand() throws {
    let folder = try corpus()
    let rows = (folder.text("in/manifest.csv") ?? "").split(separator: "\n").map(String.init)
    // Not the missing page: its reason names its line.
    let orders = [rows[1...3], [rows[3], rows[1], rows[2]], [rows[2], rows[3], rows[1]]]
    var reports: [[String?]] = []
    for order in orders {
      try folder.write("in/manifest.csv", ([rows[0]] + order).joined(separator: "\n"))
      #expect(audit(folder).status == 0)
      reports.append(folder.files.filter { $0.hasPrefix("out/") }.map { folder.text($0) })
    }
    #expect(reports[0] == reports[1] && reports[1] == reports[2])
  }

  @Test func nothingIsWrittenWhenNothingCanBeDone() throws {
    let folder = try corpus()
    try folder.write("in/manifest.csv", "id,name,file\nx,X,a\nx,Y,../b\n")
    let session = audit(folder)
    #expect(session.status == 2)
    #expect(
      session.error == """
        error: in/manifest.csv:3:1: id "x" is also used in line 2; give each row an id of its own
        error: in/manifest.csv:3:5: file "../b" leaves the folder; move the page below it

        """)
    #expect(!folder.files.contains { $0.hasPrefix("out/") })
  }

  @Test func whereNothingCouldBeAssessedTheReportSaysSoBeforeTheEnd() throws {
    let folder = try corpus()
    try folder.write(
      "in/manifest.csv", "id,name,file\ngone,Gone,gone.html\nempty,Empty,empty.html\n")
    try folder.write("in/empty.html", "")
    let session = audit(folder, ["--format", "json"])
    #expect(session.status == 2)
    #expect(session.error.contains("error: none of the 2 services could be assessed"))
    #expect(try Results(folder).reason("empty").contains("empty"))
    let one = Session(
      ["audit", "in/empty.html", "--rubric", "rubric", "--output", "one"], in: folder)
    #expect(one.status == 2 && one.error.contains("error: the one service could not be assessed"))
  }

  @Test func reportsAreWrittenBeforeTheGateFails() throws {
    let folder = try corpus()
    let session = audit(folder, ["--fail-under", "high", "--format", "json"])
    #expect(session.status == 1)
    #expect(session.error.contains("error: none: low, 0.0, is under --fail-under high"))
    #expect(folder.files.contains("out/results.json"))
  }

  @Test func variablesMirrorOptionsAndOptionsWin() throws {
    let folder = try corpus()
    let environment = [
      "CANDOR_RUBRIC": "rubric", "CANDOR_OUTPUT": "there", "CANDOR_FORMAT": "json,csv",
      "CANDOR_INCLUDE": "good.*,none.*", "CANDOR_QUIET": "1",
    ]
    let session = Session(
      ["audit", "in", "--format", "json"], in: folder, environment: environment)
    #expect(session.status == 0)
    #expect(session.output.isEmpty && session.error.isEmpty)
    #expect(
      folder.files.filter { $0.hasPrefix("there/") } == [
        "there/.candor-report", "there/results.json",
      ])
    let bad = Session(["audit", "in"], in: folder, environment: ["CANDOR_JOBS": "x"])
    #expect(bad.error.hasPrefix("error: CANDOR_JOBS: 'x' is not allowed: expected a number"))
  }

  @Test func progressAndColorOnlyOnATerminal() throws {
    let folder = try corpus()
    let plain = audit(folder)
    #expect(!plain.error.contains("\u{1B}") && !plain.output.contains("\u{1B}"))
    #expect(audit(folder, terminal: true).error.contains("\r4 of 4 judged"))
    for environment in [["CI": "true"], ["TERM": "dumb"]] {
      #expect(!audit(folder, environment: environment, terminal: true).error.contains("\r"))
    }
    #expect(!audit(folder, ["--quiet"], terminal: true).error.contains("\r"))
  }

  @Test func severalFoldersAndFilesAtOnce() throws {
    let folder = try corpus()
    try folder.writeCorpus("more/in")
    let both = Session(
      ["audit", "in", "more/in", "--rubric", "rubric", "--output", "out"], in: folder)
    #expect(both.status == 2)
    #expect(both.error.contains(#"id "good" is also used in in/manifest.csv:2"#))
    for name in ["in", "more/in"] {
      try FileManager.default.removeItem(atPath: folder.path + "/\(name)/manifest.csv")
    }
    try folder.writeCorpus("own")
    let apart = Session(
      [
        "audit", "in", "more/in", "own/poor.html", "--rubric", "rubric", "--output", "out",
        "--format", "json",
      ], in: folder)
    #expect(apart.status == 0, "\(apart.error)")
    #expect(
      try Results(folder).status.keys.sorted()
        == ["in-2/good", "in-2/poor", "in/good", "in/poor", "poor"])
  }

  @Test func whatIsNamedTwiceCountsOnce() throws {
    let folder = try corpus()
    try FileManager.default.removeItem(atPath: folder.path + "/in/manifest.csv")
    let session = Session(
      [
        "audit", "in", "./in/", "in/good.html", "./in/poor.html", "--rubric", "rubric", "--output",
        "out", "--format", "json",
      ], in: folder)
    #expect(session.status == 0, "\(session.error)")
    #expect(try Results(folder).status.keys.sorted() == ["in/good", "in/poor"])
    for name in ["./in/", "in/good.html", "./in/poor.html"] {
      #expect(session.error.contains("warning: \(name): is named twice and counted once"))
    }
  }

  @Test func namesOfFilesCannotSteerTheTerminal() throws {
    let folder = try corpus()
    try FileManager.default.removeItem(atPath: folder.path + "/in/manifest.csv")
    try folder.write("in/\u{1B}[2J\u{202E}x.html", "")
    let session = audit(folder)
    #expect(!session.error.contains("\u{1B}") && !session.error.contains("\u{202E}"))
    #expect(!session.output.contains("\u{1B}") && !session.output.contains("\u{202E}"))
    #expect(session.error.contains("\\u{1B}[2J\\u{202E}x: not-assessable"))
  }

  @Test func pagesThatAreTooLargeAreNamed() throws {
    let folder = try corpus()
    let session = audit(folder, ["--max-bytes", "1k", "--format", "json"])
    #expect(session.status == 0)
    let reason = try Results(folder).reason("good")
    #expect(reason.contains("more than the limit of 1000 (raise it with --max-bytes)"))
  }
}

/// `results.json` as far as these tests look at it.
private struct Results {
  private let policies: [[String: Any]]

  init(_ folder: TemporaryFolder) throws {
    let data = Data((folder.text("out/results.json") ?? "").utf8)
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    policies = try #require(root["policies"] as? [[String: Any]])
  }

  var order: [String] { policies.compactMap { $0["id"] as? String } }

  var status: [String: String] {
    var status: [String: String] = [:]
    for policy in policies {
      if let id = policy["id"] as? String { status[id] = policy["status"] as? String }
    }
    return status
  }

  func reason(_ id: String) -> String {
    policies.first { $0["id"] as? String == id }?["reason"] as? String ?? ""
  }
}
