/// A table as RFC 4180 has it: CRLF, quotes doubled, one header row, UTF-8 with a byte order mark.
///
/// The mark is there because spreadsheets take a file without it for the system's own code page and
/// show Chinese as garbage. Readers that do not know it see it in the first column's name only, so
/// that column is never a key.
struct CSVTable {
  enum Cell {
    case empty
    /// Text of any origin; made harmless to spreadsheets.
    case text(String)
    /// A number of our own making, left as it is.
    case number(String)

    static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }
    static func int(_ number: Int) -> Cell { .number(String(number)) }
    static func optional(_ number: Int?) -> Cell { number.map { .int($0) } ?? .empty }
    static func tenths(_ number: Int) -> Cell { .number(decimal(number, places: 1)) }
  }

  private(set) var bytes: [UInt8]

  init(header: [String]) {
    bytes = [0xEF, 0xBB, 0xBF]
    append(header.map { .text($0) })
  }

  /// Rows by themselves, as they follow those before them.
  static func rows(_ rows: [[Cell]]) -> [UInt8] {
    var table = CSVTable()
    for row in rows { table.append(row) }
    return table.bytes
  }

  private init() { bytes = [] }

  mutating func append(_ row: [Cell]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .empty: break
      case .number(let digits): bytes += digits.utf8
      case .text(let text): append(neutralized(text))
      }
    }
    bytes += "\r\n".utf8
  }

  private mutating func append(_ text: String) {
    let plain = text.utf8.allSatisfy { byte in
      byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ",") && byte != 0x0A && byte != 0x0D
    }
    if plain, text.utf8.first != 0x20, text.utf8.last != 0x20 {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// `text` with a leading apostrophe where a spreadsheet would take it for a formula (OWASP "CSV
/// Injection", CWE-1236): after white space and hidden characters too, and in full-width form.
func neutralized(_ text: String) -> String {
  for scalar in text.unicodeScalars {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return "'" + text
    case " ", "\u{A0}", "\u{3000}": continue
    default:
      if scalar.isHidden { continue }
      return text
    }
  }
  return text
}
