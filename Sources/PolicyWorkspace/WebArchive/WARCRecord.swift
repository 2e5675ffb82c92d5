internal import PolicyText

/// The head of a record: everything but its block. ISO 28500, WARC 1.0 and 1.1.
struct WARCRecord: Sendable {
  enum Kind: String, Sendable {
    case response, resource, revisit
    /// Requests, metadata and all others.
    case other
  }

  var kind: Kind
  var fields: HeaderFields
  /// Bytes of the block.
  var length: Int
  /// The answer of the server, for a response over HTTP.
  var http: HTTPHead?
  /// The first bytes of the block, as far as they were read for the answer's head.
  var headBytes: [UInt8] = []
  /// Where in the file it begins; nil inside a compressed member of several records.
  var offset: Int?
  /// Where in the block the body begins.
  var bodyStart = 0

  init(_ fields: HeaderFields, length: Int) {
    (self.fields, self.length) = (fields, length)
    kind = fields["warc-type"].flatMap { Kind(rawValue: $0.lowercased()) } ?? .other
  }

  /// Nil for records of no address, such as `warcinfo`.
  var address: WebAddress? { fields["warc-target-uri"].map { WebAddress($0) } }

  var date: String { fields["warc-date"] ?? "" }

  var savedAt: CalendarDate? { CalendarDate(iso: date) }

  /// The status of the answer; a resource was simply had.
  var status: Int? { kind == .resource ? nil : http?.status }

  /// The fields that tell what the body is.
  var bodyFields: HeaderFields { http?.fields ?? fields }

  /// Whether it is an answer that may be a page: over HTTP, or put in as it is.
  var mayBePage: Bool {
    guard let address, !["dns", "whois", "urn", "metadata"].contains(address.scheme) else {
      return false
    }
    return kind == .resource || (kind == .response && http != nil)
  }
}

/// The head of an HTTP answer.
struct HTTPHead: Sendable {
  var status: Int
  var fields: HeaderFields

  /// - Parameter lines: from the status line on, without the empty one that ends them.
  init?(_ lines: [[UInt8]]) {
    guard let first = lines.first else { return nil }
    let words = String(decoding: first, as: UTF8.self).split(separator: " ")
    guard words.count >= 2, words[0].uppercased().hasPrefix("HTTP/"), let status = Int(words[1]),
      (100...999).contains(status)
    else { return nil }
    self.status = status
    fields = HeaderFields(Array(lines.dropFirst()))
  }
}
