/// A message in parts (RFC 2045, 2046, 2557), as browsers save pages in one file.
///
/// Its own reader: of MIME a saved page needs parts in parts, two encodings and five header fields;
/// the library for all of mail takes 2 GB for a file of a million parts.
struct MIMEMessage {
  struct Part {
    var headers: MIMEHeaders
    /// Bytes of the file.
    var body: Range<Int>
    /// Line of the file where the body begins, from 1.
    var line: Int
  }

  static let maxParts = 10_000
  private static let maxDepth = 8

  private let bytes: [UInt8]
  private(set) var headers: MIMEHeaders
  /// The parts that are no containers, in order.
  private(set) var parts: [Part] = []
  /// Parts after the last that is counted.
  private(set) var isCut = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    headers = MIMEHeaders([])
    let root = part(bytes.startIndex..<bytes.count, line: 1)
    headers = root.headers
    add(root, depth: 0)
  }

  /// Whether a file begins as a message.
  static func hasHeader(_ bytes: [UInt8]) -> Bool {
    let headers = header(bytes)
    return headers["mime-version"] != nil || headers["content-type"] != nil
  }

  /// Whether a file of any name is a message in parts.
  static func isMultipart(_ bytes: [UInt8]) -> Bool {
    let headers = header(bytes)
    return headers["mime-version"] != nil && headers.type.hasPrefix("multipart/")
  }

  private static func header(_ bytes: [UInt8]) -> MIMEHeaders {
    guard bytes.first?.isLetter == true else { return MIMEHeaders([]) }
    let lines = PlainText.lines(bytes.prefix(8_192)).map { $0[...] }
    return MIMEHeaders(Array(lines.prefix { !$0.isEmpty }))
  }

  func content(of part: Part) -> TransferDecoding {
    TransferDecoding(
      bytes[part.body], encoding: part.headers["content-transfer-encoding"] ?? "", line: part.line)
  }

  // MARK: Parts

  /// Parts its header from its body.
  private func part(_ range: Range<Int>, line: Int) -> Part {
    var lines: [ArraySlice<UInt8>] = []
    var at = range.lowerBound
    var line = line
    while at < range.upperBound {
      let end = endOfLine(from: at, in: range)
      let text = bytes[at..<end.text]
      at = end.next
      line += 1
      if text.isEmpty { break }
      if lines.count < 200 { lines.append(text) }
    }
    return Part(headers: MIMEHeaders(lines), body: at..<range.upperBound, line: line)
  }

  private func endOfLine(from start: Int, in range: Range<Int>) -> (text: Int, next: Int) {
    let feed = bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
    let text = feed > start && bytes[feed - 1] == 0x0D ? feed - 1 : feed
    return (text, min(feed + 1, range.upperBound))
  }

  private mutating func add(_ part: Part, depth: Int) {
    guard parts.count < Self.maxParts else {
      isCut = true
      return
    }
    guard part.headers.type.hasPrefix("multipart/"), depth < Self.maxDepth,
      let boundary = part.headers.parameter("boundary"), !boundary.isEmpty
    else { return parts.append(part) }
    let mark = Array("--".utf8) + Array(boundary.utf8)
    var start: (at: Int, line: Int)?
    var at = part.body.lowerBound
    var line = part.line
    while at < part.body.upperBound {
      let end = endOfLine(from: at, in: part.body)
      if bytes[at] == UInt8(ascii: "-"), bytes[at..<end.text].starts(with: mark) {
        var rest = bytes[(at + mark.count)..<end.text]
        let isLast = rest.starts(with: "--".utf8)
        if isLast { rest = rest.dropFirst(2) }
        if rest.allSatisfy(\.isSpace) {
          if let start {
            add(self.part(start.at..<bodyEnd(at, start.at), line: start.line), depth: depth + 1)
          }
          start = isLast ? nil : (end.next, line + 1)
          if isLast || isCut { return }
        }
      }
      at = end.next
      line += 1
    }
    // A file that was cut off: what is there is read.
    if let start, start.at < part.body.upperBound {
      add(self.part(start.at..<part.body.upperBound, line: start.line), depth: depth + 1)
    }
  }

  /// The line end before a boundary belongs to the boundary.
  private func bodyEnd(_ boundary: Int, _ start: Int) -> Int {
    var end = boundary
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
