internal import PolicyAssessment
internal import PolicyRubric
internal import PolicyText

extension Evidence: RecordCodable {
  func write(to writer: inout RecordWriter) {
    writer.write(quote)
    writer.write(language.rawValue)
    writer.write(file)
    writer.write(section)
    writer.write(line)
    writer.write(range.lowerBound)
    writer.write(range.count)
    writer.write(clause)
  }

  init(from reader: inout RecordReader) throws(DamagedRecord) {
    self.init(
      quote: try reader.string(), language: try reader.named(), file: try reader.string(),
      section: try reader.array(), line: try reader.int(), range: try reader.range(),
      clause: try reader.string())
  }
}

extension NearMiss: RecordCodable {
  func write(to writer: inout RecordWriter) {
    writer.write(passage)
    writer.write(lack)
  }

  init(from reader: inout RecordReader) throws(DamagedRecord) {
    self.init(passage: try reader.value(), lack: try reader.value())
  }
}

extension NearMiss.Lack: RecordCodable {
  /// A term begins with a colon, so that none is taken for one of the other names.
  private var name: String {
    switch self {
    case .term(let what): ":" + what
    case .denied: "denied"
    case .affirmed: "affirmed"
    case .actor: "actor"
    case .hedged: "hedged"
    case .exception: "exception"
    case .consent: "consent"
    case .unless: "unless"
    case .section: "section"
    }
  }

  func write(to writer: inout RecordWriter) { writer.write(name) }

  init(from reader: inout RecordReader) throws(DamagedRecord) {
    let name = try reader.string()
    switch name {
    case "denied": self = .denied
    case "affirmed": self = .affirmed
    case "actor": self = .actor
    case "hedged": self = .hedged
    case "exception": self = .exception
    case "consent": self = .consent
    case "unless": self = .unless
    case "section": self = .section
    default:
      guard name.utf8.first == UInt8(ascii: ":") else { throw DamagedRecord() }
      self = .term(String(name.dropFirst()))
    }
  }
}

/// As the engine judged it: a person's decision is made anew in each run.
extension Finding: RecordCodable {
  func write(to writer: inout RecordWriter) {
    writer.write(criterion.rawValue)
    writer.write(verdict.rawValue)
    writer.write(reason)
    writer.write(confidence)
    writer.write(doubts)
    writer.write(evidence)
    writer.write(missing)
    writer.write(near)
    writer.write(insufficient)
  }

  init(from reader: inout RecordReader) throws(DamagedRecord) {
    self.init(
      criterion: CriterionID(rawValue: try reader.string()), verdict: try reader.named(),
      reason: try reader.optional(), confidence: try reader.double(),
      doubts: try reader.array(), evidence: try reader.array(), missing: try reader.array(),
      near: try reader.array())
    insufficient = try reader.array()
  }
}

extension Assessment: RecordCodable {
  func write(to writer: inout RecordWriter) {
    writer.write(profile)
    writer.write(findings)
    writer.write(facts)
  }

  init(from reader: inout RecordReader) throws(DamagedRecord) {
    self.init(
      profile: try reader.array(), findings: try reader.array(), facts: try reader.optional())
  }
}
