internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

extension JSONWriter {
  /// One criterion of one policy in `results.json`.
  mutating func write(
    _ finding: Finding, points: CriterionPoints, of subject: PolicySubject, _ lacks: LackTexts,
    depth: Int
  ) {
    beginObject()
    key("confidence", depth: depth)
    write(hundredths(finding.confidence), places: 2)
    key("decision", depth: depth)
    write(finding.override.map(decisionJSON) ?? .null, depth: depth + 1)
    key("doubts", depth: depth)
    array(finding.doubts, depth: depth + 1) { $0.write($1.rawValue) }
    key("evidence", depth: depth)
    array(finding.evidence, depth: depth + 1) { writer, evidence in
      writer.write(evidence, lacks: nil, of: subject, depth: depth + 2)
    }
    key("id", depth: depth)
    write(finding.criterion.rawValue)
    key("missing", depth: depth)
    array(finding.missing, depth: depth + 1) { $0.write($1) }
    key("near", depth: depth)
    array(finding.near, depth: depth + 1) { writer, near in
      writer.write(
        near.passage, lacks: lacks.bytes(of: near), of: subject, depth: depth + 2)
    }
    key("of", depth: depth)
    write(points.ofTenths, places: 1)
    key("points", depth: depth)
    write(points.tenths, places: 1)
    key("reason", depth: depth)
    write(finding.reason.map(bilingualJSON) ?? .null, depth: depth + 1)
    key("verdict", depth: depth)
    write(finding.verdict.rawValue)
    endObject(depth: depth)
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
    _ evidence: Evidence, lacks: [UInt8]?, of subject: PolicySubject, depth: Int
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
      write(made: lacks)
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
