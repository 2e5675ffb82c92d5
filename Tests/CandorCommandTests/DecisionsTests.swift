import PolicyTestSupport
import Testing

struct DecisionsTests {
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    return folder
  }

  private static func decision(
    policy: String = "poor", verdict: String = "met", reason: String = "=2+2 <b>seen on page 3</b>"
  ) -> String {
    """
    - policy: \(policy)
      criterion: right-delete
      verdict: \(verdict)
      reason: "\(reason)"
      who: Li Hua
      when: 2026-03-01

    """
  }

  @Test func replaceTheVerdictBeforeScoringAndAreMarkedEverywhere() throws {
    let folder = try Self.folder()
    try folder.write("in/decisions.yaml", Self.decision())
    let session = Session(
      ["audit", "in", "--rubric", "rubric", "--output", "out", "--language", "en"], in: folder)
    #expect(session.status == 0, "\(session.error)")
    #expect(session.error.contains("1 verdict decided by people"))
    #expect(session.output.contains("1 verdict was decided by a person"))

    let json = folder.text("out/results.json") ?? ""
    #expect(json.contains("\"decisions\": 1"))
    #expect(json.contains("\"judged\":\"not-met\""))
    #expect(json.contains("\"who\":\"Li Hua\""))
    let csv = folder.text("out/verdicts.csv") ?? ""
    #expect(csv.contains("not-met,'=2+2 <b>seen on page 3</b>,Li Hua,2026-03-01"))
    let markdown = folder.text("out/summary.en.md") ?? ""
    #expect(markdown.contains("Decided by people"))
    let page = folder.text("out/en/policies/poor.html") ?? ""
    #expect(page.contains("Decided by a person"))
    #expect(page.contains("&lt;b&gt;seen on page 3"))

    let plain = Session(
      ["audit", "in", "--rubric", "rubric", "--output", "plain", "--exclude", "decisions.yaml"],
      in: folder, environment: ["CANDOR_DECISIONS": "none.yaml"])
    #expect(plain.status == 2)
    #expect(plain.error.contains("none.yaml"))
  }

  @Test func areNamedOnTheCommandLine() throws {
    let folder = try Self.folder()
    try folder.write("own.yaml", Self.decision(policy: "none"))
    let session = Session(
      ["audit", "in", "--rubric", "rubric", "--output", "out", "--decisions", "own.yaml"],
      in: folder)
    #expect(session.status == 0, "\(session.error)")
    #expect(session.error.contains("right-delete of none changes nothing"))
    #expect(folder.text("out/results.json")?.contains("\"decisions\": 0") == true)
  }

  /// With several paths policies have other ids than the decisions beside one of them know.
  @Test func areNotReadBesideOneOfSeveralPaths() throws {
    let folder = try Self.folder()
    try folder.write("in/decisions.yaml", Self.decision())
    try folder.write("more/x.html", "<p>x")
    let several = ["audit", "in", "more", "--rubric", "rubric", "--output", "out"]
    let message = "in/decisions.yaml: is not read when several paths are named"
    #expect(Session(several, in: folder).error.contains(message))
    let named = Session(several + ["--decisions", "in/decisions.yaml"], in: folder)
    #expect(!named.error.contains(message) && named.error.contains("1 verdict decided by people"))
  }

  @Test func faultsStopTheAudit() throws {
    let folder = try Self.folder()
    try folder.write("own.yaml", Self.decision(policy: "pour", verdict: "mte"))
    let session = Session(
      ["audit", "in", "--rubric", "rubric", "--output", "out", "--decisions", "own.yaml"],
      in: folder)
    #expect(session.status == 2)
    #expect(session.error.contains("own.yaml:1:11: policy 'pour' is not one of those audited"))
    #expect(session.error.contains("did you mean 'poor'?"))
    #expect(session.error.contains("own.yaml:3:12: verdict 'mte'"))
    #expect(folder.text("out/results.json") == nil)
  }
}
