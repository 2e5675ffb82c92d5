import Foundation
import PolicyAssessment
import PolicyRanking
import PolicyRubric
import PolicyText
import Testing

@testable import PolicyReport

/// `docs/data-dictionary.md` names every column and key that is written, and nothing else.
@Suite("Data dictionary")
struct DataDictionaryTests {
  /// The first cells of each section's tables; of a table with two languages, the first two.
  private static func sections() throws -> [String: [[String]]] {
    let file = Golden.folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/data-dictionary.md")
    var sections: [String: [[String]]] = [:]
    var title = ""
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") {
        title = String(line.drop { $0 == "#" || $0 == " " }).replacing("`", with: "")
      } else if line.hasPrefix("| ") {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
          .map { $0.trimmingCharacters(in: .whitespaces).replacing("`", with: "") }
        if !["key", "column", "English"].contains(cells[0]) {
          sections[title, default: []].append(cells)
        }
      }
    }
    return sections
  }

  private func expect(_ written: Set<String>, in section: String) throws {
    let documented = Set(try Self.sections()[section]?.map { $0[0] } ?? [])
    #expect(written.subtracting(documented).sorted() == [], "not in \(section)")
    #expect(documented.subtracting(written).sorted() == [], "not written any more: \(section)")
  }

  @Test("Columns of the CSV files")
  func csv() throws {
    for file in try render(SampleReport.plain, as: .csv, languages: []) {
      let head = String(decoding: file.bytes.dropFirst(3).prefix { $0 != 0x0D }, as: UTF8.self)
      let columns = head.split(separator: ",").map {
        $0.hasPrefix("facet_") ? "facet_<column>" : String($0)
      }
      try expect(Set(columns), in: file.path)
    }
    let sheet = reviewSheet(SampleReport.plain, count: 1)
    let head = String(decoding: sheet.dropFirst(3).prefix { $0 != 0x0D }, as: UTF8.self)
    try expect(Set(head.split(separator: ",").map(String.init)), in: "review.csv")
  }

  @Test("Columns of the workbook, in both languages and in order")
  func workbook() throws {
    let sections = try Self.sections()
    func titles<Row>(_ columns: [SheetColumn<Row>]) -> [[String]] {
      columns.map { [$0.title.english, $0.title.chinese] }
    }
    for (section, columns) in [
      ("Ranking · 排名", titles(RankingSheet.columns)),
      ("Verdicts · 逐项结果", titles(VerdictsSheet.columns)),
      ("Common problems · 常见问题", titles(ProblemsSheet.columns)),
    ] {
      #expect(sections[section]?.map { Array($0.prefix(2)) } == columns, "\(section)")
    }
  }

  @Test("Keys of results.json")
  func results() throws {
    var report = SampleReport.plain
    let decision = ReviewDecision(
      policy: "qinghe", criterion: "right-delete", verdict: .met, reason: "r", who: "w",
      when: try #require(CalendarDate(year: 2026, month: 1, day: 1)))
    report.ranking.ranked[0].record.assessment?.findings[0].override = Override(
      decision: decision, judged: .partly)
    report.ranking.ranked[0].record.assessment?.facts = PolicyFacts(
      characters: 1, words: 1, medianSentence: 1, longSentenceShare: 1)
    report.ranking.ranked[0].stability = RankStability(weights: 1...2, errors: 1...3)
    try expect(keys(of: try render(report, as: .json, languages: [])[0].bytes), in: "results.json")
  }

  @Test("Keys of badges and comparisons")
  func others() throws {
    let badge = try #require(
      try render(SampleReport.plain, as: .badge, languages: [.english]).first {
        $0.path.hasSuffix(".json")
      })
    try expect(keys(of: badge.bytes), in: "badges/<name>.json")
    let common = Set(try Self.sections()["candor compare --format json"]?.map { $0[0] } ?? [])
    // What stands on the new side, in other lists, or inside a verdict, is told of once.
    for (section, report) in [
      ("Of two policies", ComparisonSample.policies),
      ("Of two runs", ComparisonSample.runs(hostile: false)),
    ] {
      let keys = keys(of: render(report, as: .json, languages: [])).compactMap { key -> String? in
        var key = key.replacing(/^new\./, with: "old.")
        key.replace(/^(clauses|movements|prevalence)\[\]\.new\./) { "\($0.output.1)[].old." }
        key.replace("prevalence[].inBoth.new.", with: "prevalence[].old.")
        key.replace("prevalence[].inBoth.old.", with: "prevalence[].old.")
        key.replace(/^removed\[\]\./, with: "added[].")
        key.replace(/^statusChanges\[\]\.(old|new)\./, with: "added[].")
        return key.contains(/^verdicts\[\]\.(old|new)\./) ? nil : key
      }
      #expect(common.isSubset(of: keys))
      try expect(Set(keys).subtracting(common), in: section)
    }
  }

  /// Paths of all members; what is named by data is named by what it stands for.
  private func keys(of bytes: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    let levels = Set(Level.allCases.map(\.rawValue))
    func walk(_ value: Any, _ path: String) {
      if let object = value as? [String: Any] {
        for (key, inner) in object {
          var name = key
          if path.hasSuffix("levels"), levels.contains(key) { name = "<level>" }
          if path.hasSuffix("dimensions") { name = "<dimension>" }
          let place = path.isEmpty ? name : path + "." + name
          found.insert(place)
          walk(inner, place)
        }
      } else if let list = value as? [Any] {
        for inner in list { walk(inner, path + "[]") }
      }
    }
    if let value = try? JSONSerialization.jsonObject(with: Data(bytes)) { walk(value, "") }
    return found
  }
}
