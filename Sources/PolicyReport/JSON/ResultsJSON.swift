internal import PolicyRanking
internal import PolicyRubric

/// `results.json`, schema version 1: `docs/results.schema.json` and `docs/results.md`.
struct ResultsJSON: Sendable {
  private let report: AuditReport
  private let unranked: [PolicyRecord]

  init(_ report: AuditReport) {
    self.report = report
    unranked = report.ranking.unrankedByID
  }

  func write<Failure>(
    by workers: some Workers, each write: @Sendable (ReportFile) throws(Failure) -> Void
  ) throws(Failure) {
    let ranked = report.ranking.ranked
    let count = ranked.count + unranked.count
    let (head, tail) = JSONWriter.parts(of: frame, openDepth: Self.openDepth, holds: count)
    let texts = FindingTexts()
    let parts = FileParts(
      path: "results.json", head: head, count: count,
      part: { index in
        JSONWriter.item(at: index, depth: 2, openDepth: Self.openDepth) { writer in
          if index < ranked.count {
            writer.write(ranked[index], texts, depth: 2)
          } else {
            writer.write(unranked[index - ranked.count], depth: 2)
          }
        }
      }, tail: tail)
    try parts.write(by: workers, each: write)
  }

  /// Policies, their members and one criterion a line.
  private static let openDepth = 4

  private var frame: JSONValue {
    let ranking = report.ranking
    return .object([
      "schemaVersion": .int(1),
      "tool": .object(["name": .string("candor"), "version": .string(report.toolVersion)]),
      "rubric": .object([
        "id": .string(report.rubricID), "version": .string(report.rubricVersion),
        "digest": .string(report.rubricDigest),
      ]),
      "bands": .string(ranking.bands.name),
      "title": .string(report.title),
      "notes": .array(report.notes.map(noticeJSON)),
      "summary": summary(ranking),
      "policies": .splice,
    ])
  }
}

private func summary(_ ranking: Ranking) -> JSONValue {
  .object([
    "policies": .int(ranking.ranked.count + ranking.unranked.count),
    "ranked": .int(ranking.ranked.count),
    "levels": levels(ranking.levels),
    "noPolicy": .int(ranking.noPolicy),
    "notAPolicy": .int(ranking.notAPolicy),
    "decisions": .int(ranking.overrideCount),
    "notAssessable": .int(ranking.notAssessable),
    "sectors": .array(ranking.sectors.map(group)),
    "kinds": .array(ranking.kinds.map(group)),
    "clusters": .array(ranking.clusters.map { .strings($0.policies) }),
    "problems": .array(
      ranking.problems.map { problem in
        .object([
          "criterion": .string(problem.criterion.rawValue),
          "count": .int(problem.count),
          "of": .int(problem.of),
          "share": .thousandths(share(problem.count, of: problem.of, parts: 1000)),
          "finding": .optional(problem.finding?.rawValue),
        ])
      }),
  ])
}

private func levels(_ counts: [Level: Int]) -> JSONValue {
  var members: JSONObject = [:]
  for level in Level.allCases { members[level.rawValue] = .int(counts[level, default: 0]) }
  return .object(members)
}

private func group(_ group: GroupSummary) -> JSONValue {
  .object([
    "name": .string(group.name), "policies": .int(group.policies),
    "mean": .tenths(group.meanTenths), "median": .tenths(group.medianTenths),
    "levels": levels(group.levels),
  ])
}
