public import PolicyRanking
internal import PolicyRubric

/// The runs of a database, oldest first.
public func runsJSON(_ runs: [RunRecord]) -> [UInt8] {
  JSONWriter.bytes(
    of: .object(["schemaVersion": .int(1), "runs": .array(runs.map(run))]), openDepth: 2)
}

/// One policy over the runs of its cohort.
public func trendJSON(_ trend: PolicyTrend) -> [UInt8] {
  JSONWriter.bytes(
    of: .object([
      "schemaVersion": .int(1), "id": .string(trend.id), "name": .string(trend.name),
      "runs": .array(trend.steps.map(step)),
    ]), openDepth: 2)
}

private func run(_ run: RunRecord) -> JSONValue {
  .object([
    "number": .int(run.number),
    "title": .string(run.title),
    "began": .optional(run.began),
    "tool": .string(run.basis.toolVersion),
    "rubric": .object([
      "id": .string(run.basis.rubricID), "version": .string(run.basis.rubricVersion),
      "digest": .string(run.basis.rubricDigest),
    ]),
    "bands": .string(run.basis.bands),
    "repeats": .optional(run.repeats),
    "policies": .int(run.policies),
    "ranked": .int(run.ranked),
    "mean": run.meanTenths.map { .tenths($0) } ?? .null,
    "levels": .array(
      Level.allCases.map {
        .object(["level": .string($0.rawValue), "policies": .int(run.levels[$0, default: 0])])
      }),
  ])
}

private func step(_ step: PolicyTrend.Step) -> JSONValue {
  let place = step.standing?.place
  return .object([
    "run": .int(step.run.number),
    "began": .optional(step.run.began),
    "status": .optional(step.standing?.status),
    "score": place.map { .tenths($0.tenths) } ?? .null,
    "level": .optional(place?.level.rawValue),
    "rank": .optional(place?.rank),
    "changes": .array(
      step.changes.map {
        .object([
          "id": .string($0.criterion.rawValue), "old": .optional($0.old?.rawValue),
          "new": .optional($0.new?.rawValue),
        ])
      }),
  ])
}
