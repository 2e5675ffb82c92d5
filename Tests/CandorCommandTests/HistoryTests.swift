import Foundation
import GRDB
import PolicyTestSupport
import Testing

@testable import CandorCommand

/// `candor audit --database`.
struct HistoryTests {
  private func corpus() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    return folder
  }

  private func audit(
    _ folder: TemporaryFolder, _ output: String, _ more: [String] = ["--database", "h.sqlite"]
  ) -> Session {
    Session(
      ["audit", "in", "--rubric", "rubric", "--output", output, "--quiet"] + more, in: folder)
  }

  private func assessments(_ folder: TemporaryFolder) throws -> Int {
    try DatabaseQueue(path: folder.path + "/h.sqlite").read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM assessment") ?? 0
    }
  }

  @Test func whatIsRememberedIsTheSame() throws {
    let folder = try corpus()
    #expect(audit(folder, "plain", []).status == 0)
    #expect(audit(folder, "first").status == 0)
    #expect(try assessments(folder) == 2)
    #expect(audit(folder, "second", ["--database", "h.sqlite", "--jobs", "1"]).status == 0)
    let plain = folder.contents(below: "plain")
    #expect(plain["results.json"] != nil)
    #expect(folder.contents(below: "first") == plain)
    #expect(folder.contents(below: "second") == plain)
    #expect(try assessments(folder) == 2)
  }

  @Test func whatChangedIsJudgedAnew() throws {
    let folder = try corpus()
    #expect(audit(folder, "first").status == 0)
    let text = try #require(folder.text("in/good.html"))
    try folder.write("in/good.html", text.replacing("本政策写明甲要素", with: "本政策什么也没有写"))
    #expect(audit(folder, "second").status == 0)
    #expect(audit(folder, "plain", []).status == 0)
    #expect(data(folder, "second") == data(folder, "plain"))
    #expect(data(folder, "second") != data(folder, "first"))
    #expect(try assessments(folder) == 3)
    for more in [["--profile", "eu"], ["--saved-at", "2025-01-01"], ["--max-bytes", "1M"]] {
      let before = try assessments(folder)
      #expect(audit(folder, "second", ["--database", "h.sqlite"] + more).status == 0)
      #expect(try assessments(folder) == before + 2)
      #expect(audit(folder, "plain", more).status == 0)
      #expect(data(folder, "second") == data(folder, "plain"))
    }
  }

  /// All but the pages, which have a chart from the second run on.
  private func data(_ folder: TemporaryFolder, _ output: String) -> [String: String] {
    folder.contents(below: output).filter { !$0.key.hasSuffix(".html") }
  }

  /// Five pages of one text by different operators: the texts have to be compared again.
  @Test func sharedTextsAreFoundInWhatIsRemembered() throws {
    let folder = try corpus()
    let manifest = try #require(folder.text("in/manifest.csv"))
    try folder.write("in/copy.html", folder.text("in/good.html") ?? "")
    try folder.write("in/manifest.csv", manifest + "copy,他应用,乙公司,,social,app,zh,copy.html,,\n")
    #expect(audit(folder, "plain", []).status == 0)
    #expect(audit(folder, "first").status == 0)
    #expect(audit(folder, "second").status == 0)
    let (plain, second) = (folder.contents(below: "plain"), folder.contents(below: "second"))
    #expect(plain == second)
  }

  @Test func anAuditOfWhichNothingChangedIsNotDoneAgain() throws {
    let folder = try corpus()
    let arguments = ["audit", "in", "--rubric", "rubric", "--database", "h.sqlite"]
    try folder.write("in/gone.html", "")
    func audit(_ more: [String] = []) -> Session { Session(arguments + more, in: folder) }
    func isDoneAgain(_ session: Session) -> Bool {
      !session.error.contains("nothing has changed since the last audit")
    }
    let first = audit()
    #expect(first.status == 0)
    #expect(isDoneAgain(first))
    let report = folder.contents(below: "Reports")
    let second = audit()
    #expect(!isDoneAgain(second))
    #expect(second.output == first.output)
    #expect(second.error.hasPrefix(first.error))
    #expect(folder.contents(below: "Reports") == report)

    // Whatever it can depend on is looked at.
    try folder.write("Reports/results.json", "{}")
    #expect(isDoneAgain(audit()))
    let isSame = folder.contents(below: "Reports") == report
    #expect(isSame)
    #expect(isDoneAgain(audit(["--language", "en"])))
    #expect(isDoneAgain(audit()))
    #expect(!isDoneAgain(audit()))
    #expect(audit(["--fail-under", "90"]).status == 1)
    let failing = audit(["--fail-under", "90"])
    #expect(failing.status == 1)
    #expect(!isDoneAgain(failing))
    try folder.write(
      "in/decisions.yaml",
      """
      - policy: good
        criterion: right-delete
        verdict: met
        reason: read it
        who: A
        when: 2026-01-02

      """)
    #expect(isDoneAgain(audit()))
    let manifest = try #require(folder.text("in/manifest.csv"))
    try folder.write("in/manifest.csv", manifest.replacing("social", with: "games"))
    #expect(isDoneAgain(audit()))
    #expect(!isDoneAgain(audit()))
    try folder.write("in/poor.html", (folder.text("in/poor.html") ?? "") + "<p>More.</p>")
    #expect(isDoneAgain(audit()))
    let runs = try DatabaseQueue(path: folder.path + "/h.sqlite").read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM run") ?? 0
    }
    #expect(runs == 12)
  }

  @Test func theManifestsWordsMayChange() throws {
    let folder = try corpus()
    #expect(audit(folder, "first").status == 0)
    let manifest = try #require(folder.text("in/manifest.csv"))
    try folder.write("in/manifest.csv", manifest.replacing("social", with: "games"))
    #expect(audit(folder, "second").status == 0)
    #expect(try assessments(folder) == 2)
    #expect(folder.text("second/results.json")?.contains("\"games\"") == true)
  }

  @Test func theVariableNamesItToo() throws {
    let folder = try corpus()
    let session = Session(
      ["audit", "in", "--rubric", "rubric", "--format", "json"], in: folder,
      environment: ["CANDOR_DATABASE": "h.sqlite"])
    #expect(session.status == 0)
    #expect(try assessments(folder) == 2)
  }

  @Test func whatIsNoDatabaseIsSaidBeforeAnythingIsJudged() throws {
    let folder = try corpus()
    try folder.write("h.sqlite", "my notes")
    let session = audit(folder, "out")
    #expect(session.status == 2)
    #expect(session.error.contains("error: h.sqlite: is no database of candor"))
    #expect(folder.text("h.sqlite") == "my notes")
    #expect(folder.contents(below: "out").isEmpty)
  }
}

