internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

extension JSONWriter {
  /// A ranked policy as a member of `policies` in `results.json`.
  mutating func write(_ policy: RankedPolicy, _ texts: FindingTexts, depth: Int) {
    write(policy.record, policy, depth: depth) { writer, depth in
      writer.writeFindings(of: policy, texts, depth: depth)
    }
  }

  /// A policy that is listed apart: the same members, without score and place.
  mutating func write(_ record: PolicyRecord, depth: Int) {
    write(record, nil, depth: depth) { writer, _ in writer.append("[]") }
  }

  /// - Parameter policy: its place, where it has one.
  private mutating func write(
    _ record: PolicyRecord, _ policy: RankedPolicy?, depth: Int,
    criteria: (inout JSONWriter, _ depth: Int) -> Void
  ) {
    let subject = record.subject
    let (profile, measured) = record.measured
    let reason = record.status.reason
    beginObject()
    member("caps", .strings(policy?.caps.map(\.rawValue) ?? []), depth: depth)
    member("confidence", .hundredths(hundredths(record.confidence)), depth: depth)
    key("criteria", depth: depth)
    criteria(&self, depth + 1)
    member("dimensions", dimensions(policy?.dimensions ?? []), depth: depth)
    member("facets", .array(subject.facets.map(facet)), depth: depth)
    member("facts", measured.map(facts) ?? .null, depth: depth)
    member("file", .string(subject.shownFiles), depth: depth)
    member("group", .optional(subject.group), depth: depth)
    member("id", .string(subject.id), depth: depth)
    member("kind", .string(subject.kind), depth: depth)
    member("kindRank", .optional(policy?.kindRank), depth: depth)
    member("language", .string(record.language.rawValue), depth: depth)
    member("level", .optional(policy?.level.rawValue), depth: depth)
    member("name", .string(subject.name), depth: depth)
    member("notes", .array(record.notes.map(noticeJSON)), depth: depth)
    member("operator", .optional(subject.operatorName), depth: depth)
    member("pageKind", .optional(record.pageKind?.rawValue), depth: depth)
    member("percentile", policy.map { .tenths($0.percentile) } ?? .null, depth: depth)
    member("profile", .strings(profile), depth: depth)
    member("rank", .optional(policy?.rank), depth: depth)
    member("rankIntervals", policy?.stability.map(intervals) ?? .null, depth: depth)
    member("reason", .optional(reason?.description), depth: depth)
    member("reasonChinese", .optional(reason?.text.chinese), depth: depth)
    member("reasonCode", .optional(reason?.code), depth: depth)
    member("saved_at", .optional(subject.savedAt?.description), depth: depth)
    member("score", policy.map { .tenths($0.tenths) } ?? .null, depth: depth)
    member("sector", .optional(subject.sector), depth: depth)
    member("sectorRank", .optional(policy?.sectorRank), depth: depth)
    member("status", .string(record.status.name), depth: depth)
    member("templateReuse", .array((policy?.reuse ?? []).map(match)), depth: depth)
    member("title", .string(record.title), depth: depth)
    member("uncappedLevel", .optional(policy?.uncappedLevel.rawValue), depth: depth)
    member("url", .optional(subject.address), depth: depth)
    endObject(depth: depth)
  }

  /// The findings, one a line.
  private mutating func writeFindings(
    of policy: RankedPolicy, _ texts: FindingTexts, depth: Int
  ) {
    let points = policy.pointsOfFindings
    let made = texts.texts(of: policy.record)
    var json = PassageJSON(of: policy.record.subject, texts.lacks)
    var passages = policy.record.passages
    array(made.indices, depth: depth) { writer, index in
      passages.next()
      writer.write(made[index], passages, points[index], by: &json)
    }
  }
}

private func facet(_ facet: PolicySubject.Facet) -> JSONValue {
  .object(["name": .string(facet.name), "value": .string(facet.value)])
}

private func facts(_ facts: PolicyFacts) -> JSONValue {
  .object([
    "characters": .int(facts.characters), "effective": .optional(facts.effective?.description),
    "flesch": .optional(facts.flesch), "longSentenceShare": .thousandths(facts.longSentenceShare),
    "medianSentence": .int(facts.medianSentence), "updated": .optional(facts.updated?.description),
    "words": .int(facts.words),
  ])
}

private func intervals(_ stability: RankStability) -> JSONValue {
  func pair(_ range: ClosedRange<Int>) -> JSONValue {
    .array([.int(range.lowerBound), .int(range.upperBound)])
  }
  return .object(["errors": pair(stability.errors), "weights": pair(stability.weights)])
}

private func dimensions(_ scores: [DimensionScore]) -> JSONValue {
  var members: JSONObject = [:]
  for score in scores {
    members[score.dimension.rawValue] = .object([
      "of": .tenths(score.ofTenths), "score": .tenths(score.tenths),
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
