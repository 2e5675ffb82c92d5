import PolicyDocument
import Testing

/// Kinds of real pages against labels: the gate "is this a privacy policy" and the kinds.
@Suite struct SharedPageKindTests {
  struct Row: Decodable, Sendable {
    var html: String
    var kind: String
    var sure: Bool
  }

  @Test(.enabled(if: Shared.has("data/page-kinds/dev/kinds.jsonl"), "no shared data"))
  func floors() throws {
    let folder = "data/page-kinds/dev"
    let rows = try Shared.rows(Row.self, folder + "/kinds.jsonl").filter(\.sure)
    var gate = 0
    var same = 0
    for row in rows {
      let document = try PolicyReader().read([Shared.page(folder + "/" + row.html)])
      let kind = document.kind.rawValue
      if (kind == "privacy-policy") == (row.kind == "privacy-policy") { gate += 1 }
      if kind == row.kind { same += 1 }
    }
    #expect(Double(gate) / Double(rows.count) >= 0.97)
    #expect(Double(same) / Double(rows.count) >= 0.92)
  }
}
