import PolicyAssessment
import PolicyGate
import PolicyRanking
import PolicyRubric
import PolicyText
import Testing

@Suite struct CriterionFindingsTests {
  static func text(_ text: String) -> Bilingual { Bilingual(chinese: text, english: text) }

  static let criteria = [
    Criterion(
      id: "right-delete", dimension: .rights, kind: .presence, weight: 2, name: text("Deletion"),
      question: text("q"), reason: text("r"), advice: [.met: text("Name the way.")],
      clauseNames: ["path": text("a way"), "other-path": text("a way")]),
    Criterion(
      id: "rf-sale", dimension: .sharing, kind: .redFlag, weight: 15, name: text("Sale"),
      question: text("q"), reason: text("r"), advice: [.clear: text("Take it out.")]),
  ]

  static let source = SourceText(file: "p.md", text: "# Policy\n\nWe sell data.\n")

  static func evidence(_ quote: String, line: Int) -> Evidence {
    Evidence(
      quote: quote, language: .english, file: "p.md", section: [], line: line, range: 0..<1,
      clause: "sale")
  }

  static func findings(_ findings: [Finding]) -> [DraftFinding] {
    let assessment = Assessment(profile: [], findings: findings)
    return CriterionFindings(criteria).findings(
      of: assessment,
      gains: Scorer(criteria: criteria, bands: .nanduLike).gains(in: assessment), in: source)
  }

  @Test func anAbsenceStandsInTheFirstLineWithItsNearestSentence() throws {
    let near = NearMiss(passage: Self.evidence("sell data", line: 3), lack: .denied)
    let found = Self.findings([
      Finding(criterion: "right-delete", verdict: .notMet, missing: ["path"], near: [near])
    ])
    let finding = try #require(found.first)
    #expect(finding.severity == .warning)
    #expect(finding.message.english == "Deletion: not met (100.0 points to gain); needs a way")
    #expect(finding.advice?.english == "Name the way.")
    #expect(finding.place == Self.source.top)
    #expect(finding.related.first?.place.start.line == 3)
    #expect(finding.related.first?.place.start.column == 4)
  }

  @Test func aNameOfTwoClausesIsToldOnce() {
    let found = Self.findings([
      Finding(criterion: "right-delete", verdict: .notMet, missing: ["path", "other-path", "date"])
    ])
    #expect(found.first?.message.english.hasSuffix("; needs a way, date") == true)
  }

  /// A writer is not told to add what the draft says.
  @Test func whatIsSaidButNotEnoughIsNotCalledMissing() {
    let texts = [Verdict.partly, .notMet].map { verdict in
      Self.findings([
        Finding(
          criterion: "right-delete", verdict: verdict,
          evidence: [Self.evidence("delete", line: 3)], insufficient: ["path"])
      ]).first?.message
    }
    #expect(texts.first??.english.hasSuffix("; not enough: a way") == true)
    #expect(texts.last??.english.hasSuffix("; not enough: a way") == true)
    #expect(texts.last??.chinese.contains("：未达标（") == true)
  }

  /// What only lacks a word is kept for programs; what lacks nothing nameable is not told at all.
  @Test func sentencesThatOnlyCameNearAreFaint() throws {
    let lacks: [NearMiss.Lack] = [.unless, .term("@concept"), .term("path/menu"), .hedged]
    let near = lacks.map { NearMiss(passage: Self.evidence("sell data", line: 3), lack: $0) }
    let found = Self.findings([
      Finding(criterion: "right-delete", verdict: .notMet, missing: ["path"], near: near)
    ])
    #expect(found.first?.related.map(\.isFaint) == [true, false])
  }

  @Test func aFlagStandsAtItsSentence() throws {
    let found = Self.findings([
      Finding(
        criterion: "rf-sale", verdict: .strong, evidence: [Self.evidence("We sell data.", line: 3)])
    ])
    let finding = try #require(found.first)
    #expect(finding.severity == .error)
    #expect(finding.quote == "We sell data.")
    #expect(finding.place.start.line == 3 && finding.place.end.column == 13)
  }

  @Test(arguments: [Verdict.met, .clear, .notApplicable, .undetermined])
  func whatIsNotWrongIsNoFinding(_ verdict: Verdict) {
    #expect(Self.findings([Finding(criterion: "right-delete", verdict: verdict)]).isEmpty)
  }

  /// Lines, marks and spaces move; words do not.
  @Test func fingerprintsSurviveEdits() {
    func print(_ quote: String, _ line: Int) -> String? {
      Self.findings([
        Finding(
          criterion: "rf-sale", verdict: .strong, evidence: [Self.evidence(quote, line: line)])
      ]).first?.fingerprint
    }
    #expect(print("We sell data.", 3) == print("we  **sell** data", 90))
    #expect(print("We sell data.", 3) != print("We sell all data.", 3))
  }
}
