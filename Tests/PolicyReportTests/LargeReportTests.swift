import Foundation
import PolicyRanking
import PolicyText
import Testing

@testable import PolicyReport

@Suite("Large reports")
struct LargeReportTests {
  @Test("No page of a report on 1,550 policies is over 2 MB")
  func sizes() {
    let model = ReportModel(LargeSample.report(policies: 1_550))
    let context = PageContext(model: model, language: .chinese, languages: Language.judged)
    #expect(HTMLWriter.page(rankingPage(context)).count < 2_000_000)
    let scorecard = HTMLWriter.page(scorecardPage(model.ranking.ranked[700], context))
    #expect(scorecard.count < 300_000)
  }

  /// Only a release build says anything about time: `CANDOR_MEASURE=1 swift test -c release
  /// -Xswiftc -enable-testing --filter LargeReportTests`.
  @Test(
    "Time to write 1,550 policies",
    .enabled(if: ProcessInfo.processInfo.environment["CANDOR_MEASURE"] == "1"),
    arguments: ReportFormat.allCases)
  func time(_ format: ReportFormat) {
    let report = LargeSample.report(policies: 1_550)
    var bytes = 0
    var largest = 0
    let start = clock()
    let elapsed = ContinuousClock().measure {
      render(report, as: format, languages: [.chinese]) { file in
        bytes += file.bytes.count
        largest = max(largest, file.bytes.count)
      }
    }
    // Processor time, which other work on the machine does not lengthen.
    let used = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    print("\(format.rawValue): \(used) s (\(elapsed)), \(bytes) bytes, largest \(largest)")
    #expect(used < 2)
  }
}
