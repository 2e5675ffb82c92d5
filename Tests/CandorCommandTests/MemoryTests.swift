import Foundation
import PolicyTestSupport
import Testing

/// Texts and passages must not pile up: an audit may grow by little more than a policy's verdicts.
@Suite(.enabled(if: BuiltProgram.path != nil, "the program is built beside the tests"))
struct MemoryTests {
  /// A policy of about 100 KB, no sentence of which any other page has.
  private func page(_ index: Int) -> [UInt8] {
    var page =
      "<!DOCTYPE html><html lang=en><title>Privacy Policy</title><h1>Privacy Policy of Acme Widgets, number \(index)</h1>"
    var number = index * 10_000
    while page.utf8.count < 100_000 {
      number += 1
      page +=
        "<p>As clause \(number) of this privacy policy says, we collect and use personal data of"
        + " visitors of kind v\(number)x for purpose p\(number)y.</p>\n"
    }
    return Array((page + "</html>").utf8)
  }

  /// In kilobytes.
  private func peak(pages: Int) throws -> Int {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.write(
      "in/pages.warc.gz",
      bytes: SampleWARC.packed(
        [SampleWARC.info()]
          + (0..<pages).map { SampleWARC.response("https://s\($0).example/privacy", page($0)) }))
    let run = try BuiltProgram.peak(
      "audit in --rubric rubric --jobs 2 --format json,csv --quiet --output out", in: folder)
    #expect(run.status == 0)
    #expect(!folder.files.contains { $0.contains("kept") })
    return run.kilobytes
  }

  /// `CANDOR_MEMORY=1` takes more pages and is stricter.
  @Test(.timeLimit(.minutes(10))) func aPolicyMoreCostsLittle() throws {
    let isLong = ProcessInfo.processInfo.environment["CANDOR_MEMORY"] == "1"
    let (few, many) = isLong ? (100, 300) : (10, 50)
    let growth = try peak(pages: many) - peak(pages: few)
    // Its text alone is 100 KB; what is remembered takes some MB, and the heap grows in steps.
    #expect(growth < (many - few) * 8 + 12_000)
  }
}
