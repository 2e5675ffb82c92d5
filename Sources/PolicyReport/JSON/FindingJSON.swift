internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

extension JSONWriter {
  /// One criterion of one policy in `results.json`, on one line: the text of its finding around its
  /// passages.
  mutating func write(
    _ text: FindingText, _ evidence: [Evidence], near: [NearMiss], _ points: CriterionPoints,
    _ passages: inout PassageJSON
  ) {
    write(made: text.head)
    array(evidence.indices, depth: openDepth) { writer, index in
      passages.write(evidence[index], to: &writer)
    }
    write(made: text.middle)
    array(near.indices, depth: openDepth) { writer, index in
      passages.write(near[index], to: &writer)
    }
    append(",\"of\":")
    write(points.ofTenths, places: 1)
    append(",\"points\":")
    write(points.tenths, places: 1)
    write(made: text.tail)
  }
}

/// Writes the passages of one policy.
struct PassageJSON {
  private let subject: PolicySubject
  private let lacks: LackTexts
  /// Nearly all passages of a policy stand in one file.
  private var file = (name: "", written: [UInt8]())

  init(of subject: PolicySubject, _ lacks: LackTexts) {
    (self.subject, self.lacks) = (subject, lacks)
  }

  mutating func write(_ near: NearMiss, to writer: inout JSONWriter) {
    write(near.passage, lacking: lacks.bytes(of: near), to: &writer)
  }

  /// - Parameter lack: what a passage that nearly shows a clause lacks.
  mutating func write(
    _ evidence: borrowing Evidence, lacking lack: [UInt8]? = nil, to writer: inout JSONWriter
  ) {
    writer.append("{\"clause\":")
    writer.write(evidence.clause)
    writer.append(",\"end\":")
    writer.write(evidence.range.upperBound)
    writer.append(",\"file\":")
    if file.written.isEmpty || file.name != evidence.file {
      let path = shownPath(evidence.file)
      file = (evidence.file, JSONWriter.bytes(openDepth: 0) { $0.write(path) })
    }
    writer.write(made: file.written)
    if let lack {
      writer.append(",\"lacks\":")
      writer.write(made: lack)
    }
    writer.append(",\"language\":")
    writer.write(evidence.language.rawValue)
    writer.append(",\"line\":")
    writer.write(evidence.line)
    writer.append(",\"link\":")
    writer.write(subject.link(to: evidence)?.text)
    writer.append(",\"quote\":")
    writer.write(evidence.quote)
    writer.append(",\"section\":[")
    for index in evidence.section.indices {
      if index > 0 { writer.append(",") }
      writer.write(evidence.section[index])
    }
    writer.append("],\"start\":")
    writer.write(evidence.range.lowerBound)
    writer.append("}")
  }
}

func bilingualJSON(_ text: Bilingual) -> JSONValue {
  .object(["en": .string(text.english), "zh": .string(text.chinese)])
}

func noticeJSON(_ notice: Notice) -> JSONValue {
  .object([
    "code": .string(notice.code), "en": .string(notice.text.english),
    "zh": .string(notice.text.chinese),
  ])
}
