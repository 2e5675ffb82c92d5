internal import PolicyGate
internal import PolicyRubric
internal import PolicyText

/// A check as JSON, schema version 1 (docs/check.schema.json): both languages, everything the other
/// formats are made from.
struct DraftJSON {
  let report: CheckReport

  var bytes: [UInt8] {
    let origin = report.origin
    return JSONWriter.bytes(
      of: .object([
        "schemaVersion": .int(1),
        "tool": .object(["name": .string("candor"), "version": .string(origin.toolVersion)]),
        "rubric": .object([
          "id": .string(origin.rubricID), "version": .string(origin.rubricVersion),
          "digest": .string(origin.rubricDigest),
        ]),
        "outcome": .string(report.outcome.rawValue),
        "exitStatus": .int(report.outcome.exitStatus),
        "counts": .object([
          "error": .int(report.count(.error)), "warning": .int(report.count(.warning)),
          "note": .int(report.count(.note)),
          "suppressed": .int(report.findings.count { $0.suppression != nil }),
        ]),
        "failures": .array(report.failures.map(bilingualJSON)),
        "drafts": .array(report.drafts.map(draft)),
        "findings": .array(report.findings.map(finding)),
        "notes": .array(report.notes.map(note)),
      ]), openDepth: 3)
  }

  private func draft(_ draft: CheckReport.Draft) -> JSONValue {
    .object([
      "file": .string(draft.file), "language": .optional(draft.language?.rawValue),
      "score": draft.tenths.map(JSONValue.tenths) ?? .null,
      "level": .optional(draft.level?.rawValue),
      "criteria": .array(
        draft.checks.map { check in
          .object([
            "id": .string(check.rule), "verdict": .string(check.verdict.rawValue),
            "reason": check.reason.map(bilingualJSON) ?? .null,
          ])
        }),
    ])
  }

  private func finding(_ finding: DraftFinding) -> JSONValue {
    .object([
      "rule": .string(finding.rule), "severity": .string(finding.severity.rawValue),
      "message": bilingualJSON(finding.message),
      "advice": finding.advice.map(bilingualJSON) ?? .null,
      "place": place(finding.place), "quote": .optional(finding.quote),
      "related": .array(
        finding.related.map { related in
          .object(["place": place(related.place), "message": bilingualJSON(related.message)])
        }),
      "suppression": suppression(finding.suppression),
      "fingerprint": .string(finding.fingerprint),
    ])
  }

  private func suppression(_ suppression: DraftFinding.Suppression?) -> JSONValue {
    switch suppression {
    case nil: .null
    case .waived(let reason):
      .object(["kind": .string("waived"), "reason": .string(reason)])
    case .baseline: .object(["kind": .string("baseline"), "reason": .null])
    }
  }

  private func note(_ note: CheckReport.Note) -> JSONValue {
    .object([
      "kind": .string(note.kind.rawValue), "severity": .string(note.severity.rawValue),
      "text": bilingualJSON(note.text), "place": note.place.map(place) ?? .null,
    ])
  }

  private func place(_ place: DraftPlace) -> JSONValue {
    .object([
      "file": .string(place.file), "start": position(place.start), "end": position(place.end),
    ])
  }

  private func position(_ position: DraftPlace.Position) -> JSONValue {
    .object([
      "line": .int(position.line), "column": .int(position.column), "unit": .int(position.unit),
    ])
  }
}
