import PolicyTestSupport
import Testing

@testable import CandorCommand

/// `candor compare` from its arguments to its answer.
struct CompareCommandTests {
  private static let sentences = (1...24).map {
    "<p>我们按照本隐私政策第\($0)项的说明收集和使用您的个人信息，并保护您的个人信息安全。</p>"
  }

  private func page(_ sentences: [String], title: String = "好应用隐私政策") -> String {
    "<!DOCTYPE html><html lang=zh><meta charset=utf-8><title>\(title)</title><h1>隐私政策</h1>"
      + sentences.joined() + "</html>"
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    let old = Self.sentences + ["<h2>您的权利</h2><p>本政策写明甲要素。</p>"]
    try folder.write("v1/policy.html", page(old))
    var new = old.reversed().filter { !$0.contains("第7项") }
    new.append("<p>全新的一段话。</p>")
    try folder.write("v2/policy.html", page(new))
    return folder
  }

  @Test func twoVersions() throws {
    let folder = try folder()
    let run = Session(
      ["compare", "v1/policy.html", "v2/policy.html", "--rubric", "rubric", "--language", "zh"],
      in: folder)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.hasPrefix("v1/policy.html → v2/policy.html\n"))
    #expect(run.output.contains("第7项") && run.output.contains("+ "))
    let json = Session(
      ["compare", "v1/policy.html", "v2/policy.html", "--rubric", "rubric", "--format", "json"],
      in: folder)
    #expect(json.status == 0 && json.output.contains("\"compared\": \"policies\""))
    let page = Session(
      ["compare", "v1/policy.html", "v2/policy.html", "--rubric", "rubric", "--format", "html"],
      in: folder)
    #expect(page.output.contains("id=\"zh\"") && page.output.contains("id=\"en\""))
    #expect(!page.output.contains(folder.path))
    let again = Session(
      ["compare", "v1/policy.html", "v2/policy.html", "--rubric", "rubric", "--format", "html"],
      in: folder, environment: ["TZ": "Asia/Tokyo"], cores: 1)
    #expect(again.output == page.output)
  }

  @Test func severalPagesOfOnePolicy() throws {
    let folder = try folder()
    try folder.write("v2/sdk.html", page(["<p>第三方 SDK 清单如下，本政策的一部分。</p>"], title: "SDK"))
    let run = Session(
      [
        "compare", "v1/policy.html", "v2/policy.html;v2/sdk.html", "--rubric", "rubric",
        "--assume-policy", "--format", "json",
      ], in: folder)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("第三方 SDK 清单"))
  }

  @Test func twoReports() throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    for (output, bands) in [("r1", "nandu-like"), ("r2", "even")] {
      let audit = Session(
        [
          "audit", "in", "--rubric", "rubric", "--output", output, "--format", "json", "--quiet",
          "--bands", bands,
        ], in: folder)
      #expect(audit.status == 0, "\(audit.error)")
    }
    let run = Session(["compare", "r1", "r2/results.json", "--rubric", "rubric"], in: folder)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("The level bands differ"))
    #expect(run.output.hasPrefix("r1 → r2\n"))
    let same = Session(
      ["compare", "r1", "r1", "--rubric", "rubric", "--format", "json"], in: folder)
    #expect(same.output.contains("\"differs\": []"))
    #expect(same.output.contains("\"compared\": \"runs\""))
    let page = Session(
      ["compare", "r1", "r2", "--rubric", "rubric", "--format", "html", "--language", "en"],
      in: folder)
    #expect(page.status == 0 && page.output.contains("The level bands differ"))
  }

  @Test func whatCannotBeCompared() throws {
    let folder = try folder()
    try folder.write("empty/x.txt", "x")
    try folder.write("bad.json", "{\"schemaVersion\": 1}")
    try folder.write("cut.json", "{\"schemaVersion\": ")
    try folder.write(
      "later.json",
      """
      {"schemaVersion": 2, "tool": {"version": "9"}, "bands": "b", "policies": [],
       "rubric": {"id": "r", "version": "1", "digest": "d"}}
      """)
    try folder.write(
      "odd.json",
      """
      {"schemaVersion": 1, "tool": {"version": "9"}, "bands": "b",
       "rubric": {"id": "r", "version": "1", "digest": "d"},
       "policies": [{"id": "a", "name": "a", "status": "assessed", "score": 50, "level": "odd",
        "rank": 1}]}
      """)
    try folder.write(
      "login.html", "<title>登录</title><h1>登录</h1><form><input type=password></form>")
    for (arguments, message) in [
      (["v1/policy.html", "nowhere.html"], "nowhere.html: does not exist"),
      (["v1/policy.html", "empty"], "empty has no results.json"),
      (["bad.json", "bad.json"], "no \"tool\""),
      (["cut.json", "cut.json"], "it is not whole JSON"),
      (["later.json", "later.json"], "schema version 2 is not known"),
      (["odd.json", "odd.json"], "policy \"a\" has a level"),
      (["v1/policy.html", "odd.json"], "compare two of a kind"),
      (["v1/policy.html", "login.html"], "login.html: not-assessable"),
      (["v1/policy.html", "v1/policy.html", "--format", "xml"], "expected one of table, json"),
      (["v1/policy.html"], "Missing expected argument"),
    ] {
      let run = Session(["compare"] + arguments + ["--rubric", "rubric"], in: folder)
      #expect(run.status == 2, "\(arguments)")
      #expect(run.error.contains(message), "\(arguments): \(run.error)")
      #expect(run.output.isEmpty)
    }
  }

  @Test(arguments: [
    ("a/x.html", "b/x.html", "a/x.html", "b/x.html"), ("/p/q/a.md", "b.md", "a.md", "b.md"),
    ("r1", "r2", "r1", "r2"), ("/t/2025/results.json", "/t/2026/", "2025", "2026"),
    ("x.md", "x.md", "x.md", "x.md"), ("./x.md", "../y/x.md", "x.md", "y/x.md"),
    ("/", ".", "/", "."),
    ("1/a.md;1/b.md", "2/a.md;2/b.md", "1/a.md;1/b.md", "2/a.md;2/b.md"),
    ("/p/a.md;/p/b.md", "/p/c.md", "a.md;b.md", "c.md"),
    ("a.md;b.md", "b.md", "a.md;b.md", "b.md"), ("a.md;", "q/a.md", "a.md", "q/a.md"),
  ]) func namesTellThemApart(_ old: String, _ new: String, _ a: String, _ b: String) {
    let pages = [old, new].map { $0.split(separator: ";").map(String.init) }
    let names = Comparing.shortNames(pages[0], pages[1])
    #expect(names.old == a && names.new == b)
  }

  @Test func formatsThatAreAskedForAreWritten() throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    let run = Session(
      [
        "audit", "in", "--rubric", "rubric", "--output", "out", "--format", "xlsx,badge", "--quiet",
      ], in: folder, environment: ["TMPDIR": folder.path])
    #expect(run.status == 0, "\(run.error)")
    let files = folder.files
    #expect(files.contains("out/results.zh.xlsx") && files.contains("out/results.en.xlsx"))
    #expect(files.contains("out/badges/zh/good.svg") && files.contains("out/badges/en/good.json"))
    #expect(!files.contains("out/results.json"))
    #expect(files.allSatisfy { !$0.hasPrefix("candor-") })
    let none = Session(
      ["audit", "in", "--rubric", "rubric", "--output", "out2", "--format", "xlsx", "--quiet"],
      in: folder, environment: ["TMPDIR": folder.path + "/nowhere"])
    #expect(none.status == 2 && none.error.contains("no temporary folder"))
  }
}
