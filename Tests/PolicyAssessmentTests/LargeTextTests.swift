import PolicyAssessment
import PolicyDocument
import PolicyRubric
import PolicyTestSupport
import PolicyText
import Testing

/// Texts of thousands of words of one pattern, in one sentence or in many: each has a way to be asked for by place, so
/// that time grows with the text. Compared one with another, each of these takes minutes.
@Suite(.serialized) struct LargeTextTests {
  struct Text: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var clauses: String
    var condition = "clause"
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// One clause of one English pattern.
  private static func clause(_ pattern: String, _ filters: String = "") -> String {
    "{clause: {en: [\"\(pattern)\"]\(filters.isEmpty ? "" : ", " + filters)}}"
  }

  static let texts: [Text] = [
    Text(
      testDescription: "all second words before all first ones",
      text: repeated("right ", 60_000) + repeated("delete ", 60_000),
      clauses: clause("delete…right")),
    Text(
      testDescription: "no third word after thousands of the first two",
      text: "access " + repeated("delete ", 16_000) + repeated("right ", 16_000),
      clauses: clause("delete……right……access")),
    Text(
      testDescription: "a third word after the last of the second ones",
      text: repeated("delete ", 16_000) + repeated("right ", 16_000) + repeated("and ", 40)
        + "access",
      clauses: clause("delete……right…access")),
    Text(
      testDescription: "every anchor denied, hedged, somebody else's and without consent",
      text: repeated(
        "without your consent third parties may sell but not rent your data and ", 20_000),
      clauses: """
        {clause: {en: [{match: rent}, {match: sell, hedge: none}, {match: sell, actor: we},
        {match: sell, consent: required}]}}
        """),
    Text(
      testDescription: "a term missing in a block of many sentences",
      text: repeated("We sell your data. ", 20_000) + "\n\nWe rent it.",
      clauses: clause("sell + rent", "within: block")),
    Text(
      testDescription: "a term missing in a section of many blocks",
      text: repeated("We sell your data.\n\n", 20_000) + "## Other\n\nWe rent it.",
      clauses: clause("sell + rent", "within: section")),
    Text(
      testDescription: "a term missing in a list of many items",
      text: "This we do:\n\n" + repeated("- We sell your data.\n", 20_000) + "\n\nWe rent it.",
      clauses: clause("sell + rent", "within: paragraph")),
    Text(
      testDescription: "a term missing in the long lead-in of many items",
      text: "them " + repeated("rent ", 20_000) + "data:\n\n"
        + repeated("- We sell your data.\n", 20_000),
      clauses: clause("sell + rent…data…them")),
    Text(
      testDescription: "clauses near each other in different sections",
      text: repeated("We sell your data. ", 30_000) + "\n\n## Other\n\n"
        + repeated("We rent your data. ", 30_000),
      clauses: "{sold: {en: [sell]}, rented: {en: [rent]}}",
      condition: "{near: [sold, rented], within: section}"),
    Text(
      testDescription: "many names that speak",
      text: (0..<6_000).map { "; Acme\(letters($0)) respects your privacy" }.joined()
        + repeated(". Acmea sells your data", 6_000),
      clauses: clause("sell…data", "actor: we")),
  ]

  private static func letters(_ number: Int) -> String {
    let letters = Array("abcdefghij")
    return String(String(number).compactMap(\.wholeNumberValue).map { letters[$0] })
  }

  @Test(arguments: texts) func takesTimeThatGrowsWithIt(_ text: Text) throws {
    let begin = ProcessorTime.now
    _ = try OneClause.finding(
      met: text.condition, clauses: text.clauses, in: "# Privacy\n\n" + text.text,
      language: .english, context: AssessmentContext())
    print("TIME", text.testDescription, ProcessorTime.now - begin)
    // Debug builds on a shared machine: each takes some three seconds of it.
    #expect(ProcessorTime.now - begin < .seconds(30))
  }
}
