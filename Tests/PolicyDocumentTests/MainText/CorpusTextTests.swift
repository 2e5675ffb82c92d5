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

  private static func update(_ floors: [Score], _ scores: [Score], allowsLower: Bool) throws {
    let updated: [Score]
    do throws(Lowered) {
      updated = try Self.updated(floors, by: scores, allowsLower: allowsLower)
    } catch {
      Issue.record("these floors would be lowered: \(error.pages.joined(separator: ", "))")
      return
    }
    let lines = updated.map { "\($0.page)\t\(String(format: "%.4f", $0.f1))\n" }
    try Data(lines.joined().utf8).write(to: floorsFile)
  }

  struct Score: Equatable { var page: String, f1: Double }

  /// Pages whose floors would fall, or go with the page.
  struct Lowered: Error, Equatable { var pages: [String] }

  static func updated(
    _ floors: [Score], by scores: [Score], allowsLower: Bool
  ) throws(Lowered) -> [Score] {
    if allowsLower { return scores }
    let new = Dictionary(scores.map { ($0.page, $0.f1) }) { first, _ in first }
    let lowered = floors.filter { (new[$0.page] ?? 0) < $0.f1 - slack }.map(\.page)
    guard lowered.isEmpty else { throw Lowered(pages: lowered) }
    let old = Dictionary(floors.map { ($0.page, $0.f1) }) { first, _ in first }
    return scores.map { Score(page: $0.page, f1: max($0.f1, old[$0.page] ?? 0)) }
  }

  @Test func aFloorRisesAndFallsOnlyWhenToldTo() throws {
    let floors = [Score(page: "a", f1: 0.9), Score(page: "b", f1: 0.95)]
    let better = [
      Score(page: "a", f1: 0.92), Score(page: "b", f1: 0.9498), Score(page: "c", f1: 1),
    ]
    #expect(
      try Self.updated(floors, by: better, allowsLower: false)
        == [Score(page: "a", f1: 0.92), Score(page: "b", f1: 0.95), Score(page: "c", f1: 1)])
    let worse = [Score(page: "a", f1: 0.92), Score(page: "b", f1: 0.94)]
    #expect(throws: Lowered(pages: ["b"])) {
      try Self.updated(floors, by: worse, allowsLower: false)
    }
    // A page that is gone has no floor any more.
    #expect(throws: Lowered(pages: ["b"])) {
      try Self.updated(floors, by: [worse[0]], allowsLower: false)
    }
    #expect(try Self.updated(floors, by: worse, allowsLower: true) == worse)
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
