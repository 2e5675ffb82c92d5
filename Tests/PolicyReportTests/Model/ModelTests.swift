import PolicyAssessment
import PolicyRanking
import PolicyRubric
import PolicyText
import Testing

@testable import PolicyReport

@Suite("Page names, gains, examples")
struct ModelTests {
  @Test("Names are safe, different and the same in every order")
  func pageNames() {
    let ids = [
      "a", "A", "a/b", "a b", "con", "..", "", "隐私", "隐 私", "x".padded(500), "index", "-x",
    ]
    let names = PageNames(ids: ids)
    let all = ids.map { names[$0] }
    #expect(Set(all.map { $0.lowercased() }).count == ids.count)
    for name in all {
      #expect(name.wholeMatch(of: /[a-z0-9_][a-z0-9_-]*/) != nil && name.count <= 100)
    }
    #expect(names["a"] == "a" && names["con"] != "con")
    let reversed = PageNames(ids: ids.reversed())
    #expect(ids.map { reversed[$0] } == all)
  }

  @Test("A fault is shown by its own passage, an absence by none")
  func examples() throws {
    let examples = Example.all(in: SampleReport.plain.ranking)
    #expect(examples["rf-sale-without-consent"]?.policy.record.subject.id == "banlv")
    #expect(examples["unregistered-users"] == nil)
  }

  @Test("Services of one name are told apart by their ids, everywhere a ranking is read")
  func namesakes() throws {
    var report = SampleReport.plain
    let ids = report.ranking.ranked.prefix(2).map(\.record.subject.id)
    for place in 0..<2 { report.ranking.ranked[place].record.subject.name = "Privacy Policy" }
    let names = Namesakes(report.ranking)
    for policy in report.ranking.ranked {
      let isShared = ids.contains(policy.record.subject.id)
      #expect(names.id(of: policy.record.subject) == (isShared ? policy.record.subject.id : nil))
    }
    let table = terminalTable(report, language: .english, width: 100, color: false)
    let files =
      try render(report, as: .markdown, languages: [.english])
      + render(report, as: .html, languages: [.english])
    let texts = Dictionary(files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) {
      $0 + $1
    }
    for id in ids {
      #expect(table.contains("Privacy Policy (\(id))"))
      #expect(texts["summary.en.md"]?.contains("Privacy Policy \\(\(id)\\)") == true)
      #expect(
        texts["en/index.html"]?.contains("<small class=\"operator\">\(id)</small>") == true)
    }
  }

  @Test("Findings come most common first, and none that nobody is at fault with")
  func findings() {
    let model = ReportModel(SampleReport.plain)
    #expect(model.findings.first { $0.finding == .noPolicy }?.count == 1)
    #expect(zip(model.findings, model.findings.dropFirst()).allSatisfy { $0.count >= $1.count })
    #expect(model.findings.allSatisfy { $0.count > 0 && $0.count <= $0.of })
  }

  @Test("A heat map has a column for each policy, or for neighbors in rank")
  func heatMap() throws {
    let small = HeatMap(ReportModel(SampleReport.plain))
    #expect(small.columns == 5 && small.policies == 5)
    let row = small.strip(of: "right-delete").shades
    #expect(row.count == 5)
    let paths = HeatMap.Shade.allCases.compactMap { HeatMap.Strip(shades: row).path(of: $0) }
    #expect(!paths.isEmpty)
    let large = HeatMap(ReportModel(LargeSample.report(policies: 700)))
    #expect(large.columns == HeatMap.mostColumns)
    let id = try #require(LargeSample.criteria.first).id
    let counts = large.counts(of: id)
    #expect(counts.met + counts.partly + counts.fault == 700)
    #expect(
      HeatMap.Strip(shades: [.met, .met, .fault, .met]).path(of: .met) == "M0 0h2v1H0zM3 0h1v1H3z")
  }

  @Test(
    "A large ranking is cut into pages that miss nobody", arguments: [0, 1, 2_000, 2_001, 20_000])
  func pages(_ policies: Int) {
    let pages = RankingPages(policies: policies)
    let all = (0..<pages.count).flatMap { Array(pages.range(of: $0)) }
    #expect(all == Array(0..<policies))
    #expect((pages.count == 1) == (policies <= 2_000))
  }
}

extension String {
  fileprivate func padded(_ count: Int) -> String { String(repeating: self, count: count) }
}
