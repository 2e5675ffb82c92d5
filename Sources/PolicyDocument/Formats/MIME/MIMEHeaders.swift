internal import PolicyText

/// The header of a message or of one of its parts.
struct MIMEHeaders {
  private var fields: [(name: String, value: String)] = []

  /// - Parameter lines: up to the blank line; those that begin with a space go on with the one before.
  init(_ lines: [ArraySlice<UInt8>]) {
    for line in lines.prefix(200) {
      let text = String(decoding: line.prefix(4_000), as: UTF8.self)
      if line.first?.isSpace == true, !fields.isEmpty {
        fields[fields.count - 1].value += " " + Self.trimmed(text[...])
      } else if let colon = text.firstIndex(of: ":") {
        fields.append(
          (text[..<colon].lowercased(), Self.trimmed(text[text.index(after: colon)...])))
      }
    }
  }

  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  var isEmpty: Bool { fields.isEmpty }

  /// The media type in lower case, `text/plain` when none is given.
  var type: String {
    Self.trimmed((self["content-type"] ?? "text/plain").split(separator: ";").first ?? "")
      .lowercased()
  }

  /// A parameter of the content type: `boundary="…"`.
  func parameter(_ name: String) -> String? {
    guard let field = self["content-type"] else { return nil }
    var rest = field.drop { $0 != ";" }
    while rest.first == ";" {
      rest = rest.dropFirst()
      guard let equals = rest.firstIndex(of: "=") else { return nil }
      let key = Self.trimmed(rest[..<equals]).lowercased()
      rest = rest[rest.index(after: equals)...].drop { $0 == " " || $0 == "\t" }
      var value = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while let character = rest.first, character != "\"" {
          rest = rest.dropFirst()
          if character == "\\", let next = rest.first {
            value.append(next)
            rest = rest.dropFirst()
          } else {
            value.append(character)
          }
        }
        rest = rest.drop { $0 != ";" }
      } else {
        let end = rest.firstIndex(of: ";") ?? rest.endIndex
        value = Self.trimmed(rest[..<end])
        rest = rest[end...]
      }
      if key == name { return value }
    }
    return nil
  }

  /// The day of `Date: Sat, 1 Jun 2024 10:00:00 +0800`, as it was where the page was saved.
  var day: CalendarDate? {
    guard let words = self["date"]?.split(whereSeparator: { $0 == " " || $0 == "," }) else {
      return nil
    }
    let dated = words.first?.first?.isNumber == true ? words[...] : words.dropFirst()
    let fields = Array(dated.prefix(3))
    guard fields.count == 3, let day = Int(fields[0]), let year = Int(fields[2]),
      let month = Self.months.firstIndex(of: fields[1].prefix(3).lowercased())
    else { return nil }
    return CalendarDate(year: year, month: month + 1, day: day)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
