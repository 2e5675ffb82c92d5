import Foundation
import PolicyDocument
import PolicyTestSupport
import Testing

/// The text of awkward pages of Corpus against texts that were read beside the pages and put right
/// by hand (`Golden/*.txt`), by token F1. What is reached is pinned page by page in
/// `Golden/floors.tsv`; `Scripts/update-floors` raises the floors and lowers one only when told to.
@Suite struct CorpusTextTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let golden = tests.appendingPathComponent("Golden")
  private static let pages = tests.appendingPathComponent("../../Corpus/pages").standardized
  private static let floorsFile = golden.appendingPathComponent("floors.tsv")
  /// A score may differ in its last digit from one machine to the next.
  private static let slack = 0.0005

  @Test func noPageFallsUnderItsFloor() throws {
    let floors = try Self.floors()
    let scores = try Self.scores()
    #expect(scores.count >= 12)
    switch ProcessInfo.processInfo.environment["CANDOR_FLOORS"] {
    case nil, "":
      #expect(floors.map(\.page) == scores.map(\.page), "Scripts/update-floors takes new pages in")
      for (floor, score) in zip(floors, scores) {
        #expect(score.f1 >= floor.f1 - Self.slack, "\(floor.page)")
      }
    case let mode:
      try Self.update(floors, scores, allowsLower: mode == "lower")
    }
  }

  struct Score { var page: String, f1: Double }

  private static func update(_ floors: [Score], _ scores: [Score], allowsLower: Bool) throws {
    let old = Dictionary(floors.map { ($0.page, $0.f1) }) { first, _ in first }
    let lowered = scores.filter { $0.f1 < (old[$0.page] ?? 0) - slack }.map(\.page)
    guard lowered.isEmpty || allowsLower else {
      Issue.record("these floors would be lowered: \(lowered.joined(separator: ", "))")
      return
    }
    let lines = scores.map { score in
      let f1 = allowsLower ? score.f1 : max(score.f1, old[score.page] ?? 0)
      return "\(score.page)\t\(String(format: "%.4f", f1))\n"
    }
    try Data(lines.joined().utf8).write(to: floorsFile)
  }

  private static func floors() throws -> [Score] {
    guard let text = try? String(contentsOf: floorsFile, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let f1 = Double(fields[1]) else { return nil }
      return Score(page: String(fields[0]), f1: f1)
    }
  }

  private static func scores() throws -> [Score] {
    let names = try FileManager.default.contentsOfDirectory(atPath: golden.path)
      .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    return try names.map { name in
      let expected = try String(
        contentsOf: golden.appendingPathComponent(name + ".txt"), encoding: .utf8)
      let bytes = Array(try Data(contentsOf: pages.appendingPathComponent(name)))
      let document = try PolicyReader().read([SavedPage(file: name, bytes: bytes)])
      return Score(page: name, f1: TokenScore.f1(document.string, expected))
    }
  }
}
