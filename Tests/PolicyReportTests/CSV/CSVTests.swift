import Testing

@testable import PolicyReport

@Suite("CSV")
struct CSVTests {
  @Test(
    "Formulas are made harmless, text is left alone",
    arguments: [
      ("=1+1", "'=1+1"), ("+86", "'+86"), ("-2", "'-2"), ("@a", "'@a"), ("\t=1", "'\t=1"),
      ("\rx", "'\rx"), ("\nx", "'\nx"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"),
      ("＠a", "'＠a"), ("  =1", "'  =1"), ("\u{FEFF}=1", "'\u{FEFF}=1"), ("a=1", "a=1"),
      ("", ""), ("青禾", "青禾"),
    ])
  func formulas(_ text: String, _ expected: String) { #expect(neutralized(text) == expected) }

  @Test("Hostile texts come back from a CSV reader with at most an apostrophe before them")
  func roundTrip() {
    var table = CSVTable(header: ["rank", "text"])
    for (index, text) in HostileSample.texts.enumerated() {
      table.append([.int(-index), .text(text)])
    }
    let rows = parse(table.bytes)
    #expect(rows.count == HostileSample.texts.count + 1)
    for (index, text) in HostileSample.texts.enumerated() {
      #expect(rows[index + 1] == [String(-index), neutralized(text)])
    }
  }

  @Test("Every row of the tables has as many cells as the header", arguments: [true, false])
  func rectangular(_ hostile: Bool) throws {
    let report = HostileSample.report(hostile: hostile)
    for file in try render(report, as: .csv, languages: []) {
      let rows = parse(file.bytes)
      #expect(rows.allSatisfy { $0.count == rows[0].count }, "\(file.path)")
      #expect(rows[0].first == "rank" && rows[0][1] == "id")
    }
  }

  /// RFC 4180, strictly.
  private func parse(_ bytes: [UInt8]) -> [[String]] {
    let text = Array(bytes.dropFirst(3))
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      if isQuoted {
        if byte != 0x22 {
          cell.append(byte)
        } else if index < text.count, text[index] == 0x22 {
          cell.append(0x22)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == 0x22, cell.isEmpty {
        isQuoted = true
      } else if byte == 0x2C || byte == 0x0D {
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == 0x0D {
          index += 1
          rows.append(row)
          row = []
        }
      } else {
        cell.append(byte)
      }
    }
    return rows
  }
}
