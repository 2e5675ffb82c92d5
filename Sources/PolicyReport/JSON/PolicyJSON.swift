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
    key("dimensions", depth: depth)
    write(policy?.dimensions ?? [], depth: depth + 1)
    member("facets", .array(subject.facets.map(facet)), depth: depth)
    key("facts", depth: depth)
    write(measured, depth: depth + 1)
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
    key("rankIntervals", depth: depth)
    write(policy?.stability, depth: depth + 1)
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
    var json = FindingJSON(policy.record.passages, of: policy.record.subject, texts.lacks)
    array(made.indices, depth: depth) { writer, index in
      json.write(made[index], points[index], to: &writer)
    }
  }

  private mutating func write(_ facts: PolicyFacts?, depth: Int) {
    guard let facts else { return append("null") }
    beginObject()
    member("characters", .int(facts.characters), depth: depth)
    member("effective", .optional(facts.effective?.description), depth: depth)
    member("flesch", .optional(facts.flesch), depth: depth)
    member("longSentenceShare", .thousandths(facts.longSentenceShare), depth: depth)
    member("medianSentence", .int(facts.medianSentence), depth: depth)
    member("updated", .optional(facts.updated?.description), depth: depth)
    member("words", .int(facts.words), depth: depth)
    endObject(depth: depth)
  }

  private mutating func write(_ stability: RankStability?, depth: Int) {
    guard let stability else { return append("null") }
    beginObject()
    key("errors", depth: depth)
    write(stability.errors, depth: depth + 1)
    key("weights", depth: depth)
    write(stability.weights, depth: depth + 1)
    endObject(depth: depth)
  }

  private mutating func write(_ ranks: ClosedRange<Int>, depth: Int) {
    array([ranks.lowerBound, ranks.upperBound], depth: depth) { $0.write($1) }
  }

  private mutating func write(_ scores: [DimensionScore], depth: Int) {
    if scores.isEmpty { return append("{}") }
    beginObject()
    for score in scores.sorted(by: { $0.dimension.rawValue < $1.dimension.rawValue }) {
      key(score.dimension.rawValue, depth: depth)
      beginObject()
      member("of", .tenths(score.ofTenths), depth: depth + 1)
      member("score", .tenths(score.tenths), depth: depth + 1)
      endObject(depth: depth + 1)
    }
    endObject(depth: depth)
  }
}

private func facet(_ facet: PolicySubject.Facet) -> JSONValue {
  .object(["name": .string(facet.name), "value": .string(facet.value)])
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
