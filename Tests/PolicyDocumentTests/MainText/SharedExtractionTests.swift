import Foundation
import PolicyDocument
import PolicyTestSupport
import Testing

/// The main text of real pages against the text people selected, by the token F1 of
/// `extraction-score.py`. Floors a little under what is reached, so that nobody lowers them unseen.
@Suite struct SharedExtractionTests {
  struct Row: Decodable, Sendable {
    var id: String
    var html: String
    var expected: String
  }

  static let floors: [(folder: String, mean: Double, good: Double)] = [
    ("data/extraction/dev", 0.973, 0.92), ("data/extraction-zh/dev", 0.985, 0.96),
  ]

  @Test(
    .enabled(if: Shared.has("data/extraction/dev/pairs.jsonl"), "no shared data"),
    arguments: floors)
  func floor(_ folder: String, _ mean: Double, _ good: Double) throws {
    var scores: [Double] = []
    for row in try Shared.rows(Row.self, folder + "/pairs.jsonl") {
      let document = try PolicyReader().read([Shared.page(folder + "/" + row.html)])
      let expected = String(decoding: try Shared.bytes(folder + "/" + row.expected), as: UTF8.self)
      scores.append(TokenScore.f1(document.string, expected))
    }
    #expect(scores.reduce(0, +) / Double(scores.count) >= mean)
    #expect(Double(scores.filter { $0 >= 0.95 }.count) / Double(scores.count) >= good)
  }
}
