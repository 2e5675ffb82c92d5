internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyText

/// A record as the database holds it: all of `PolicyRecord` but what the manifest says of the
/// service, and but the text that template reuse is checked on.
enum StoredRecord {
  static func bytes(of record: PolicyRecord) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(record.subject.name)
    writer.write(record.subject.savedAt)
    writer.write(record.status)
    writer.write(record.title)
    writer.write(record.language.rawValue)
    writer.write(record.pageKind?.rawValue)
    writer.write(record.confidence)
    writer.write(record.notes)
    writer.write(record.assessment)
    writer.write(record.signature)
    let bytes = writer.bytes
    return bytes + SHA256.digest(of: bytes).prefix(checkLength)
  }

  /// Of the SHA-256 of what stands before it: a quotation must be what was judged, or nothing.
  private static let checkLength = 8

  /// - Parameter subject: as the manifest has it now.
  static func record(_ bytes: [UInt8], of subject: PolicySubject) throws(DamagedRecord)
    -> PolicyRecord
  {
    guard bytes.count > checkLength else { throw DamagedRecord() }
    let body = Array(bytes.dropLast(checkLength))
    guard SHA256.digest(of: body).prefix(checkLength).elementsEqual(bytes.suffix(checkLength))
    else {
      throw DamagedRecord()
    }
    var reader = try RecordReader(body)
    var subject = subject
    subject.name = try reader.string()
    subject.savedAt = try reader.optional()
    var record = PolicyRecord(subject: subject, status: try reader.value())
    record.title = try reader.string()
    record.language = try reader.named()
    if let kind: String = try reader.optional() {
      guard let kind = PageKind(rawValue: kind) else { throw DamagedRecord() }
      record.pageKind = kind
    }
    record.confidence = try reader.double()
    record.notes = try reader.array()
    record.assessment = try reader.optional()
    record.signature = try reader.optional()
    guard reader.isAtEnd else { throw DamagedRecord() }
    return record
  }
}

extension PolicyStatus: RecordCodable {
  func write(to writer: inout RecordWriter) {
    writer.write(name)
    writer.write(reason)
    if case .notAPolicy(let kind, _) = self { writer.write(kind.rawValue) }
  }

  init(from reader: inout RecordReader) throws(DamagedRecord) {
    let name = try reader.string()
    let reason: Notice? = try reader.optional()
    switch (name, reason) {
    case ("assessed", nil): self = .assessed
    case ("no-policy", let reason?): self = .noPolicy(reason: reason)
    case ("not-a-policy", let reason?):
      self = .notAPolicy(kind: try reader.named(), reason: reason)
    case ("not-assessable", let reason?): self = .notAssessable(reason: reason)
    default: throw DamagedRecord()
    }
  }
}

extension TextSignature: RecordCodable {
  func write(to writer: inout RecordWriter) {
    writer.write(language.rawValue)
    writer.write(hashes: sketch)
    writer.write(hashes: sentences)
    writer.write(operatorName)
  }

  init(from reader: inout RecordReader) throws(DamagedRecord) {
    self.init(
      language: try reader.named(), sketch: try reader.hashes(), sentences: try reader.hashes(),
      operatorName: try reader.optional())
  }
}
