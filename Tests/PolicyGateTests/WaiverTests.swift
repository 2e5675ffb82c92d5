import PolicyAssessment
import PolicyDocument
import PolicyGate
import PolicyRanking
import PolicyRubric
import PolicyText
import Testing

@Suite struct WaiverTests {
  static let today = CalendarDate(year: 2026, month: 6, day: 1)

  /// A check of a draft that has one finding of `right-delete` in its first line and one of
  /// `text-vague-clause` in line 5.
  static func check(_ text: String, _ waivers: [Waiver] = []) -> [DraftFinding] {
    let criteria = ConfigurationTests.criteria
    var document = PolicyDocument()
    document.text = Array("x".utf8)
    let draft = JudgedDraft(
      file: "p.md", key: "p.md", document: document,
      assessment: Assessment(profile: [], findings: []),
      source: SourceText(file: "p.md", text: text),
      text: text, scorer: Scorer(criteria: criteria, bands: .nanduLike))
    func finding(_ rule: String, line: Int) -> DraftFinding {
      let position = DraftPlace.Position(line: line, column: 1, unit: 1)
      return DraftFinding(
        rule: rule, severity: .warning, message: ConfigurationTests.text,
        place: DraftPlace(file: "p.md", start: position, end: position),
        quote: rule.hasPrefix("text") ? "from time to time" : nil, fingerprint: rule)
    }
    var configuration = CheckConfiguration()
    configuration.waivers = waivers
    let gate = DraftGate(
      configuration, criteria: criteria,
      rules: criteria.map(\.id.rawValue) + DraftGate.ownRules, today: today,
      matches: { $0 == $1 })
    return gate.evaluate(
      [finding("right-delete", line: 1), finding("text-vague-clause", line: 5)], of: [draft],
      [CheckSettings()]
    ).findings
  }

  static func state(_ findings: [DraftFinding]) -> [String] {
    findings.map { $0.suppression == nil ? $0.rule : "(\($0.rule))" }
  }

  static let good = "owner=legal until=2027-01-01 because=\"it is being written\""
  static let rows: [(comment: String, line: Int, state: [String])] = [
    ("allow right-delete \(good)", 9, ["(right-delete)", "text-vague-clause"]),
    ("allow text-vague-clause \(good)", 4, ["right-delete", "(text-vague-clause)"]),
    ("allow text-* \(good)", 4, ["right-delete", "(text-vague-clause)"]),
    (
      "allow text-vague-clause \(good)", 9,
      ["right-delete", "text-vague-clause", "waiver-unused"]
    ),
    ("allow right-delete,text-* \(good)", 4, ["(right-delete)", "(text-vague-clause)"]),
    (
      "allow right-delete owner=legal until=2026-05-31 because=\"x\"", 1,
      ["right-delete", "text-vague-clause", "waiver-expired"]
    ),
    (
      "allow right-delete owner=legal until=2026-06-01 because=“到今天为止”", 1,
      ["(right-delete)", "text-vague-clause"]
    ),
    (
      "allow rf-sale \(good)", 1, ["right-delete", "text-vague-clause", "waiver-unused"]
    ),
    ("allow right-delete", 1, ["right-delete", "text-vague-clause", "waiver-malformed"]),
    (
      "allow right-delete owner= until=2027-01-01 because=\"\"", 1,
      ["right-delete", "text-vague-clause", "waiver-malformed"]
    ),
    ("allow right-delet \(good)", 1, ["right-delete", "text-vague-clause", "waiver-malformed"]),
    ("allow \(good)", 1, ["right-delete", "text-vague-clause", "waiver-malformed"]),
    ("ignore", 1, ["right-delete", "text-vague-clause", "waiver-malformed"]),
    (
      "allow right-delete untill=2027-01-01", 1,
      ["right-delete", "text-vague-clause", "waiver-malformed"]
    ),
  ]

  @Test(arguments: [
    ("<!-- candor allow right-delete \(good) -->", ["waiver-malformed"]),
    ("<!--Candor：allow right-delete \(good)-->", []),
    ("<!-- candor is what checks this -->", []), ("<!-- candorous: allow me -->", []),
  ]) func almostWaivers(_ row: (comment: String, rules: [String])) {
    let findings = Self.check(row.comment + "\n\ntext 3")
    #expect(findings.map(\.rule).filter { $0.hasPrefix("waiver-") } == row.rules)
  }

  @Test(arguments: rows)
  func inline(_ row: (comment: String, line: Int, state: [String])) {
    var lines = (1...10).map { $0 % 2 == 0 ? "" : "text \($0)" }
    lines[row.line - 1] = "<!-- candor: \(row.comment) -->"
    let findings = Self.check(lines.joined(separator: "\n"))
    #expect(Self.state(findings) == row.state, "\(findings.last?.message.english ?? "")")
    if row.state.count == 3 { #expect(findings[2].place.start.line == row.line) }
  }

  @Test func anotherCommentIsNoWaiver() {
    #expect(Self.check("<!-- todo: candor --> <!-- unclosed candor: allow").count == 2)
  }

  @Test func configuredOnesMayNameFilesAndWords() throws {
    func waiver(_ rule: String, files: [String] = [], quote: String? = nil) throws -> Waiver {
      Waiver(
        rules: [rule], reason: "r", owner: "o",
        until: try #require(CalendarDate(year: 2027, month: 1, day: 1)), patterns: files,
        quote: quote,
        place: DraftPlace(file: "candor.yaml", start: .first, end: .first))
    }
    let waived = ["right-delete", "(text-vague-clause)"]
    #expect(Self.state(Self.check("", [try waiver("text-*", quote: "Time to  TIME")])) == waived)
    #expect(Self.state(Self.check("", [try waiver("text-*", files: ["p.md"])])) == waived)
    // About a draft that is not checked now, nothing can be said.
    #expect(
      Self.state(Self.check("", [try waiver("text-*", files: ["q.md"])]))
        == ["right-delete", "text-vague-clause"])
    #expect(
      Self.state(Self.check("", [try waiver("text-*", quote: "other")]))
        == ["right-delete", "text-vague-clause", "waiver-unused"])
  }
}
