internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// `verdicts.csv`: one row a policy and criterion, with the first piece of evidence; the rest is in
/// `results.json`. The columns are in `docs/data-dictionary.md`.
func verdictsCSV(_ report: AuditReport) -> FileParts {
  let table = CSVTable(header: [
    "rank", "id", "name", "sector", "kind", "dimension", "criterion", "criterion_kind",
    "criterion_name_zh", "criterion_name_en", "verdict", "points", "of", "confidence", "evidence",
    "quote", "section", "file", "line", "start", "end", "link", "missing", "insufficient", "reason",
    "doubts", "judged_verdict", "decision_reason", "decided_by", "decided_on",
  ])
  var criteria: [CriterionID: Criterion] = [:]
  for criterion in report.criteria { criteria[criterion.id] = criterion }
  let ranked = report.ranking.ranked
  return FileParts(path: "verdicts.csv", head: table.bytes, count: ranked.count) {
    [criteria] index in
    guard let assessment = ranked[index].record.assessment else { return [] }
    return CSVTable.rows(
      ranked[index].findingsWithPoints(assessment).map { finding, points in
        row(ranked[index], finding, points: points, criterion: criteria[finding.criterion])
      })
  }
}

private func row(
  _ policy: RankedPolicy, _ finding: Finding, points: CriterionPoints, criterion: Criterion?
) -> [CSVTable.Cell] {
  let subject = policy.record.subject
  let first = finding.evidence.first
  return [
    .int(policy.rank), .text(subject.id), .text(subject.name), .optional(subject.sector),
    .text(subject.kind), .optional(criterion?.dimension.rawValue),
    .text(finding.criterion.rawValue), .optional(criterion?.kind.rawValue),
    .optional(criterion?.name.chinese), .optional(criterion?.name.english),
    .text(finding.verdict.rawValue), .tenths(points.tenths), .tenths(points.ofTenths),
    .number(decimal(hundredths(finding.confidence), places: 2)), .int(finding.evidence.count),
    .optional(first?.quote), .optional(first?.section.joined(separator: " > ")),
    .optional(first.map { shownPath($0.file) }), .optional(first?.line),
    .optional(first?.range.lowerBound), .optional(first?.range.upperBound),
    .optional(first.flatMap(subject.link)?.text), .text(finding.missing.joined(separator: ";")),
    .text(finding.insufficient.joined(separator: ";")),
    .optional(finding.reason?.english),
    .text(finding.doubts.map(\.rawValue).joined(separator: ";")),
    .optional(finding.override?.judged.rawValue), .optional(finding.override?.decision.reason),
    .optional(finding.override?.decision.who),
    .optional(finding.override?.decision.when.description),
  ]
}
