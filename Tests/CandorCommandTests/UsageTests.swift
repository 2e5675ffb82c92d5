import PolicyTestSupport
import Testing

@testable import CandorCommand

struct UsageTests {
  static let statuses: [(arguments: [String], status: Int32)] = [
    ([], 0), (["--help"], 0), (["help", "audit"], 0), (["audit", "--help"], 0), (["rubric"], 0),
    (["--version"], 0), (["rubric", "list"], 0), (["rubric", "check"], 0),
    (["explain", "right-delete"], 0), (["explain", "right-delete", "--format", "json"], 0),
    (["explain", "text-dead-link"], 0), (["explain", "waiver-expired", "--format", "json"], 0),
    (["explain", "right-delete", "--format", "yaml"], 2),
    (["explain", "right-delete", "--language", "both"], 0),
    (["extract", "in/good.html"], 0), (["extract", "in/good.html", "--format", "json"], 0),
    (["extract", "in/good.html", "--whole"], 0),
    (["audit", "in", "--output", "out"], 0),
    (["audit", "in", "--output", "out", "--fail-under", "low"], 0),
    (["audit", "in", "--output", "out", "--fail-under", "high"], 1),
    (["audit", "in", "--output", "out", "--fail-under", "high", "--format", "json"], 1),
    (["audit", "in", "--output", "out", "--fail-under", "high", "--quiet"], 1),
    (["bogus"], 2), (["--bogus"], 2), (["audit"], 2), (["audit", "nowhere"], 2),
    (["audit", "in", "--format", "pdf"], 2), (["audit", "in", "--jobs", "0"], 2),
    (["audit", "in", "--bands", "odd"], 2), (["audit", "in", "--profile", "cn,eu"], 2),
    (["audit", "in", "--saved-at", "yesterday"], 2), (["audit", "in", "--fail-under", "good"], 2),
    (["audit", "in", "--max-bytes", "-1"], 2), (["audit", "in", "--deadline", "nan"], 2),
    (["audit", "in", "--language", "fr"], 2), (["audit", "in", "--color", "red"], 2),
    (["audit", "in", "--rubric", "nowhere"], 2), (["audit", "empty"], 2),
    (["audit", "in", "--output", "in/good.html"], 2), (["audit", "in", "--manifest", "no.csv"], 2),
    (["audit", "in", "--include", "*.pdf"], 2), (["audit", "in/good.html", "--manifest", "x"], 2),
    (["explain", "no-such"], 2), (["extract", "nowhere.html"], 2), (["extract", "in"], 2),
    (["rubric", "new", "UPPER", "--dimension", "rights"], 2), (["rubric", "new", "x"], 2),
  ]

  @Test(arguments: statuses)
  func endsWith(_ item: (arguments: [String], status: Int32)) throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    try folder.write("empty/.keep", "")
    let session = Session(
      item.arguments, in: folder, environment: ["CANDOR_RUBRIC": "rubric"])
    #expect(session.status == item.status, "\(session.error)")
    #expect(item.status == 0 || !session.error.isEmpty)
    #expect(item.status != 2 || session.output.isEmpty)
    #expect(!session.error.contains(folder.path))
  }

  @Test func aPageThatNeedsItsScriptsIsExtractedWithAWord() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "app.html",
      "<title>Privacy</title><div id=root></div><script src=app.js></script>"
        + "<noscript>You need to enable JavaScript to run this app.</noscript>")
    let session = Session(["extract", "app.html"], in: folder)
    #expect(session.status == 0 && session.output == "\n")
    #expect(session.error == "warning: app.html: the page asks for JavaScript and holds no text\n")
  }

  static let messages: [(arguments: [String], message: String)] = [
    (
      ["audit", "nowhere"],
      "error: nowhere: does not exist; give the folder that holds the saved pages"
    ),
    (["audit", "in", "--rubric", "empty"], "error: empty: holds no .yaml file"),
    (["audit", "in", "--bands", "evn"], "expected one of nandu-like-90-75-60-40, even-20"),
    (["audit", "in", "--format", "htm"], "did you mean 'html'?"),
    (
      ["explain", "right-delet"],
      "no criterion or check is called 'right-delet'; did you mean 'right-delete'?"
    ),
    (
      ["audit", "in", "--output", "in/good.html"], "error: in/good.html: the folder cannot be made"
    ),
    (["extract", "in"], "error: in: is a folder, not a file"),
    (["audit", "in", "--jobs", "many"], "expected a number from 1 to 256"),
  ]

  @Test(arguments: messages) func says(_ item: (arguments: [String], message: String)) throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    try folder.write("empty/.keep", "")
    let session = Session(item.arguments, in: folder, environment: ["CANDOR_RUBRIC": "rubric"])
    #expect(session.error.contains(item.message), "\(session.error)")
  }

  @Test func versionNamesTheRubric() throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    let session = Session(["--version"], in: folder, environment: ["CANDOR_RUBRIC": "rubric"])
    #expect(session.output.hasPrefix("candor \(Version.current)\nrubric tiny 1.2.3 sha256:"))
    #expect(session.output.count == "candor 0.1.0\nrubric tiny 1.2.3 sha256:\n".count + 64)
  }

  @Test func aFullDiskIsSaid() throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    let session = Session(
      ["rubric", "list"], in: folder, environment: ["CANDOR_RUBRIC": "rubric"], fullDisk: true)
    #expect(session.status == 2)
    #expect(session.error.contains("standard output cannot be written"))
  }
}
