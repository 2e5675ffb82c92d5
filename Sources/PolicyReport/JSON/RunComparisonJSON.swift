internal import PolicyRanking
internal import PolicyRubric

func runsJSON(_ comparison: RunComparison) -> JSONObject {
  [
    "compared": .string("runs"),
    "old": run(comparison.old), "new": run(comparison.new),
    "differs": .strings(comparison.basisChanges.map(\.rawValue)),
    "movements": .made(comparison.movements.count) { movement(comparison.movements[$0]) },
    "added": .array(comparison.added.map(standing)),
    "removed": .array(comparison.removed.map(standing)),
    "statusChanges": .array(
      comparison.statusChanges.map { change in
        .object([
          "id": .string(change.new.id), "name": .string(change.new.name),
          "old": standing(change.old), "new": standing(change.new),
        ])
      }),
    "prevalence": .array(comparison.prevalence.map(prevalence)),
  ]
}

private func run(_ run: RunSummary) -> JSONValue {
  let basis = run.basis
  return .object([
    "name": .string(run.name),
    "tool": .string(basis.toolVersion),
    "rubric": rubricJSON(basis.rubricID, basis.rubricVersion, basis.rubricDigest),
    "bands": .string(basis.bands), "policies": .int(run.policies), "ranked": .int(run.ranked),
    "mean": run.meanTenths.map { .tenths($0) } ?? .null,
    "levels": .object(
      Level.allCases.reduce(into: JSONObject()) {
        $0[$1.rawValue] = .int(run.levels[$1, default: 0])
      }),
  ])
}

private func movement(_ movement: Movement) -> JSONValue {
  .object([
    "id": .string(movement.id), "name": .string(movement.name),
    "sector": .optional(movement.sector), "change": .tenths(movement.change),
    "old": place(movement.old), "new": place(movement.new),
    "verdicts": .array(
      movement.verdicts.map { change in
        .object([
          "id": .string(change.criterion.rawValue), "old": .optional(change.old?.rawValue),
          "new": .optional(change.new?.rawValue),
        ])
      }),
  ])
}

private func place(_ place: PolicyStanding.Place) -> JSONValue {
  .object([
    "score": .tenths(place.tenths), "level": .string(place.level.rawValue),
    "rank": .int(place.rank),
  ])
}

private func standing(_ policy: PolicyStanding) -> JSONValue {
  .object([
    "id": .string(policy.id), "name": .string(policy.name), "sector": .optional(policy.sector),
    "status": .string(policy.status), "place": policy.place.map(place) ?? .null,
  ])
}

private func prevalence(_ change: PrevalenceChange) -> JSONValue {
  func count(_ count: PrevalenceChange.Count) -> JSONValue {
    .object([
      "count": .int(count.faults), "of": .int(count.of),
      "share": count.share.map { .thousandths($0) } ?? .null,
    ])
  }
  return .object([
    "id": .string(change.criterion.rawValue), "old": count(change.old), "new": count(change.new),
    "change": change.change.map { .thousandths($0) } ?? .null,
    "inBoth": .object([
      "old": count(change.oldCommon), "new": count(change.newCommon),
      "change": change.commonChange.map { .thousandths($0) } ?? .null,
    ]),
  ])
}
