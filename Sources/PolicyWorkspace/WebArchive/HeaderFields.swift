/// The named fields of a WARC record or of an HTTP answer.
struct HeaderFields: Sendable {
  private(set) var fields: [(name: String, value: String)] = []

  /// - Parameter lines: without their ends; a line that begins with white space goes on with the
  ///   one before.
  init(_ lines: [[UInt8]] = []) {
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      if text.first?.isWhitespace == true, let last = fields.indices.last {
        fields[last].value += " " + text.trimmed
      } else if let colon = text.firstIndex(of: ":") {
        let name = String(text[..<colon]).trimmed.lowercased()
        fields.append((name, String(text[text.index(after: colon)...]).trimmed))
      }
    }
  }

  /// - Parameter name: in lower case.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// `text/html` of `Text/HTML; charset=gbk`.
  var mediaType: String? {
    self["content-type"].map { type in
      String(type.prefix { $0 != ";" && $0 != "," }).trimmed.lowercased()
    }
  }

  /// `gbk` of `text/html; charset="gbk"`.
  var charset: String? {
    guard let type = self["content-type"] else { return nil }
    for parameter in type.split(separator: ";").dropFirst() {
      let sides = parameter.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard sides.count == 2, sides[0].lowercased() == "charset" else { continue }
      let value = sides[1].filter { $0 != "\"" && $0 != "'" }
      return value.isEmpty ? nil : value
    }
    return nil
  }
}
