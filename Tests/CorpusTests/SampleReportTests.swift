import Foundation
import PolicyReport
import PolicyRubric
import PolicyText
import Synchronization
import Testing

@testable import CandorCommand

/// The sample in `Reports/sample` is what the audit of `Corpus` writes today; a person reviews its
/// changes. `CANDOR_RECORD=1 swift test --filter SampleReportTests` writes it anew.
struct SampleReportTests {
  @Test func theSampleIsTrue() throws {
    let corpus = try Corpus.audited()
    let report = AuditReport(
      title: "Corpus", ranking: corpus.ranking, criteria: corpus.rubric.criteria,
      toolVersion: Version.current, rubricID: corpus.rubric.id,
      rubricVersion: corpus.rubric.version, rubricDigest: corpus.rubric.digest)
    let written = Mutex<[ReportFile]>([])
    render(
      report, as: .markdown, languages: [.chinese, .english], workbook: { _ in [] }
    ) { file in written.withLock { $0.append(file) } }
    let files = written.withLock { $0 }
    #expect(files.map(\.path) == ["summary.zh.md", "summary.en.md"])
    let folder = Corpus.root.appending(path: "Reports/sample")
    for file in files {
      let place = folder.appending(path: file.path)
      if ProcessInfo.processInfo.environment["CANDOR_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(file.bytes).write(to: place)
      }
      let recorded = try Data(contentsOf: place)
      #expect(
        recorded == Data(file.bytes), "\(file.path) differs from Reports/sample/\(file.path)")
    }
  }
}
