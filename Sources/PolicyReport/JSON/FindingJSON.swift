internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// Writes the findings of one policy into `results.json`, in their order, each on one line: the text of a finding around
/// its passages.
struct FindingJSON {
  private let subject: PolicySubject
  private let lacks: LackTexts
  private var passages: RecordPassages
  /// Nearly all passages of a policy stand in one file: its name's place, how it is written, and where the service has
  /// it.
  private var file: (name: Range<Int>, written: [UInt8], address: String?)?
  /// Where the titles above passages are written, by the place of the first; empty where they have not been yet.
  private var sections: [Range<Int>] = []

  init(_ passages: RecordPassages, of subject: PolicySubject, _ lacks: LackTexts) {
    (self.passages, self.subject, self.lacks) = (passages, subject, lacks)
  }

  /// Writes the next finding, always to the same writer: titles are copied from where they were written first.
  mutating func write(_ text: FindingText, _ points: PlainPoints, to writer: inout JSONWriter) {
    passages.next()
    writer.write(made: text.head)
    // By their places: a list that is looked at while passages are written would be counted.
    writer.array(passages.evidence.indices, depth: writer.openDepth) { writer, place in
      write(passages.evidence[place], lacking: nil, to: &writer)
    }
    writer.write(made: text.middle)
    writer.array(passages.near.indices, depth: writer.openDepth) { writer, place in
      write(passages.near[place].passage, lacking: passages.near[place].lack, to: &writer)
    }
    writer.append(",\"of\":")
    writer.write(points.ofTenths, places: 1)
    writer.append(",\"points\":")
    writer.write(points.tenths, places: 1)
    writer.write(made: text.tail)
  }

  /// - Parameter lack: what a passage that nearly shows a clause lacks.
  private mutating func write(
    _ passage: StoredPassage, lacking lack: NearMiss.Lack?, to writer: inout JSONWriter
  ) {
    if file?.name != passage.file { file = named(passage.file) }
    let bytes = passages.bytes
    let texts = bytes.span
    writer.append("{\"clause\":")
    writer.write(utf8: texts.extracting(passage.clause))
    writer.append(",\"end\":")
    writer.write(passage.range.upperBound)
    writer.append(",\"file\":")
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
      TextFragment.link(to: String(decoding: bytes[passage.quote], as: UTF8.self), at: address)
    }
    writer.write(link?.text)
    writer.append(",\"quote\":")
    writer.write(utf8: texts.extracting(passage.quote))
    writer.append(",\"section\":")
    write(section: passage.section, to: &writer)
    writer.append(",\"start\":")
    writer.write(passage.range.lowerBound)
    writer.append("}")
  }

  private mutating func write(section: Range<Int>, to writer: inout JSONWriter) {
    if section.isEmpty { return writer.append("[]") }
    let first = section.lowerBound
    while sections.count <= first { sections.append(0..<0) }
    guard sections[first].isEmpty else { return writer.append(again: sections[first]) }
    let (bytes, titles) = (passages.bytes, passages.titles)
    let start = writer.count
    writer.array(section, depth: writer.openDepth) { writer, title in
      writer.write(utf8: bytes.span.extracting(titles[title]))
    }
    sections[first] = start..<writer.count
  }

  private func named(
    _ name: Range<Int>
  ) -> (name: Range<Int>, written: [UInt8], address: String?) {
    let path = String(decoding: passages.bytes[name], as: UTF8.self)
    return (
      name, JSONWriter.bytes { $0.write(shownPath(path)) }, subject.address(ofQuotationsIn: path)
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
