import Foundation
import PolicyDocument
import Testing

/// Versions of real pages in other character sets give the text of their UTF-8 references.
@Suite struct SharedEncodingsTests {
  struct Row: Decodable, Sendable {
    var html: String
    var reference: String
  }

  @Test(.enabled(if: Shared.has("data/encodings/index.jsonl"), "no shared data"))
  func allVersionsReadAsTheirReferences() throws {
    let rows = try Shared.rows(Row.self, "data/encodings/index.jsonl")
    var references: [String: String] = [:]
    func text(_ file: String) throws -> String {
      let document = try PolicyReader().read([Shared.page("data/encodings/" + file)])
      return document.string.filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
    }
    var wrong: [String] = []
    for row in rows {
      if references[row.reference] == nil {
        references[row.reference] = try text(row.reference)
      }
      if try text(row.html) != references[row.reference] { wrong.append(row.html) }
    }
    #expect(rows.count == 231)
    #expect(wrong == [])
  }
}
