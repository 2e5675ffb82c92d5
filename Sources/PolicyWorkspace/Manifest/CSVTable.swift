/// Comma-separated values as RFC 4180 has them, with the place of every field.
///
/// Read leniently where nothing is lost by it: a byte-order mark, any of the three line ends, a
/// last line without one.
struct CSVTable: Sendable {
  struct Field: Sendable, Hashable {
    var text: String
    /// From 1, where the field begins.
    var line: Int
    /// In characters, from 1.
    var column: Int
  }

  struct Fault: Error, Sendable, Hashable {
    var line: Int
    var column: Int
    var message: String
  }

  /// Lines that are not blank; a quoted field may span several lines of the file.
  var rows: [[Field]]

  init(_ bytes: [UInt8]) throws(Fault) {
    let text = try Self.decode(bytes)
    var reader = Reader(text: text)
    rows = try reader.rows()
  }

  /// What is wrong with a header whose columns stand apart by another sign, as spreadsheets of some countries write them.
  static func otherSeparator(in header: [Field], of file: String) -> InputProblem? {
    guard header.count == 1, let only = header.first,
      let mark = [";", "\t"].first(where: only.text.contains)
    else { return nil }
    return InputProblem(
      file: file, line: only.line, column: only.column, message: separators(mark == ";"))
  }

  fileprivate static func separators(_ areSemicolons: Bool) -> String {
    "the columns are separated by \(areSemicolons ? "semicolons" : "tabs"); separate them by commas"
  }

  /// - Parameter name: how messages name the file.
  init(_ bytes: [UInt8], name: String) throws(InputProblems) {
    do throws(Fault) {
      try self.init(bytes)
    } catch {
      throw InputProblems([
        InputProblem(file: name, line: error.line, column: error.column, message: error.message)
      ])
    }
  }

  private static func decode(_ bytes: [UInt8]) throws(Fault) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Fault(line: 1, column: 1, message: "is UTF-16; save it as UTF-8 CSV")
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let text = String(validating: body, as: UTF8.self) { return text }
    // The line of the first byte that is not UTF-8: lines end in bytes below 0x80.
    var line = 1
    for part in body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { break }
      line += 1
    }
    throw Fault(line: line, column: 1, message: "is not UTF-8; save the file as UTF-8 CSV")
  }
}

/// Walks scalars, not characters: "\r\n" is one `Character`, and a combining mark would hide a
/// comma.
private struct Reader {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1

  init(text: String) { scalars = Array(text.unicodeScalars) }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func advance() {
    let scalar = scalars[index]
    index += 1
    let endsLine = scalar == "\n" || (scalar == "\r" && current != "\n")
    line += endsLine ? 1 : 0
    column = endsLine ? 1 : column + 1
  }

  mutating func rows() throws(CSVTable.Fault) -> [[CSVTable.Field]] {
    var rows: [[CSVTable.Field]] = []
    while current != nil {
      let row = try self.row()
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
    return rows
  }

  private mutating func row() throws(CSVTable.Fault) -> [CSVTable.Field] {
    var fields = [try field()]
    while current == "," {
      advance()
      fields.append(try field())
    }
    if current == "\r" { advance() }
    if current == "\n" { advance() }
    return fields
  }

  private mutating func field() throws(CSVTable.Fault) -> CSVTable.Field {
    let (line, column) = (line, column)
    let text = current == "\"" ? try quoted() : plain()
    return CSVTable.Field(text: text, line: line, column: column)
  }

  private mutating func plain() -> String {
    var text = String.UnicodeScalarView()
    while let scalar = current, scalar != ",", scalar != "\n", scalar != "\r" {
      text.append(scalar)
      advance()
    }
    return String(text)
  }

  private mutating func quoted() throws(CSVTable.Fault) -> String {
    let (startLine, startColumn) = (line, column)
    var text = String.UnicodeScalarView()
    advance()
    while let scalar = current {
      advance()
      if scalar != "\"" {
        text.append(scalar)
      } else if current == "\"" {
        text.append(scalar)
        advance()
      } else {
        guard current == nil || current == "," || current == "\n" || current == "\r" else {
          throw CSVTable.Fault(
            line: line, column: column,
            message: current == ";" || current == "\t"
              ? CSVTable.separators(current == ";")
              : "text after a closing quote; double the quotes inside a quoted field")
        }
        return String(text)
      }
    }
    throw CSVTable.Fault(
      line: startLine, column: startColumn, message: "this quote is never closed; add a closing \"")
  }
}
