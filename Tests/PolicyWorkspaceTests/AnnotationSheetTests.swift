import PolicyRanking
import PolicyRubric
import Testing

@testable import PolicyWorkspace

struct AnnotationSheetTests {
  private static func read(_ text: String) throws -> AnnotationSheet {
    try AnnotationSheet(Array(text.utf8), name: "sheet.csv")
  }

  @Test func takesRowsThatAreFilledIn() throws {
    let sheet = try Self.read(
      """
      \u{FEFF}policy,criterion,question,verdict,evidence,note,annotator
      a,right-delete,Can they?,Met,"first line
      '=second line",good,Li
      b,right-delete,Can they?,,,,Li
      b,rf-sale,Do they?,NA,,,Li
      """)
    #expect(sheet.annotator == "Li")
    #expect(sheet.labels.map(\.verdict) == [.met, .notApplicable])
    #expect(sheet.labels.first?.evidence == ["first line", "'=second line"])
    #expect(sheet.labels.first?.note == "good")
  }

  @Test func undoesTheGuardAgainstFormulas() throws {
    let sheet = try Self.read("policy,criterion,verdict,note\n'-a,c,met,'=1+1\n")
    #expect(sheet.labels.first?.document == "-a")
    #expect(sheet.labels.first?.note == "=1+1")
  }

  @Test(arguments: [
    ("policy,criterion,verdict\na,b,maybe\na,b,mett\n", "sheet.csv:2:5: verdict 'maybe'"),
    (
      "policy,criterion,verdict\na,b,maybe\na,b,mett\n",
      "sheet.csv:3:5: verdict 'mett' is not one of"
    ),
    ("policy,verdict\n", "sheet.csv:1: the column criterion is missing"),
    ("", "the column policy, criterion, verdict is missing"),
    ("policy,criterion,verdict\n\"a,b,met\n", "never closed"),
    (
      "policy,criterion,verdict\na,b,\n",
      "sheet.csv:1: no row has a verdict; fill in the column verdict"
    ),
    (
      "policy;criterion;verdict\na;b;met\n",
      "sheet.csv:1:1: the columns are separated by semicolons; separate them by commas"
    ),
    (
      "policy;criterion;verdict\n\"a b\";b;met\n",
      "sheet.csv:2:6: the columns are separated by semicolons; separate them by commas"
    ),
  ]) func namesWhatIsWrong(_ text: String, _ message: String) {
    let error = #expect(throws: InputProblems.self) { try Self.read(text) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }
}
