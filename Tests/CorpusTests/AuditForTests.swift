import BuiltInRubric
import PolicyAssessment
import PolicyDocument
import PolicyRanking
import PolicyRubric
import PolicyWorkspace

@testable import CandorCommand

/// An audit in process that keeps what a report does not hold.
enum AuditForTests {
  static func run(_ folder: String) throws -> (Rubric, Ranking, [String: PolicyDocument]) {
    let rubric = try Rubric(
      files: BuiltInRubric.files.map { RubricFile(path: "Rubric/" + $0.path, text: $0.text) })
    let assessor = Assessor(rubric)
    let input = try AuditInput(
      paths: [Location(folder, from: "/")], manifest: nil, selection: PageSelection())
    let reader = PolicyReader()
    let limit = ReadingLimits().maxBytes
    let judge = PolicyJudge(
      reader: reader, assessor: assessor, maxBytes: limit, profile: [], savedAt: nil,
      assumesPolicy: false)
    let ranker = Ranker(
      criteria: rubric.criteria, bands: .nanduLike, cohortCriteria: assessor.cohortCriteria,
      judgeCohort: { assessor.judgeCohort($0, $1) })
    var documents: [String: PolicyDocument] = [:]
    for item in input.items where !item.subject.files.isEmpty {
      documents[item.subject.id] = try? reader.read(item.pages(maxBytes: limit))
    }
    return (rubric, ranker.rank(judge.records(of: input.items.map { AuditTask($0) })), documents)
  }
}
