import Foundation
import PolicyRanking
import PolicyText
import PolicyWorkbook
import Synchronization
import Testing

@testable import PolicyReport

@Suite("Large reports")
struct LargeReportTests {
  @Test("No page of a report on 1,550 policies is over 2 MB")
  func sizes() {
    let model = ReportModel(LargeSample.report(policies: 1_550))
    let context = PageContext(model: model, language: .chinese, languages: Language.judged)
    #expect(HTMLWriter.page(rankingPage(context)).count < 2_000_000)
    let policy = model.ranking.ranked[700]
    let scorecard = HTMLWriter.page(
      scorecardPage(policy, model.report.document(policy.record), context))
    #expect(scorecard.count < 400_000)
  }

  @Test("Nor of one on 20,000, whose ranking goes on over several pages")
  func manyPolicies() {
    let model = ReportModel(LargeSample.report(policies: 20_000, criteria: 3))
    let context = PageContext(model: model, language: .english, languages: Language.judged)
    #expect(HTMLWriter.page(rankingPage(context)).count < 2_000_000)
    #expect(HTMLWriter.page(furtherRankingPage(19, context)).count < 2_000_000)
    #expect(RankingPages(policies: 20_000).count == 20)
    let names = NamesList(model)
    #expect(names.parts.reduce(0) { $0 + $1.count } == 20_000 + model.unranked.count)
    for part in names.parts.indices {
      #expect(HTMLWriter.page(namesPage(part, of: names, context)).count < 2_000_000)
    }
    #expect(NamesList(ReportModel(LargeSample.report(policies: 10, criteria: 3))).parts.isEmpty)
  }

  @Test("Every link of a ranking of several pages leads to a page")
  func linksOfSeveralPages() throws {
    let report = LargeSample.report(policies: 2_001, criteria: 3)
    let model = ReportModel(report)
    let context = PageContext(model: model, language: .english, languages: [.english])
    let names = NamesList(model)
    let folder = ["names.html", "index.html"] + (2...3).map { "ranking-\($0).html" }
    let known = Set(folder + model.ranking.ranked.map { "policies/\($0.record.subject.id).html" })
    for page in [
      rankingPage(context), furtherRankingPage(2, context), namesPage(0, of: names, context),
    ] {
      let read = MarkupReader(HTMLWriter.page(page))
      #expect(read.problems.isEmpty)
      for (_, name, value) in read.attributes
      where name == "href" && value.hasSuffix(".html") && !value.hasPrefix("..") {
        #expect(known.contains(value), "\(value)")
      }
    }
  }

  /// Only a release build says anything about time: `CANDOR_MEASURE=1 swift test -c release
  /// -Xswiftc -enable-testing --filter LargeReportTests`.
  @Test(
    "Time to write 1,550 policies",
    .enabled(if: ProcessInfo.processInfo.environment["CANDOR_MEASURE"] == "1"),
    arguments: ReportFormat.allCases)
  func time(_ format: ReportFormat) throws {
    let count = ProcessInfo.processInfo.environment["CANDOR_POLICIES"].flatMap { Int($0) } ?? 1_550
    let report = LargeSample.report(policies: count)
    let sizes = Mutex<[Int]>([])
    let start = clock()
    let elapsed = try ContinuousClock().measure {
      try render(
        report, as: format, languages: [.chinese],
        workbook: { try XLSXWriter().bytes(of: $0, temporary: "/tmp") }
      ) { file in
        sizes.withLock { $0.append(file.bytes.count) }
      }
    }
    // Processor time, which other work on the machine does not lengthen.
    let used = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    let all = sizes.withLock { $0 }
    print(
      "\(format.rawValue): \(used) s (\(elapsed)), \(all.reduce(0, +)) bytes, "
        + "largest \(all.max() ?? 0)")
    #expect(used < 2 || count > 1_550)
  }
}
