import Testing

@testable import PolicyWorkspace

struct CSVTableTests {
  static let tables: [(text: String, rows: [[String]])] = [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\n", [["a", "b"]]),
    ("\"a,b\",\"say \"\"hi\"\"\"\n", [["a,b", "say \"hi\""]]),
    ("\"two\nlines\",x\n", [["two\nlines", "x"]]),
    ("a,,\n", [["a", "", ""]]),
    ("a\n\n,,\nb\n", [["a"], ["b"]]),
    ("", []),
    ("名称,\u{301}x\n", [["名称", "\u{301}x"]]),
    ("\"\",b\n", [["", "b"]]),
  ]

  @Test(arguments: tables) func reads(_ table: (text: String, rows: [[String]])) throws {
    let read = try CSVTable(Array(table.text.utf8)).rows.map { $0.map(\.text) }
    #expect(read == table.rows)
  }

  @Test func placesCountLinesOfTheFile() throws {
    let rows = try CSVTable(Array("a,b\r\n\"x\r\ny\",zz,q\r\n甲,乙\r\n".utf8)).rows
    #expect(rows[1].map(\.line) == [2, 3, 3])
    #expect(rows[1].map(\.column) == [1, 4, 7])
    #expect(rows[2].map(\.line) == [4, 4])
    #expect(rows[2].map(\.column) == [1, 3])
  }

  static let faults: [(bytes: [UInt8], line: Int, column: Int, part: String)] = [
    (Array("a\n\"b".utf8), 2, 1, "never closed"),
    (Array("a,\"b\"c\n".utf8), 1, 6, "after a closing quote"),
    ([0xFF, 0xFE, 0x61, 0], 1, 1, "UTF-16"),
    (Array("a\nb\n".utf8) + [0xB5, 0xC7], 3, 1, "not UTF-8"),
  ]

  @Test(arguments: faults)
  func locatesFaults(_ fault: (bytes: [UInt8], line: Int, column: Int, part: String)) {
    let error = #expect(throws: CSVTable.Fault.self) { try CSVTable(fault.bytes) }
    #expect(error?.line == fault.line)
    #expect(error?.column == fault.column)
    #expect(error?.message.contains(fault.part) == true)
  }

  @Test func anyBytesGiveATableOrAFault() {
    var seed: UInt64 = 42
    let alphabet: [UInt8] = Array("a,\"\n\r;é\u{FEFF}".utf8) + [0, 0xFF, 0xC3]
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<24 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(seed >> 33) % alphabet.count])
      }
      _ = try? CSVTable(bytes)
    }
  }
}
