internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// One criterion of one policy in `results.json`.
func findingJSON(
  _ finding: Finding, points: CriterionPoints, of subject: PolicySubject
) -> JSONValue {
  .written { writer, depth in
    writer.beginObject()
    writer.key("confidence", depth: depth)
    writer.write(hundredths(finding.confidence), places: 2)
    writer.key("decision", depth: depth)
    writer.write(finding.override.map(decisionJSON) ?? .null, depth: depth + 1)
    writer.key("doubts", depth: depth)
    writer.array(finding.doubts, depth: depth + 1) { $0.write($1.rawValue) }
    writer.key("evidence", depth: depth)
    writer.array(finding.evidence, depth: depth + 1) { writer, evidence in
      writer.write(evidence, lacks: nil, of: subject, depth: depth + 2)
    }
    writer.key("id", depth: depth)
    writer.write(finding.criterion.rawValue)
    writer.key("missing", depth: depth)
    writer.array(finding.missing, depth: depth + 1) { $0.write($1) }
    writer.key("near", depth: depth)
    writer.array(finding.near, depth: depth + 1) { writer, near in
      writer.write(near.passage, lacks: near.lacks, of: subject, depth: depth + 2)
    }
    writer.key("of", depth: depth)
    writer.write(points.ofTenths, places: 1)
    writer.key("points", depth: depth)
    writer.write(points.tenths, places: 1)
    writer.key("reason", depth: depth)
    writer.write(finding.reason.map(bilingualJSON) ?? .null, depth: depth + 1)
    writer.key("verdict", depth: depth)
    writer.write(finding.verdict.rawValue)
    writer.endObject(depth: depth)
  }
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

extension JSONWriter {
  /// - Parameter lacks: what a passage that nearly shows a clause lacks.
  fileprivate mutating func write(
    _ evidence: Evidence, lacks: Bilingual?, of subject: PolicySubject, depth: Int
  ) {
    beginObject()
    key("clause", depth: depth)
    write(evidence.clause)
    key("end", depth: depth)
    write(evidence.range.upperBound, places: 0)
    key("file", depth: depth)
    write(shownPath(evidence.file))
    if let lacks {
      key("lacks", depth: depth)
      write(bilingualJSON(lacks), depth: depth + 1)
    }
    key("language", depth: depth)
    write(evidence.language.rawValue)
    key("line", depth: depth)
    write(evidence.line, places: 0)
    key("link", depth: depth)
    write(subject.link(to: evidence)?.text)
    key("quote", depth: depth)
    write(evidence.quote)
    key("section", depth: depth)
    array(evidence.section, depth: depth + 1) { $0.write($1) }
    key("start", depth: depth)
    write(evidence.range.lowerBound, places: 0)
    endObject(depth: depth)
  }
}
