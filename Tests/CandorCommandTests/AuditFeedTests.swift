import PolicyRanking
import PolicyTestSupport
import PolicyWorkspace
import Testing

@testable import CandorCommand

struct AuditFeedTests {
  private static let maxBytes = 20_000_000
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func input(archive pages: Int, of size: Int, folder files: Int = 0) throws -> AuditInput {
    // What is packed to next to nothing would be refused.
    let page = "<h1>Privacy Policy</h1>" + (0..<size / 7).map { "\($0 + 100_000) " }.joined()
    for number in 0..<files {
      try folder.write("in/f\(number).html", bytes: Array(page.utf8))
    }
    try SampleArchive.write(
      (0..<pages).map { ("p\($0).html", .bytes(Array(page.utf8))) }, as: .zip,
      to: folder.path + "/x.zip")
    let paths = (files > 0 ? ["in"] : []) + ["x.zip"]
    return try AuditInput(
      paths: paths.map { Location($0, from: folder.path) }, manifest: nil,
      selection: PageSelection())
  }

  @Test(arguments: [1, 2, 5]) func everyPolicyIsHandedOutOnce(jobs: Int) throws {
    let input = try input(archive: 41, of: 100, folder: 37)
    let feed = AuditFeed(input, maxBytes: Self.maxBytes, jobs: jobs)
    var dealt: [Int] = []
    var turn = 0
    var idle = 0
    while idle < jobs {
      let tasks = feed.next(for: turn % jobs)
      idle = tasks == nil ? idle + 1 : 0
      for (index, task) in tasks ?? [] {
        #expect(task.item.subject.id == input.items[index].subject.id)
        #expect(throws: Never.self) { try task.pages(maxBytes: Self.maxBytes) }
        dealt.append(index)
      }
      turn += 1
    }
    #expect(dealt.sorted() == Array(0..<78))
  }

  @Test func pagesOfAnArchiveThatWaitTogetherAreFew() throws {
    let input = try input(archive: 6, of: 700_000)
    let feed = AuditFeed(input, maxBytes: Self.maxBytes)
    var counts: [Int] = []
    while let tasks = feed.next(for: 0) { counts.append(tasks.count) }
    #expect(counts == [2, 2, 2])
  }

  @Test func aJobLeavesOfASmallArchiveToTheOther() throws {
    let input = try input(archive: 8, of: 100)
    let feed = AuditFeed(input, maxBytes: Self.maxBytes, jobs: 2)
    let counts = (0..<4).map { feed.next(for: $0 % 2)?.count }
    #expect(counts == [3, 2, 1, 1])
  }
}
