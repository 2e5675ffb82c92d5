/// A paragraph while it is read.
struct WordParagraph {
  var style: String?
  var outline: Int?
  var list: String?
  var listLevel: Int?
  var runs: [DraftRun] = []
  /// Hyperlinks that are open.
  var links: [String?] = []
  /// Fields that are open, each with the address it links to.
  var fields: [String?] = []
  var fieldCode: [UInt8] = []
  /// Its end was deleted: the next paragraph belongs to it.
  var goesOn = false

  var link: String? { links.last { $0 != nil } ?? fields.last { $0 != nil } ?? nil }

  /// From here on the field's result is shown: `HYPERLINK "https://…"`.
  mutating func showField() {
    let words = String(decoding: fieldCode, as: UTF8.self).split(separator: " ")
    fieldCode = []
    guard words.first == "HYPERLINK", !fields.isEmpty else { return }
    let quoted = words.dropFirst().first { $0.hasPrefix("\"") }.map { $0.filter { $0 != "\"" } }
    let isPlace = words.contains("\\l")
    fields[fields.count - 1] = quoted.map { isPlace ? "#" + $0 : $0 }
  }

  /// In a table of contents the page stands after the title.
  mutating func dropPageNumber() {
    while let last = runs.last {
      var text = last.text
      while let byte = text.last, byte.isDigit || byte.isSpace { text.removeLast() }
      if text.isEmpty {
        runs.removeLast()
      } else {
        runs[runs.count - 1].text = text
        return
      }
    }
  }
}
