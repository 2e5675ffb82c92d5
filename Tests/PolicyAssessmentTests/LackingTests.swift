import PolicyAssessment
import PolicyRubric
import PolicyText
import Testing

/// What a better verdict asks for: not found, or found and not enough.
@Suite("What a better verdict lacks")
struct LackingTests {
  struct Row: CustomTestStringConvertible {
    var testDescription: String
    var met: String
    var partly: String?
    var text: String
    var verdict: Verdict
    var missing: [String] = []
    var insufficient: [String] = []
  }

  private static let both =
    "{all: [{near: [a, b], within: block}, {near: [a, c], within: block}]}"
  private static let either =
    "{any: [{near: [a, b], within: block}, {near: [a, c], within: block}]}"

  static let rows = [
    Row(
      testDescription: "a clause that is not found", met: "{all: [a, b]}", partly: "a", text: "甲。",
      verdict: .partly, missing: ["b"]),
    Row(
      testDescription: "a clause that is found once and wanted twice",
      met: "{all: [{clause: a, sentences: 2}, b]}", partly: "a", text: "甲。",
      verdict: .partly, missing: ["b"], insufficient: ["a"]),
    Row(
      testDescription: "neither of two that shall stand together", met: both, text: "山。",
      verdict: .notMet, missing: ["a", "b", "c"]),
    Row(
      testDescription: "one of two that shall stand together", met: both, text: "甲。",
      verdict: .notMet, missing: ["b", "c"]),
    Row(
      testDescription: "what shows the verdict is not what lacks beside it", met: both,
      partly: either, text: "甲乙。\n\n丙。", verdict: .partly, missing: ["c"]),
    Row(
      testDescription: "the later of two conditions shows the verdict", met: both,
      partly: either, text: "甲丙。\n\n乙。", verdict: .partly, missing: ["b"]),
    Row(
      testDescription: "both show the verdict, apart", met: "{near: [a, b], within: block}",
      partly: "{all: [a, b]}", text: "甲。\n\n乙。", verdict: .partly, insufficient: ["b"]),
    Row(
      testDescription: "the second shows the verdict", met: "{near: [a, b], within: block}",
      partly: "b", text: "甲。\n\n乙。", verdict: .partly, missing: ["a"]),
    Row(
      testDescription: "all stand apart, and nothing shows the verdict", met: both,
      text: "甲。\n\n乙。\n\n丙。", verdict: .notMet, missing: ["b", "c"]),
    Row(testDescription: "nothing lacks", met: both, text: "甲乙丙。", verdict: .met),
  ]

  @Test(arguments: rows) func isMissingOrNotEnough(_ row: Row) throws {
    let clauses = "a: {zh: [甲]}, b: {zh: [乙]}" + (row.met.contains("c]") ? ", c: {zh: [丙]}" : "")
    let finding = try OneClause.finding(
      met: row.met, partly: row.partly, clauses: "{\(clauses)}", in: row.text, language: .chinese)
    #expect(finding.verdict == row.verdict)
    #expect(finding.missing == row.missing)
    #expect(finding.insufficient == row.insufficient)
  }
}
