import PolicyTestSupport
import Testing

struct EvaluateCommandTests {
  @Test func measuresAndNamesTheDisagreements() throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    try folder.write(
      "gold.jsonl",
      """
      {"doc": "good", "criterion": "right-delete", "verdict": "met", "evidence": ["本政策写明甲要素。"]}
      {"doc": "poor", "criterion": "right-delete", "verdict": "not-met", "evidence": []}
      {"doc": "poor", "criterion": "status", "verdict": "assessed"}

      """)
    let session = Session(
      ["evaluate", "gold.jsonl", "--documents", "in", "--rubric", "rubric", "--disagreements"],
      in: folder)
    #expect(session.status == 0, "\(session.error)")
    #expect(session.output.contains("right-delete"))
    #expect(session.output.contains("requirements lacking"))
    let json = Session(
      ["evaluate", "gold.jsonl", "--documents", "in", "--rubric", "rubric", "--format", "json"],
      in: folder)
    #expect(json.output.contains("\"schemaVersion\": 1"))
    #expect(json.output.contains("\"cells\":2"))
    try folder.write("in/one.csv", "id,name,file\ngood,好应用,good.html\n")
    let mirrored = Session(
      ["evaluate", "gold.jsonl", "--documents", "in", "--rubric", "rubric"], in: folder,
      environment: ["CANDOR_FORMAT": "json", "CANDOR_MANIFEST": "in/one.csv"])
    #expect(mirrored.output.contains("\"cells\":1"), "\(mirrored.error)")
  }

  @Test(arguments: [
    ("{\"doc\": \"good\"}\n", "gold.jsonl:1: not a label"),
    (
      "\n{\"doc\": \"good\", \"criterion\": \"right-delete\", \"verdict\": \"mett\"}\n",
      "gold.jsonl:2: verdict 'mett' is not one of"
    ),
    (
      "{\"doc\": \"nobody\", \"criterion\": \"right-delete\", \"verdict\": \"met\"}\n",
      "none of the 1 labels is of a policy in in"
    ),
  ])
  func saysWhatIsWrongWithTheLabels(_ gold: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    try folder.write("gold.jsonl", gold)
    let session = Session(
      ["evaluate", "gold.jsonl", "--documents", "in", "--rubric", "rubric"], in: folder)
    #expect(session.status == 2)
    #expect(session.error.contains(message), "\(session.error)")
  }
}

struct AnnotationTests {
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    return folder
  }

  private static let sheet = """
    policy,criterion,question,verdict,evidence,note,annotator
    good,right-delete,,met,本政策写明甲要素。,,A
    poor,right-delete,,partly,<script>alert(1)</script>,=note,A
    poor,rf-sale,,clear,,,A

    """

  /// What is exported comes back as labels once it is filled in.
  @Test func exportsASheetToFillIn() throws {
    let folder = try Self.folder()
    let session = Session(
      ["evaluate", "--export", "--documents", "in", "--rubric", "rubric"], in: folder)
    #expect(session.status == 0, "\(session.error)")
    let lines = session.output.split(separator: "\r\n")
    #expect(lines.first == "\u{FEFF}policy,criterion,question,verdict,evidence,note,annotator")
    // Four services, two criteria.
    #expect(lines.count == 1 + 8)
    try folder.write("sheet.csv", session.output)
    let empty = Session(
      ["evaluate", "sheet.csv", "--documents", "in", "--rubric", "rubric"], in: folder)
    #expect(empty.status == 2)
    #expect(empty.error.contains("sheet.csv:1: no row has a verdict; fill in the column verdict"))
  }

  @Test func readsASheetAsLabels() throws {
    let folder = try Self.folder()
    try folder.write("a.csv", Self.sheet)
    let arguments = ["evaluate", "a.csv", "--documents", "in", "--rubric", "rubric"]
    let session = Session(arguments, in: folder)
    #expect(session.status == 0, "\(session.error)")
    let page = Session(arguments + ["--format", "html"], in: folder)
    #expect(page.output.hasPrefix("<!DOCTYPE html>"))
    #expect(page.output.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.output.contains("<script"))
    #expect(page.output.contains("与人工标注的一致程度"))
    #expect(page.output.contains("Agreement with a reader"))
    let english = Session(arguments + ["--format", "html", "--language", "en"], in: folder)
    #expect(!english.output.contains("与人工标注的一致程度"))
  }

  @Test func holdsTwoReadersAgainstEachOther() throws {
    let folder = try Self.folder()
    try folder.write("a.csv", Self.sheet)
    try folder.write("b.csv", Self.sheet.replacing("partly", with: "not-met"))
    let session = Session(
      ["evaluate", "a.csv", "b.csv", "--rubric", "rubric", "--disagreements"], in: folder)
    #expect(session.status == 0, "\(session.error)")
    #expect(session.output.contains("poor right-delete: label partly, verdict not-met"))
    #expect(session.output.contains("0.667"))
    let page = Session(
      ["evaluate", "a.csv", "b.csv", "--rubric", "rubric", "--format", "html"], in: folder)
    #expect(page.output.contains("Agreement of two annotators"))
  }

  @Test(arguments: [
    (["evaluate", "--rubric", "rubric"], "name one file of labels"),
    (["evaluate", "a.csv", "--rubric", "rubric"], "--documents, or a second file"),
    (
      ["evaluate", "a.csv", "a.csv", "--documents", "in", "--rubric", "rubric"], "leave --documents"
    ),
    (["evaluate", "a.csv", "none.csv", "--rubric", "rubric"], "none.csv"),
    (["evaluate", "a.csv", "--export", "--rubric", "rubric"], "--export needs --documents"),
  ]) func saysWhatIsMissing(_ arguments: [String], _ message: String) throws {
    let folder = try Self.folder()
    try folder.write("a.csv", Self.sheet)
    let session = Session(arguments, in: folder)
    #expect(session.status == 2)
    #expect(session.error.contains(message), "\(session.error)")
  }

  @Test func putsUpTheLeastCertainVerdictsForReview() throws {
    let folder = try Self.folder()
    let session = Session(
      ["audit", "in", "--rubric", "rubric", "--output", "out", "--review", "2"], in: folder)
    #expect(session.status == 0, "\(session.error)")
    let lines = (folder.text("out/review.csv") ?? "").split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines.first?.contains("verdict,evidence,note,annotator,judged,confidence") == true)
    let without = Session(
      ["audit", "in", "--rubric", "rubric", "--output", "out"], in: folder)
    #expect(without.status == 0)
    #expect(folder.text("out/review.csv") == nil)
    #expect(
      Session(["audit", "in", "--rubric", "rubric", "--review", "0"], in: folder).status == 2)
  }
}
