internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// One criterion of one policy in `results.json`.
func findingJSON(
  _ finding: Finding, points: CriterionPoints, of subject: PolicySubject
) -> JSONValue {
  .object([
    "id": .string(finding.criterion.rawValue),
    "verdict": .string(finding.verdict.rawValue),
    "points": .tenths(points.tenths),
    "of": .tenths(points.ofTenths),
    "confidence": .hundredths(hundredths(finding.confidence)),
    "doubts": .strings(finding.doubts.map(\.rawValue)),
    "decision": finding.override.map(decisionJSON) ?? .null,
    "reason": finding.reason.map(bilingualJSON) ?? .null,
    "evidence": .array(finding.evidence.map { .object(evidence($0, of: subject)) }),
    "missing": .strings(finding.missing),
    "near": .array(
      finding.near.map { near in
        var members = evidence(near.passage, of: subject)
        members["lacks"] = bilingualJSON(near.lacks)
        return .object(members)
      }),
  ])
}

private func decisionJSON(_ override: Override) -> JSONValue {
  .object([
    "judged": .string(override.judged.rawValue),
    "reason": .string(override.decision.reason),
    "who": .string(override.decision.who),
    "when": .string(override.decision.when.description),
  ])
}

func bilingualJSON(_ text: Bilingual) -> JSONValue {
  .object(["zh": .string(text.chinese), "en": .string(text.english)])
}

func noticeJSON(_ notice: Notice) -> JSONValue {
  .object([
    "code": .string(notice.code), "zh": .string(notice.text.chinese),
    "en": .string(notice.text.english),
  ])
}

private func evidence(_ evidence: Evidence, of subject: PolicySubject) -> JSONObject {
  [
    "quote": .string(evidence.quote),
    "language": .string(evidence.language.rawValue),
    "clause": .string(evidence.clause),
    "file": .string(shownPath(evidence.file)),
    "section": .strings(evidence.section),
    "line": .int(evidence.line),
    "start": .int(evidence.range.lowerBound),
    "end": .int(evidence.range.upperBound),
    "link": .optional(subject.link(to: evidence)?.text),
  ]
}
