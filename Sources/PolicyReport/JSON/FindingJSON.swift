internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

extension JSONWriter {
  /// One criterion of one policy in `results.json`, on one line: the text of its finding around its
  /// passages.
  mutating func write(
    _ text: FindingText, _ passages: RecordPassages, _ points: PlainPoints,
    by json: inout PassageJSON
  ) {
    write(made: text.head)
    array(passages.evidence, depth: openDepth) { writer, passage in
      json.write(passage, of: passages, to: &writer)
    }
    write(made: text.middle)
    array(passages.near, depth: openDepth) { writer, near in
      json.write(near.passage, of: passages, lacking: near.lack, to: &writer)
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
  /// Nearly all passages of a policy stand in one file: its name's place, how it is written, and where the service has
  /// it.
  private var file: (name: Range<Int>, written: [UInt8], address: String?)?

  init(of subject: PolicySubject, _ lacks: LackTexts) {
    (self.subject, self.lacks) = (subject, lacks)
  }

  /// - Parameter lack: what a passage that nearly shows a clause lacks.
  mutating func write(
    _ passage: StoredPassage, of passages: RecordPassages, lacking lack: NearMiss.Lack? = nil,
    to writer: inout JSONWriter
  ) {
    let bytes = passages.bytes
    let texts = bytes.span
    writer.append("{\"clause\":")
    writer.write(utf8: texts.extracting(passage.clause))
    writer.append(",\"end\":")
    writer.write(passage.range.upperBound)
    writer.append(",\"file\":")
    if file?.name != passage.file { file = Self.file(passage.file, of: passages, subject) }
    writer.write(made: file?.written ?? [])
    if let lack {
      writer.append(",\"lacks\":")
      writer.write(made: lacks.bytes(of: lack))
    }
    writer.append(",\"language\":")
    writer.write(passage.language.rawValue)
    writer.append(",\"line\":")
    writer.write(passage.line)
    writer.append(",\"link\":")
    let link = file?.address.flatMap { address in
      TextFragment.link(
        to: String(decoding: bytes[passage.quote], as: UTF8.self), at: address)
    }
    writer.write(link?.text)
    writer.append(",\"quote\":")
    writer.write(utf8: texts.extracting(passage.quote))
    writer.append(",\"section\":")
    writer.array(passage.section, depth: writer.openDepth) { writer, title in
      writer.write(utf8: bytes.span.extracting(passages.title(title)))
    }
    writer.append(",\"start\":")
    writer.write(passage.range.lowerBound)
    writer.append("}")
  }

  private static func file(
    _ name: Range<Int>, of passages: RecordPassages, _ subject: PolicySubject
  ) -> (name: Range<Int>, written: [UInt8], address: String?) {
    let path = String(decoding: passages.bytes[name], as: UTF8.self)
    return (
      name, JSONWriter.bytes(openDepth: 0) { $0.write(shownPath(path)) },
      subject.address(ofQuotationsIn: path)
    )
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
