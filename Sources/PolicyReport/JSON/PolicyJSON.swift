internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// A ranked policy as a member of `policies` in `results.json`.
func policyJSON(_ policy: RankedPolicy, _ lacks: LackTexts) -> JSONValue {
  let assessment = policy.record.assessment
  var members = recordMembers(policy.record, assessment)
  members["score"] = .tenths(policy.tenths)
  members["level"] = .string(policy.level.rawValue)
  members["uncappedLevel"] = .string(policy.uncappedLevel.rawValue)
  members["rank"] = .int(policy.rank)
  members["percentile"] = .tenths(policy.percentile)
  members["rankIntervals"] = policy.stability.map(intervals) ?? .null
  members["sectorRank"] = .optional(policy.sectorRank)
  members["kindRank"] = .optional(policy.kindRank)
  members["caps"] = .strings(policy.caps.map(\.rawValue))
  members["dimensions"] = dimensions(policy.dimensions)
  members["templateReuse"] = .array(policy.reuse.map(match))
  if let assessment {
    let points = policy.points(of: assessment)
    members["criteria"] = .written { writer, depth in
      writer.array(points.indices, depth: depth) { writer, index in
        writer.write(
          assessment.findings[index], points: points[index], of: policy.record.subject, lacks,
          depth: depth + 1)
      }
    }
  }
  return .object(members)
}

/// A policy that is listed apart: the same members, without score and place.
func policyJSON(_ record: PolicyRecord) -> JSONValue {
  .object(recordMembers(record, record.verdicts))
}

private func recordMembers(_ record: PolicyRecord, _ assessment: Assessment?) -> JSONObject {
  let subject = record.subject
  return [
    "id": .string(subject.id),
    "name": .string(subject.name),
    "title": .string(record.title),
    "operator": .optional(subject.operatorName),
    "group": .optional(subject.group),
    "sector": .optional(subject.sector),
    "kind": .string(subject.kind),
    "file": .string(subject.shownFiles),
    "url": .optional(subject.address),
    "saved_at": .optional(subject.savedAt?.description),
    "facets": .array(
      subject.facets.map { .object(["name": .string($0.name), "value": .string($0.value)]) }),
    "language": .string(record.language.rawValue),
    "status": .string(record.status.name),
    "reason": .optional(record.status.reason?.description),
    "reasonCode": .optional(record.status.reason?.code),
    "reasonChinese": .optional(record.status.reason?.text.chinese),
    "pageKind": .optional(record.pageKind?.rawValue),
    "confidence": .hundredths(hundredths(record.confidence)),
    "notes": .array(record.notes.map(noticeJSON)),
    "facts": assessment?.facts.map(facts) ?? .null,
    "profile": .strings(assessment?.profile ?? []),
    "score": .null, "level": .null, "uncappedLevel": .null, "rank": .null, "percentile": .null,
    "rankIntervals": .null,
    "sectorRank": .null, "kindRank": .null, "caps": .array([]), "dimensions": .object([:]),
    "templateReuse": .array([]), "criteria": .array([]),
  ]
}

private func facts(_ facts: PolicyFacts) -> JSONValue {
  .object([
    "characters": .int(facts.characters), "words": .int(facts.words),
    "medianSentence": .int(facts.medianSentence),
    "longSentenceShare": .thousandths(facts.longSentenceShare),
    "flesch": .optional(facts.flesch), "updated": .optional(facts.updated?.description),
    "effective": .optional(facts.effective?.description),
  ])
}

private func intervals(_ stability: RankStability) -> JSONValue {
  func pair(_ range: ClosedRange<Int>) -> JSONValue {
    .array([.int(range.lowerBound), .int(range.upperBound)])
  }
  return .object(["weights": pair(stability.weights), "errors": pair(stability.errors)])
}

private func dimensions(_ scores: [DimensionScore]) -> JSONValue {
  var members: JSONObject = [:]
  for score in scores {
    members[score.dimension.rawValue] = .object([
      "score": .tenths(score.tenths), "of": .tenths(score.ofTenths),
    ])
  }
  return .object(members)
}

private func match(_ match: TemplateMatch) -> JSONValue {
  .object([
    "policy": .string(match.policy),
    "containment": .thousandths(match.containment),
    "passages": .array(
      match.passages.map { passage in
        .object([
          "quote": .string(passage.quote),
          "otherQuote": .string(passage.otherQuote),
          "start": .int(passage.range.lowerBound), "end": .int(passage.range.upperBound),
          "otherStart": .int(passage.otherRange.lowerBound),
          "otherEnd": .int(passage.otherRange.upperBound),
        ])
      }),
  ])
}
