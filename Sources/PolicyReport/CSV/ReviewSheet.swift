internal import PolicyAssessment
internal import PolicyRanking
public import PolicyRubric
public import PolicyText

/// A sheet for people to fill in: a row a policy and criterion, the verdict left empty.
///
/// - Parameter policies: each with the language its questions are put in.
public func annotationSheet(
  policies: [(id: String, language: Language)], criteria: [Criterion]
) -> [UInt8] {
  var table = CSVTable(header: sheetColumns)
  for policy in policies {
    for criterion in criteria {
      table.append([
        .text(policy.id), .text(criterion.id.rawValue),
        .text(criterion.question.text(in: policy.language)), .empty, .empty, .empty, .empty,
      ])
    }
  }
  return table.bytes
}

/// `review.csv`: the verdicts Candor is least sure of, least first, as such a sheet, with Candor's
/// own verdict, confidence, doubts and passages beside it. What a person decided, and what could not
/// be told, is left out.
public func reviewSheet(_ report: AuditReport, count: Int) -> [UInt8] {
  var cells: [(policy: RankedPolicy, finding: Finding)] = []
  for policy in report.ranking.ranked {
    for finding in policy.record.verdicts?.findings ?? []
    where finding.override == nil && finding.confidence < 1 { cells.append((policy, finding)) }
  }
  // Places in the ranking and in the rubric break ties.
  let least = cells.enumerated().sorted {
    ($0.element.finding.confidence, $0.offset) < ($1.element.finding.confidence, $1.offset)
  }.prefix(max(0, count))
  let criteria = Dictionary(
    report.criteria.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  var table = CSVTable(
    header: sheetColumns + ["judged", "confidence", "doubts", "judged_evidence", "file", "line"])
  for (_, cell) in least {
    let record = cell.policy.record
    let finding = record.assessment?[cell.finding.criterion] ?? cell.finding
    var seen: Set<String> = []
    let passages = (finding.evidence + finding.near.map(\.passage))
      .filter { seen.insert($0.quote).inserted }
    table.append([
      .text(record.subject.id), .text(finding.criterion.rawValue),
      .optional(criteria[finding.criterion]?.question.text(in: record.language)),
      .empty, .empty, .empty, .empty,
      .text(finding.verdict.rawValue),
      .number(decimal(hundredths(finding.confidence), places: 2)),
      .text(finding.doubts.map(\.rawValue).joined(separator: ";")),
      .text(passages.map(\.quote).joined(separator: "\n")),
      .optional(passages.first.map { shownPath($0.file) }), .optional(passages.first?.line),
    ])
  }
  return table.bytes
}

private let sheetColumns = [
  "policy", "criterion", "question", "verdict", "evidence", "note", "annotator",
]
