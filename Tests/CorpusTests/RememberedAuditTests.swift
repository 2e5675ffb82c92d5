import Foundation
import Testing

@testable import CandorCommand

/// The audit of `Corpus` with a database, first and again, writes what it writes without.
struct RememberedAuditTests {
  @Test(.timeLimit(.minutes(15))) func everyByteIsTheSame() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "candor-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var reports: [[String: Data]] = []
    for more in [[], ["--database", "h.sqlite"], ["--database", "h.sqlite", "--jobs", "1"]] {
      let output = folder.appending(path: "\(reports.count)")
      let status = runCandor(
        in: Surroundings(
          arguments: ["audit", Corpus.root.appending(path: "Corpus").path, "--quiet"]
            + ["--output", output.path] + more, directory: folder.path, cores: 2,
          output: { _ in true }, error: { _ in }))
      #expect(status == 0)
      reports.append(try Self.contents(of: output))
    }
    #expect(reports[0].count > 100)
    for report in reports.dropFirst() {
      let others = report.filter { reports[0][$0.key] != $0.value }.keys.sorted()
      #expect(others == [])
      #expect(report.count == reports[0].count)
    }
  }

  private static func contents(of folder: URL) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      contents[path] = try? Data(contentsOf: folder.appending(path: path))
    }
    return contents
  }
}
