import PolicyText
import Testing

@testable import PolicyRubric

struct ReviewDecisionsTests {
  private static let criteria = [
    criterion("right-delete", .presence), criterion("rf-sale", .redFlag),
  ]

  private static func criterion(_ id: CriterionID, _ kind: Criterion.Kind) -> Criterion {
    let text = Bilingual(chinese: "", english: "")
    return Criterion(
      id: id, dimension: .rights, kind: kind, weight: 1, name: text, question: text, reason: text)
  }

  private static func read(_ text: String) throws -> [ReviewDecision] {
    try ReviewDecisions(
      RubricFile(path: "decisions.yaml", text: text), criteria: criteria,
      policies: ["alpha", "beta"]
    ).decisions
  }

  @Test func readsDecisionsInOrder() throws {
    let decisions = try Self.read(
      """
      - policy: beta
        criterion: right-delete
        verdict: met
        reason: 第六节写明了途径
        who: 张三
        when: 2026-01-31
      - {policy: alpha, criterion: rf-sale, verdict: na, reason: "no sale", who: A, when: "2026-02-01"}
      """)
    #expect(decisions.map(\.policy) == ["beta", "alpha"])
    #expect(decisions.map(\.verdict) == [.met, .notApplicable])
    #expect(decisions.first?.when == CalendarDate(year: 2026, month: 1, day: 31))
  }

  @Test(arguments: [
    (
      "policy: alpah",
      "decisions.yaml:1:11: policy 'alpah' is not one of those audited; did you mean 'alpha'?"
    ),
    ("policy: zzz", "decisions.yaml:1:11: policy 'zzz' is not one of those audited"),
    (
      "criterion: right-delte",
      "decisions.yaml:2:14: criterion 'right-delte' is not in the rubric (see candor rubric list); did you mean 'right-delete'?"
    ),
    (
      "verdict: mett",
      "decisions.yaml:3:12: verdict 'mett' is not one of met, partly, not-met, contradicted, not-applicable, undetermined; did you mean 'met'?"
    ),
    ("verdict: strong", "decisions.yaml:3:12: verdict 'strong' is not one of met"),
    ("reason: ' '", "decisions.yaml:4:11: say something here"),
    ("when: yesterday", "decisions.yaml:6:9: expected a day such as 2026-06-30, not 'yesterday'"),
    ("when: 2026-02-30", "decisions.yaml:6:9: expected a day"),
    ("because: x", "did you mean"),
  ]) func namesTheFault(_ line: String, _ message: String) {
    let key = line.prefix { $0 != ":" }
    var lines = [
      "policy: alpha", "criterion: right-delete", "verdict: met", "reason: r", "who: w",
      "when: 2026-01-01",
    ]
    if let index = lines.firstIndex(where: { $0.hasPrefix(key) }) {
      lines[index] = line
    } else {
      lines.append(line)
    }
    let text = "- " + lines.joined(separator: "\n  ")
    let error = #expect(throws: RubricErrors.self) { try Self.read(text) }
    #expect(
      error?.description.contains(
        message == "did you mean" ? "key 'because' is not one of" : message)
        == true, "\(error?.description ?? "")")
  }

  @Test(arguments: ["", "x: 1", "- 5", "- [", "- policy: alpha\n"]) func neverTraps(_ text: String)
  {
    #expect(throws: RubricErrors.self) { try Self.read(text) }
  }

  @Test func refusesTwoDecisionsOnOne() {
    let one = """
      - policy: alpha
        criterion: rf-sale
        verdict: weak
        reason: r
        who: w
        when: 2026-01-01

      """
    let error = #expect(throws: RubricErrors.self) { try Self.read(one + one) }
    #expect(error?.description.contains("already decided in line 1") == true)
  }
}
