import Foundation
import PolicyDocument
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

/// The measure of `extraction-score.py`: words and single CJK characters as multisets.
enum TokenScore {
  static func f1(_ got: String, _ want: String) -> Double {
    let got = tokens(got)
    let want = tokens(plain(want))
    let hit = got.reduce(0) { $0 + min($1.value, want[$1.key] ?? 0) }
    guard hit > 0 else { return 0 }
    let precision = Double(hit) / Double(got.values.reduce(0, +))
    let recall = Double(hit) / Double(want.values.reduce(0, +))
    return 2 * precision * recall / (precision + recall)
  }

  private static func plain(_ markdown: String) -> String {
    var text = markdown.replacing(/!\[[^\]]*\]\([^)]*\)/, with: "")
    for _ in 0..<2 {
      text.replace(
        /\[((?:[^\[\]\\]|\\.)*)\]\((?:<[^>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)/
      ) { String($0.output.1) }
    }
    text.replace(/<[^>\n]{1,200}>/, with: " ")
    return text.replacing(/\\([\\`*_{}\[\]()#+\-.!>|])/) { String($0.output.1) }
  }

  private static func tokens(_ text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    var word = ""
    func end() {
      if !word.isEmpty { counts[word, default: 0] += 1 }
      word = ""
    }
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x3400...0x9FFF, 0x3040...0x30FF, 0xAC00...0xD7AF, 0xE00...0xE7F:
        end()
        counts[String(scalar), default: 0] += 1
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          word.unicodeScalars.append(scalar)
        } else {
          end()
        }
      }
    }
    end()
    return counts
  }
}
