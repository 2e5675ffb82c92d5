import Foundation
import PolicyTestSupport
import Testing

struct RubricCommandTests {
  /// The project's own `Rubric/`.
  private static let own = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Rubric").path

  @Test func addingACriterionTouchesOneFile() throws {
    let folder = try TemporaryFolder()
    try folder.writeCorpus()
    try FileManager.default.copyItem(atPath: Self.own, toPath: folder.path + "/Rubric")
    let before = folder.files
    let ids = Session(["rubric", "list", "--rubric", "Rubric"], in: folder).output
    let new = Session(["rubric", "new", "right-to-test", "--dimension", "rights"], in: folder)
    #expect(new.status == 0)
    #expect(new.output == "Rubric/criteria/right-to-test.yaml\n")
    #expect(folder.files.filter { !before.contains($0) } == ["Rubric/criteria/right-to-test.yaml"])
    let more = Session(["rubric", "list", "--rubric", "Rubric"], in: folder).output
    #expect(
      more.split(separator: "\n").count == ids.split(separator: "\n").count + 1)
    let path = "Rubric/criteria/right-to-test.yaml"
    try folder.write(
      path, (folder.text(path) ?? "").replacing("status: preview", with: "status: stable"))
    let audit = Session(
      ["audit", "in", "--rubric", "Rubric", "--output", "out", "--format", "json"], in: folder)
    #expect(audit.status == 0)
    #expect(folder.text("out/results.json")?.contains("right-to-test") == true)
  }

  @Test(arguments: ["presence", "quality", "red-flag"])
  func theTemplatePassesItsOwnExamples(_ kind: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("Rubric/rubric.yaml", "id: tiny\nversion: 1.0.0\n")
    let arguments = ["rubric", "new", "x-y", "--dimension", "use", "--kind", kind]
    #expect(Session(arguments, in: folder).status == 0)
    let check = Session(["rubric", "check", "--rubric", "Rubric"], in: folder)
    #expect(check.output == "1 criteria, 6 examples: all give their verdict\n")
    let again = Session(arguments, in: folder)
    #expect(again.status == 2)
    #expect(again.error.contains("Rubric/criteria/x-y.yaml: cannot be used: file exists"))
  }

  @Test func aWrongExampleIsNamedWithItsPlace() throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    let path = "rubric/criteria/right-delete.yaml"
    let text = folder.text(path) ?? ""
    try folder.write(
      path, text.replacing("en: We respect your privacy.", with: "en: The first element."))
    let check = Session(["rubric", "check", "--rubric", "rubric"], in: folder)
    #expect(check.status == 1)
    #expect(check.output == "2 criteria, 12 examples: 1 do not give their verdict\n")
    #expect(check.error.hasPrefix("error: rubric/criteria/right-delete.yaml:"))
    #expect(check.error.contains("expected not-met (en), got partly"))
  }

  @Test func aFaultyRubricIsNamedWithItsPlaceAndNothingIsDone() throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    let path = "rubric/criteria/right-delete.yaml"
    try folder.write(
      path, (folder.text(path) ?? "").replacing("kind: presence", with: "kind: presense"))
    let audit = Session(["audit", "in", "--rubric", "rubric", "--output", "out"], in: folder)
    #expect(audit.status == 2)
    #expect(audit.error.contains("error: rubric/criteria/right-delete.yaml:4:"))
    #expect(audit.error.contains("did you mean 'presence'?"))
    #expect(!folder.files.contains { $0.hasPrefix("out") })
  }

  @Test func phrasesAreCountedRarestFirst() throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    let check = Session(["rubric", "check", "--rubric", "rubric", "--on", "in"], in: folder)
    #expect(check.status == 0)
    #expect(check.output.hasPrefix("# 2 documents\n# "))
    #expect(check.output.contains(" of them never\n0\t"))
    #expect(check.output.contains("\n1\t甲要素\n"))
    #expect(check.output.contains("right-delete first zh\t甲要素\trubric/criteria/right-delete.yaml:"))
    try folder.write("more/other.txt", "本政策写明甲要素。")
    let both = Session(
      ["rubric", "check", "--rubric", "rubric", "--on", "in", "--on", "more"], in: folder)
    #expect(both.output.hasPrefix("# 3 documents\n# "))
    #expect(check.error.contains("warning: gone: file gone.html"))
  }

  @Test func aLinkedFileIsNotLeftOutInSilence() throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.link("rubric/criteria/linked.yaml", to: "right-delete.yaml")
    let check = Session(["rubric", "check", "--rubric", "rubric"], in: folder)
    #expect(check.status == 2)
    #expect(check.error.contains("rubric/criteria/linked.yaml: is a link"))
  }
}