/// `candor history`, and the charts over time.
struct HistoryCommandTests {
  /// Two runs on different days; between them a policy changes.
  private func twoRuns() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    let audit = [
      "audit", "in", "--rubric", "rubric", "--output", "out", "--quiet", "--database", "h.sqlite",
    ]
    #expect(Session(audit, in: folder, now: 1_774_944_900).status == 0)
    #expect(folder.text("out/en/index.html")?.contains("Over time") == false)
    let text = try #require(folder.text("in/good.html"))
    try folder.write("in/good.html", text.replacing("</h1>", with: "</h1><p>first example</p>"))
    try folder.write("in/manifest.csv", "id,name,file\ngood,好应用,good.html\nnone,None,\n")
    #expect(Session(audit, in: folder, now: 1_777_536_900).status == 0)
    return folder
  }

  @Test func listsTheRuns() throws {
    let folder = try twoRuns()
    let session = Session(["history", "--database", "h.sqlite"], in: folder)
    #expect(session.status == 0)
    let lines = session.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("1  2026-03-31T08:15:00Z  in"))
    #expect(lines[2].hasPrefix("2  2026-04-30T08:15:00Z  in"))
    #expect(lines[1].contains("3/4"))
    let chinese = Session(["history", "--database", "h.sqlite", "--language", "zh"], in: folder)
    #expect(chinese.output.contains("评估时间"))
    let json = Session(["history", "--database", "h.sqlite", "--format", "json"], in: folder)
    let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((value?["runs"] as? [Any])?.count == 2)
    let mirrored = Session(
      ["history", "--database", "h.sqlite"], in: folder, environment: ["CANDOR_FORMAT": "json"])
    #expect(mirrored.output == json.output)
    let both = Session(["history", "--database", "h.sqlite", "--language", "both"], in: folder)
    #expect(both.output == session.output)
  }

  @Test func showsAPolicyOverThem() throws {
    let folder = try twoRuns()
    let session = Session(["history", "poor", "--database", "h.sqlite"], in: folder)
    #expect(session.status == 0)
    #expect(session.output.hasPrefix("poor (Poor)\n"))
    #expect(session.output.contains("not in it"))
    let json = Session(
      ["history", "good", "--database", "h.sqlite", "--format", "json"], in: folder)
    #expect(json.output.contains("\"began\":\"2026-04-30T08:15:00Z\""))
    let unknown = Session(["history", "nobody", "--database", "h.sqlite"], in: folder)
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("no run has a policy with the id 'nobody'"))
  }

  @Test func comparesTwoRuns() throws {
    let folder = try twoRuns()
    let compare = ["compare", "--rubric", "rubric", "--database", "h.sqlite"]
    let session = Session(compare + ["1", "#2"], in: folder)
    #expect(session.status == 0)
    #expect(session.output.contains("Poor"))
    let json = Session(compare + ["1", "2", "--format", "json"], in: folder)
    let plain = Session(
      ["compare", "--rubric", "rubric", "out", "out", "--format", "json"], in: folder)
    #expect(json.status == 0)
    #expect(plain.status == 0)
    // A run of the database and a report of it are the same to it.
    let mixed = Session(compare + ["2", "out", "--format", "json"], in: folder)
    #expect(mixed.status == 0)
    #expect(mixed.output.contains("\"movements\"") == plain.output.contains("\"movements\""))
    let unknown = Session(compare + ["1", "9"], in: folder)
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("h.sqlite: there is no run 9; candor history lists them"))
  }

  @Test func withoutADatabaseItSaysHowToMakeOne() throws {
    let folder = try TemporaryFolder()
    let session = Session(["history"], in: folder)
    #expect(session.status == 2)
    #expect(session.error.contains("candor.sqlite: does not exist; candor audit --database"))
    #expect(folder.files == [])
  }

  @Test func theReportShowsThem() throws {
    let folder = try twoRuns()
    let page = try #require(folder.text("out/zh/index.html"))
    #expect(page.contains("历次评估"))
    #expect(page.contains("2026-03-31"))
    #expect(page.contains("2026-04-30"))
    let card = try #require(folder.text("out/en/policies/good.html"))
    #expect(card.contains("Over time"))
    #expect(card.contains("class=\"way\""))
    // One day: the time tells them apart; the same again adds nothing.
    let before = folder.contents(below: "out")
    let again = Session(
      [
        "audit", "in", "--rubric", "rubric", "--output", "out", "--quiet", "--database", "h.sqlite",
      ], in: folder, now: 1_777_636_900)
    #expect(again.status == 0)
    let isSame = folder.contents(below: "out") == before
    #expect(isSame)
  }
}
