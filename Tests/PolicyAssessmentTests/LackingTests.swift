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
      partly: "{all: [a, b]}", text: "甲。\n\n乙。", verdict: .partly, insufficient: ["a", "b"]),
    Row(
      testDescription: "the second shows the verdict", met: "{near: [a, b], within: block}",
      partly: "b", text: "甲。\n\n乙。", verdict: .partly, missing: ["a"]),
    Row(
      testDescription: "the sentence that shows the verdict by another clause says one of two",
      met: "{near: [a, b], within: block}", partly: "c", text: "乙丙。\n\n甲。", verdict: .partly,
      missing: ["a"]),
    Row(
      testDescription: "all stand apart, and nothing shows the verdict", met: both,
      text: "甲。\n\n乙。\n\n丙。", verdict: .notMet, missing: ["a", "b", "c"]),
    Row(
      testDescription: "wanted in two ways and said in one", met: "{clause: two, distinct: 2}",
      partly: "two", text: "子。子。", verdict: .partly, insufficient: ["two"]),
    Row(
      testDescription: "wanted beside another in one way and twice in the next",
      met: "{any: [{near: [a, b], within: block}, {all: [{clause: a, sentences: 2}, c]}]}",
      text: "甲。\n\n乙。", verdict: .notMet, missing: ["b", "c"], insufficient: ["a"]),
    Row(
      testDescription: "each of several ways", met: "{any: [{all: [a, b]}, {all: [a, c]}]}",
      partly: "a", text: "甲。", verdict: .partly, missing: ["b", "c"]),
    Row(
      testDescription: "a way that takes more than another",
      met: "{any: [{all: [b, c]}, {all: [a, b]}]}", partly: "a", text: "甲。", verdict: .partly,
      missing: ["b"]),
    Row(
      testDescription: "two of three", met: "{some: 2, of: [a, b, c]}", partly: "a", text: "甲。",
      verdict: .partly, missing: ["b", "c"]),
    Row(
      testDescription: "two of three, of which one can be said in English only",
      met: "{some: 2, of: [a, b, english]}", partly: "a", text: "甲。", verdict: .partly,
      missing: ["b"]),
    Row(
      testDescription: "what is to be left out is no clause to add", met: "{all: [b, {none: [a]}]}",
      partly: "a", text: "甲。", verdict: .partly, missing: ["b"]),
    Row(
      testDescription: "a way of another language",
      met: "{any: [{all: [{language: en}, b]}, c]}", partly: "a", text: "甲。", verdict: .partly,
      missing: ["c"]),
    Row(
      testDescription: "a way for longer texts",
      met: "{any: [{all: [{measure: characters, at-least: 5000}, b]}, c]}", partly: "a",
      text: "甲。", verdict: .partly, missing: ["c"]),
    Row(
      testDescription: "a way that takes a clause of another language",
      met: "{any: [{all: [english, b]}, {near: [english, c], within: block}, c]}", partly: "a",
      text: "甲。", verdict: .partly, missing: ["c"]),
    Row(
      testDescription: "no way is left: what the next verdict lacks",
      met: "{all: [{language: en}, a]}", partly: "{all: [a, b]}", text: "甲。", verdict: .notMet,
      missing: ["b"]),
  ]

  @Test(arguments: rows) func isMissingOrNotEnough(_ row: Row) throws {
    let all = [
      "a": "zh: [甲]", "b": "zh: [乙]", "c": "zh: [丙]", "two": "zh: [子, 丑]", "english": "en: [e]",
    ]
    let named = row.met + (row.partly ?? "")
    let clauses = all.keys.sorted().filter { name in
      named.split(whereSeparator: { !$0.isLetter }).contains(Substring(name))
    }.map { "\($0): {\(all[$0] ?? "")}" }.joined(separator: ", ")
    let finding = try OneClause.finding(
      met: row.met, partly: row.partly, clauses: "{\(clauses)}", in: row.text, language: .chinese)
    #expect(finding.verdict == row.verdict)
    #expect(finding.missing == row.missing)
    #expect(finding.insufficient == row.insufficient)
  }
}
