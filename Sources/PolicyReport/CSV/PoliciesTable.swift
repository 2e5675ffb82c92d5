internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// `policies.csv`: one row a policy, ranked ones first. The columns are in `docs/data-dictionary.md`.
func policiesCSV(_ report: AuditReport) -> FileParts {
  let facets = facetNames(report.ranking)
  let table = CSVTable(
    header: [
      "rank", "id", "name", "operator", "group", "sector", "kind", "language", "status", "reason",
      "score", "level", "uncapped_level", "percentile", "sector_rank", "kind_rank", "caps",
    ] + Dimension.allCases.flatMap { ["\($0.rawValue)_score", "\($0.rawValue)_of"] }
      + [
        "confidence", "page_kind", "title", "file", "url", "saved_at", "template_source",
        "template_containment", "notes", "rank_weights_best", "rank_weights_worst",
        "rank_errors_best", "rank_errors_worst", "decisions",
      ]
      + facets.map { "facet_" + $0 })
  let ranked = report.ranking.ranked
  let unranked = report.ranking.unrankedByID
  return FileParts(
    path: "policies.csv", head: table.bytes, count: ranked.count + unranked.count
  ) { index in
    CSVTable.rows([
      index < ranked.count
        ? row(ranked[index].record, place: ranked[index], facets: facets)
        : row(unranked[index - ranked.count], place: nil, facets: facets)
    ])
  }
}

/// Columns of the manifest that Candor does not know, in the order in which they are first met.
func facetNames(_ ranking: Ranking) -> [String] {
  var names: [String] = []
  var seen: Set<String> = []
  func look(at subject: PolicySubject) {
    for facet in subject.facets where seen.insert(facet.name).inserted { names.append(facet.name) }
  }
  for policy in ranking.ranked { look(at: policy.record.subject) }
  for record in ranking.unranked { look(at: record.subject) }
  return names
}

private func row(
  _ record: PolicyRecord, place: RankedPolicy?, facets: [String]
) -> [CSVTable.Cell] {
  let subject = record.subject
  var row: [CSVTable.Cell] = [
    .optional(place?.rank), .text(subject.id), .text(subject.name),
    .optional(subject.operatorName), .optional(subject.group), .optional(subject.sector),
    .text(subject.kind), .text(record.language.rawValue), .text(record.status.name),
    .optional(record.status.reason?.description),
    place.map { .tenths($0.tenths) } ?? .empty, .optional(place?.level.rawValue),
    .optional(place?.uncappedLevel.rawValue), place.map { .tenths($0.percentile) } ?? .empty,
    .optional(place?.sectorRank), .optional(place?.kindRank),
    .text(place?.caps.map(\.rawValue).joined(separator: ";") ?? ""),
  ]
  for dimension in Dimension.allCases {
    let score = place?.dimensions.first { $0.dimension == dimension }
    row.append(score.map { .tenths($0.tenths) } ?? .empty)
    row.append(score.map { .tenths($0.ofTenths) } ?? .empty)
  }
  let source = place?.reuse.first
  row += [
    .number(decimal(hundredths(record.confidence), places: 2)),
    .optional(record.pageKind?.rawValue), .text(record.title), .text(subject.shownFiles),
    .optional(subject.address), .optional(subject.savedAt?.description),
    .optional(source?.policy),
    source.map { .number(decimal($0.containment, places: 3)) } ?? .empty,
    .text(record.notes.map(\.description).joined(separator: "; ")),
    .optional(place?.stability?.weights.lowerBound),
    .optional(place?.stability?.weights.upperBound),
    .optional(place?.stability?.errors.lowerBound),
    .optional(place?.stability?.errors.upperBound),
    .optional(place.map(\.overridden.count)),
  ]
  for name in facets {
    row.append(.optional(subject.facets.first { $0.name == name }?.value))
  }
  return row
}
