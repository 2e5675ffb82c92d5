internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// What `candor compare --format json` prints; the keys are in docs/data-dictionary.md.
func comparisonJSON(_ report: ComparisonReport) -> [UInt8] {
  var members: JSONObject =
    switch report.subject {
    case .policies(let comparison): policiesJSON(comparison, report)
    case .runs(let comparison): runsJSON(comparison)
    }
  members["schemaVersion"] = .int(1)
  members["tool"] = .object([
    "name": .string("candor"), "version": .string(report.toolVersion),
  ])
  return JSONWriter.bytes(of: .object(members), openDepth: 3)
}

private func policiesJSON(
  _ comparison: PolicyComparison, _ report: ComparisonReport
) -> JSONObject {
  let alignment = comparison.alignment
  let lacks = LackTexts()
  return [
    "compared": .string("policies"),
    "rubric": rubricJSON(report.rubricID, report.rubricVersion, report.rubricDigest),
    "bands": .string(report.bands.name),
    "old": side(comparison.old, name: report.oldName),
    "new": side(comparison.new, name: report.newName),
    "change": .tenths(comparison.change),
    "flags": .object([
      "raised": .strings(comparison.flagsRaised.map(\.criterion.rawValue)),
      "cleared": .strings(comparison.flagsCleared.map(\.criterion.rawValue)),
    ]),
    "text": .object([
      "shared": .thousandths(alignment.sharedText),
      "unchanged": .int(alignment.count(.unchanged)), "moved": .int(alignment.moved),
      "changed": .int(alignment.count(.changed)), "dropped": .int(alignment.count(.dropped)),
      "added": .int(alignment.count(.added)),
    ]),
    "verdicts": .array(comparison.findings.map { verdict($0, comparison, lacks) }),
    "clauses": .array(
      alignment.entries.indices.compactMap { index in
        let entry = alignment.entries[index]
        return entry.change == .unchanged && !entry.isMoved
          ? nil : clause(entry, criteria: comparison.carried[index], comparison)
      }),
  ]
}

private func side(_ side: PolicyComparison.Side, name: String) -> JSONValue {
  let (policy, record) = (side.policy, side.policy.record)
  return .object([
    "name": .string(name), "title": .string(record.title),
    "language": .string(record.language.rawValue),
    "profile": .strings(record.verdicts?.profile ?? []),
    "score": .tenths(policy.tenths), "level": .string(policy.level.rawValue),
    "uncappedLevel": .string(policy.uncappedLevel.rawValue),
    "caps": .strings(policy.caps.map(\.rawValue)),
    "clauses": .int(Clause.all(in: side.document).count),
  ])
}

private func verdict(
  _ change: FindingChange, _ comparison: PolicyComparison, _ lacks: LackTexts
) -> JSONValue {
  func finding(
    _ finding: Finding?, _ points: CriterionPoints?, _ side: PolicyComparison.Side
  ) -> JSONValue {
    guard let finding else { return .null }
    let points = PlainPoints(tenths: points?.tenths ?? 0, ofTenths: points?.ofTenths ?? 0)
    return .written { writer, _ in
      var json = FindingJSON(RecordPassages([finding]), of: side.policy.record.subject, lacks)
      json.write(FindingText(finding), points, to: &writer)
    }
  }
  return .object([
    "id": .string(change.criterion.rawValue), "direction": .int(change.direction),
    "old": finding(change.old, change.oldPoints, comparison.old),
    "new": finding(change.new, change.newPoints, comparison.new),
  ])
}

private func clause(
  _ entry: ClauseAlignment.Entry, criteria: [CriterionID], _ comparison: PolicyComparison
) -> JSONValue {
  func place(_ clause: Clause?, _ side: PolicyComparison.Side) -> JSONValue {
    guard let clause else { return .null }
    return .object([
      "text": .string(side.text(of: clause)), "section": .strings(side.section(of: clause)),
      "line": .int(side.line(of: clause)), "start": .int(clause.range.lowerBound),
      "end": .int(clause.range.upperBound),
    ])
  }
  var difference = JSONValue.null
  if entry.change == .changed, let old = entry.old, let new = entry.new {
    let segments = TextDifference(comparison.old.text(of: old), comparison.new.text(of: new))
      .segments
    difference = .array(
      segments.map { .object(["kind": .string($0.kind.rawValue), "text": .string($0.text)]) })
  }
  return .object([
    "change": .string(entry.change.rawValue), "moved": .bool(entry.isMoved),
    "old": place(entry.old, comparison.old), "new": place(entry.new, comparison.new),
    "difference": difference, "criteria": .strings(criteria.map(\.rawValue)),
  ])
}

func rubricJSON(_ id: String, _ version: String, _ digest: String) -> JSONValue {
  .object(["id": .string(id), "version": .string(version), "digest": .string(digest)])
}
