internal import PolicyDocument
internal import PolicyText

/// The records of a `.warc` or `.warc.gz`.
final class WARCReader: ArchiveReading {
  private static let lineLimit = 1 << 16
  private static let mostFields = 1_000

  private let input: WARCInput
  private var left = 0
  /// Records that were there to their end.
  private(set) var whole = 0
  private var isOpen = false
  private(set) var record = WARCRecord(HeaderFields(), length: 0)

  /// - Parameters:
  ///   - root: a real path that the file must lie below.
  ///   - offset: where in the file the first record to be read begins.
  init(
    _ path: FilePath, below root: FilePath?, at offset: Int = 0,
    limits: ArchiveLimits = ArchiveLimits()
  ) throws(FileFailure) {
    input = try WARCInput(path, below: root, at: offset, limits: limits)
  }

  func advance() throws(ArchiveDamage) -> Bool {
    try input.skip(left)
    left = 0
    if isOpen { whole += 1 }
    isOpen = false
    // Two empty lines end a record; some programs write more or fewer.
    var first: [UInt8]?
    var start = 0
    repeat {
      start = input.position
      first = try input.line(limit: Self.lineLimit)
    } while first?.isEmpty == true
    guard let first else { return false }
    let offset = input.offset(of: start)
    guard first.starts(with: "WARC/".utf8) else {
      throw ArchiveDamage(
        input.position <= first.count + 2
          ? "is no WARC file"
          : "is damaged: no record begins at byte \(input.position - first.count)")
    }
    let fields = HeaderFields(try lines())
    guard let text = fields["content-length"], let length = Int(text), length >= 0,
      text.utf8.count <= 15
    else { throw ArchiveDamage("is damaged: a record before byte \(input.position) has no length") }
    record = WARCRecord(fields, length: length)
    record.offset = offset
    left = length
    isOpen = true
    if record.kind == .response, record.fields.mediaType ?? "application/http" == "application/http"
    {
      try readHead()
    }
    return true
  }

  /// To the empty line.
  private func lines() throws(ArchiveDamage) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    while true {
      guard let line = try input.line(limit: Self.lineLimit) else {
        throw ArchiveDamage("is cut short")
      }
      if line.isEmpty { return lines }
      guard lines.count < Self.mostFields else {
        throw ArchiveDamage("is damaged: the head of a record has no end")
      }
      lines.append(line)
    }
  }

  /// The head of the HTTP answer, at most the first 64 KiB of the block.
  private func readHead() throws(ArchiveDamage) {
    let start = try input.take(min(left, 4_096))
    var head = start
    left -= start.count
    while Self.endOfHead(head) == nil, left > 0, head.count < 1 << 16 {
      let more = try input.take(min(left, 4_096))
      left -= more.count
      head += more
    }
    record.headBytes = head
    guard let end = Self.endOfHead(head) else { return }
    var lines = head[..<end].split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.last == 0x0D ? Array(line.dropLast()) : Array(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    record.http = HTTPHead(lines)
    record.bodyStart = end
  }

  /// The offset behind the first empty line.
  private static func endOfHead(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while let end = bytes[index...].firstIndex(of: 0x0A) {
      let next = end + 1
      if next < bytes.count, bytes[next] == 0x0A { return next + 1 }
      if next + 1 < bytes.count, bytes[next] == 0x0D, bytes[next + 1] == 0x0A { return next + 2 }
      index = next
    }
    return nil
  }

  func page(limit: Int) throws(FileFailure) -> SavedPage {
    // Chunks and heads take room of their own.
    guard left <= limit + limit / 8 + (1 << 16) else {
      throw .tooLarge(bytes: record.length, limit: limit)
    }
    let rest: [UInt8]
    do throws(ArchiveDamage) {
      rest = try input.take(left)
    } catch {
      throw .damaged("in an archive that \(error)")
    }
    left = 0
    let block = record.headBytes + rest
    let body = Array(block[min(record.bodyStart, block.count)...])
    let fields = record.bodyFields
    let bytes = try HTTPBody.page(body, record.http == nil ? HeaderFields() : fields, limit: limit)
    return SavedPage(
      file: "", bytes: bytes, address: record.address?.text, transportCharset: fields.charset,
      status: record.status, savedAt: record.savedAt, notes: notes(block: block, body: body))
  }

  private func notes(block: [UInt8], body: [UInt8]) -> [Notice] {
    var notes: [Notice] = []
    if let reason = record.fields["warc-truncated"] {
      notes.append(
        Notice(
          "record-cut", "WARC 记录在保存时被截断（\(reason)）",
          "its WARC record was cut short when it was saved (\(reason))"))
    }
    let matches =
      record.fields["warc-block-digest"].flatMap { RecordDigest.matches($0, block) }
      ?? record.fields["warc-payload-digest"].flatMap { RecordDigest.matches($0, body) }
    if matches == false {
      notes.append(
        Notice(
          "digest-differs", "WARC 记录与其摘要值不符：已被改动或损坏",
          "its WARC record does not fit its digest: it was changed or damaged"))
    }
    return notes
  }
}
