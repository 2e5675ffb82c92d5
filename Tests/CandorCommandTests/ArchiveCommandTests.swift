import Foundation
import PolicyTestSupport
import Testing

@testable import CandorCommand

/// Archives on the command line: the same results as from a folder.
struct ArchiveCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeRubric()
  }

  private func audit(_ paths: [String], _ output: String, _ more: [String] = []) -> Session {
    Session(
      ["audit"] + paths + ["--rubric", "rubric", "--output", output, "--format", "json"] + more,
      in: folder)
  }

  private func page(_ number: Int) -> [UInt8] {
    let sentence = number % 3 == 0 ? "We may share it with partner \(number)." : "We keep it safe."
    let text = String(
      repeating: "<p>We collect your personal data as this privacy policy says. \(sentence)</p>",
      count: 20 + number % 7)
    return Array(
      ("<!DOCTYPE html><html lang=en><title>Privacy Policy \(number)</title>"
        + "<h1>Privacy Policy</h1>\(text)</html>").utf8)
  }

  /// What of a policy must not hang on where it lay.
  private func policies(_ output: String) throws -> [String: NSDictionary] {
    let data = Data((folder.text("\(output)/results.json") ?? "").utf8)
    let root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let policies = try #require(root["policies"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: policies.map { policy in
        let id = policy["id"] as? String ?? ""
        let kept = policy.filter { ["name", "score", "level", "rank", "status"].contains($0.key) }
        let verdicts = (policy["criteria"] as? [[String: Any]])?.map {
          $0["verdict"] as? String ?? ""
        }
        let all = kept.merging(["verdicts": verdicts ?? []]) { $1 }
        return (id.replacing(".example/privacy", with: ""), all as NSDictionary)
      })
  }

  @Test func aWARCOf200PagesGivesTheResultsOfTheFolder() throws {
    var records: [[UInt8]] = [SampleWARC.info()]
    for number in 0..<200 {
      try folder.write("in/p\(number).html", bytes: page(number))
      records.append(SampleWARC.response("https://p\(number).example/privacy", page(number)))
    }
    try folder.write("x.warc.gz", bytes: SampleWARC.packed(records))
    #expect(audit(["in"], "a").status == 0)
    #expect(audit(["x.warc.gz"], "b", ["--jobs", "1"]).status == 0)
    #expect(audit(["x.warc.gz"], "c", ["--jobs", "7"]).status == 0)
    #expect(folder.text("b/results.json") == folder.text("c/results.json"))
    let (plain, packed) = (try policies("a"), try policies("b"))
    #expect(plain.count == 200)
    #expect(plain == packed)
    let results = folder.text("b/results.json") ?? ""
    #expect(results.contains("\"file\": \"x.warc.gz#https://p7.example/privacy\""))
  }

  @Test func archivesAndFoldersAreAuditedTogether() throws {
    try SampleArchive.write(
      [("a.html", .bytes(page(1))), ("../b.html", .bytes(page(2)))], as: .zip,
      to: folder.path + "/x.zip")
    try folder.write("y.warc", bytes: SampleWARC.response("https://y.example/p", page(3)))
    try folder.write("in/a.html", bytes: page(4))
    try SampleArchive.write(
      [("c.html", .bytes(page(5)))], as: .tarGzip, to: folder.path + "/in/z.tar.gz")
    let session = audit(["x.zip", "y.warc", "in"], "out")
    // The report is there, and the status says that something in the input was refused.
    #expect(session.status == 2)
    #expect(session.error.contains("error: 1 part of the input refused, as named above"))
    #expect(
      try policies("out").keys.sorted() == [
        "in/a", "in/z.tar.gz/c", "x.zip/a", "y.example/p",
      ])
    #expect(session.error.contains("x.zip#../b.html: has a name that leads out of the archive"))
    let results = folder.text("out/results.json") ?? ""
    for file in ["x.zip#a.html", "y.warc#https://y.example/p", "in/z.tar.gz#c.html"] {
      #expect(results.contains("\"\(file)\""))
    }
  }

  /// Whatever order the manifest has them in, and also in the report that shows the texts.
  @Test func aTarGivesTheReportOfTheFolder() throws {
    let numbers = Array(0..<120)
    let rows = numbers.reversed().map { "p\($0),P\($0),p\($0).html\n" }
    let manifest = Array(("id,name,file\n" + rows.joined()).utf8)
    try folder.write("in/manifest.csv", bytes: manifest)
    for number in numbers { try folder.write("in/p\(number).html", bytes: page(number)) }
    try SampleArchive.write(
      [("manifest.csv", .bytes(manifest))]
        + numbers.map { ("p\($0).html", SampleArchive.Contents.bytes(page($0))) },
      as: .tarGzip, to: folder.path + "/x.tar.gz")
    let html = ["--format", "html"]
    #expect(
      Session(["audit", "in", "--rubric", "rubric", "--output", "a"] + html, in: folder).status == 0
    )
    #expect(
      Session(["audit", "x.tar.gz", "--rubric", "rubric", "--output", "b"] + html, in: folder)
        .status
        == 0)
    for number in [0, 57, 119] {
      let plain = try #require(folder.text("a/en/policies/p\(number).html"))
      let packed = try #require(folder.text("b/en/policies/p\(number).html"))
      #expect(plain.contains("We collect your personal data as this privacy policy says."))
      #expect(
        packed.replacing("x.tar.gz#", with: "").replacing("x.tar.gz", with: "in") == plain)
    }
  }

  @Test func whatIsGoneIsNoPolicy() throws {
    let html = page(1)
    try folder.write(
      "x.warc",
      bytes: SampleWARC.response("https://a.example/p", html)
        + SampleWARC.response("https://gone.example/p", html, status: "410 Gone")
        + SampleWARC.response("https://ill.example/p", html, status: "503 Unavailable"))
    try folder.write(
      "m.csv",
      "id,name,file,url\na,A,x.warc,https://a.example/p\ngone,G,x.warc,https://gone.example/p\n"
        + "ill,I,x.warc,https://ill.example/p\nmissing,M,x.warc,https://m.example/p\n")
    #expect(audit(["x.warc"], "out", ["--manifest", "m.csv"]).status == 0)
    let status = try policies("out").mapValues { $0["status"] as? String }
    #expect(
      status == [
        "a": "assessed", "gone": "no-policy", "ill": "not-assessable", "missing": "not-assessable",
      ])
  }

  @Test func extractNamesThePages() throws {
    try SampleArchive.write(
      [("a.html", .bytes(page(1))), ("b.html", .bytes(page(2)))], as: .zip,
      to: folder.path + "/x.zip")
    let unclear = Session(["extract", "x.zip"], in: folder)
    #expect(unclear.status == 2)
    #expect(
      unclear.error
        == "error: x.zip: holds several pages; name one of x.zip#a.html, x.zip#b.html\n")
    let named = Session(["extract", "x.zip#b.html"], in: folder)
    #expect(named.status == 0)
    #expect(named.output.contains("We collect your personal data"))
    let wrong = Session(["extract", "x.zip#c.html"], in: folder)
    #expect(wrong.status == 2)
    #expect(wrong.error.contains("holds no page \"c.html\""))
    try folder.write("y.warc", bytes: SampleWARC.response("https://y.example/p", page(3)))
    #expect(Session(["extract", "y.warc"], in: folder).status == 0)
    #expect(Session(["extract", "y.warc#https://y.example/p"], in: folder).status == 0)
    // A file that is called so is meant itself.
    try folder.write("x.zip#d.html", bytes: page(4))
    #expect(Session(["extract", "x.zip#d.html"], in: folder).status == 0)
  }

  @Test(arguments: ["x.zip", "x.tar.gz", "x.warc.gz", "gone.zip"])
  func whatIsNoArchiveEndsWithStatusTwo(_ name: String) throws {
    if name != "gone.zip" { try folder.write(name, "no archive") }
    let session = audit([name], "out")
    #expect(session.status == 2)
    #expect(session.error.contains(name))
    #expect(!folder.files.contains { $0.hasPrefix("out/") })
  }
}
