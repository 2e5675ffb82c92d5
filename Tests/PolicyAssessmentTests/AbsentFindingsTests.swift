import BuiltInRubric
import Foundation
import PolicyDocument
import PolicyRubric
import PolicyText
import RubricCompilation
import Testing

@testable import PolicyAssessment

/// What is worked out once for all policies is what judging each criterion by itself comes to.
struct AbsentFindingsTests {
  private static let rubric = RubricArchive(BuiltInRubric.archive)?.compiled
  private static let pages = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Corpus/pages")

  /// Real policies, and texts that say next to nothing.
  private static func documents() throws -> [PolicyDocument] {
    let names = try FileManager.default.contentsOfDirectory(atPath: pages.path).sorted()
    let real = try stride(from: 0, to: names.count, by: 7).compactMap { index in
      let bytes = try Data(contentsOf: pages.appendingPathComponent(names[index]))
      return try? PolicyReader().read([SavedPage(file: names[index], bytes: Array(bytes))])
    }
    let short = try ["我们重视隐私。", "# Privacy Policy\n\nWe care.", "您可以联系我们注销账号。"].map {
      try PolicyReader().read([SavedPage(file: "t.md", bytes: Array($0.utf8))])
    }
    return real + short + [PolicyDocument()]
  }

  @Test(arguments: ["site", "app"])
  func criteriaOneByOne(kind: String) throws {
    let rubric = try #require(Self.rubric)
    let assessor = Assessor(rubric)
    for document in try Self.documents() {
      for confidence in [1, 0.5] {
        var document = document
        document.confidence = confidence
        let context = AssessmentContext(
          name: "Acme", kind: kind, savedAt: CalendarDate(year: 2024, month: 5, day: 3))
        var judge = Judge(
          DocumentMatches(DocumentFrame(document, rubric, context), rubric), context)
        let findings = rubric.rules.indices.map { judge.judge($0) }
        #expect(
          assessor.assess(document, context: context).findings
            == rubric.places.map { findings[$0] })
      }
    }
  }
}
