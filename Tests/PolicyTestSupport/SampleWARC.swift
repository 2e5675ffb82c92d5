/// WARC records made for a test.
public enum SampleWARC {
  /// A record with a head as given and the length of its block.
  public static func record(
    _ type: String, _ address: String?, block: [UInt8], type contentType: String,
    date: String = "2024-05-06T07:08:09Z", version: String = "1.0", more: [String] = []
  ) -> [UInt8] {
    var lines = ["WARC/\(version)", "WARC-Type: \(type)"]
    if let address { lines.append("WARC-Target-URI: \(address)") }
    lines += [
      "WARC-Date: \(date)", "WARC-Record-ID: <urn:uuid:0>", "Content-Type: \(contentType)",
      "Content-Length: \(block.count)",
    ]
    let head = (lines + more).joined(separator: "\r\n") + "\r\n\r\n"
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// What a server answered.
  public static func response(
    _ address: String, _ body: [UInt8], status: String = "200 OK",
    fields: [String] = ["Content-Type: text/html; charset=utf-8"],
    date: String = "2024-05-06T07:08:09Z", more: [String] = []
  ) -> [UInt8] {
    let head = (["HTTP/1.1 \(status)"] + fields).joined(separator: "\r\n") + "\r\n\r\n"
    return record(
      "response", address, block: Array(head.utf8) + body,
      type: "application/http; msgtype=response", date: date, more: more)
  }

  public static func info() -> [UInt8] {
    record(
      "warcinfo", nil, block: Array("software: test\r\n".utf8), type: "application/warc-fields")
  }

  /// Each record a member of its own, as the standard asks for.
  public static func packed(_ records: [[UInt8]]) -> [UInt8] { records.flatMap { Gzip.pack($0) } }
}
