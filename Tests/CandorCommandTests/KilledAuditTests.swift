import Foundation
import GRDB
import PolicyTestSupport
import Testing

/// `kill -9` at random moments of audits with a database. `CANDOR_KILLS=200` is the slow step of
/// Scripts/test.
@Suite(.enabled(if: BuiltProgram.path != nil, "the program is built beside the tests"))
struct KilledAuditTests {
  private static let pages = 100
  private static let audit =
    "audit in --rubric rubric --jobs 2 --format json,csv --database h.sqlite --output out --quiet"

  private func corpus() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus("seed")
    let page = try #require(folder.text("seed/good.html"))
    for number in 0..<Self.pages {
      try folder.write("in/\(number).html", page.replacing("好应用", with: "好应用\(number)号"))
    }
    return folder
  }

  /// How many records there are; nothing may be wrong with the file.
  private func records(_ folder: TemporaryFolder) throws -> Int {
    let path = folder.path + "/h.sqlite"
    guard FileManager.default.fileExists(atPath: path) else { return 0 }
    return try DatabaseQueue(path: path).read { db in
      #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
      guard try db.tableExists("assessment") else { return 0 }
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM assessment") ?? 0
    }
  }

  private func forget(_ folder: TemporaryFolder) {
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: folder.path + "/h.sqlite" + ending)
    }
  }

  @Test(.timeLimit(.minutes(20))) func losesNothingAndGoesOn() throws {
    let kills = ProcessInfo.processInfo.environment["CANDOR_KILLS"].flatMap(Int.init) ?? 6
    let folder = try corpus()
    let start = ContinuousClock.now
    #expect(try BuiltProgram.run(Self.audit, in: folder).status == 0)
    let whole = Int(start.duration(to: .now) / .microseconds(1))
    let expected = folder.contents(below: "out")
    #expect(try records(folder) == Self.pages)
    forget(folder)

    var (kept, inMiddle) = (0, 0)
    for kill in 1...kills {
      try BuiltProgram.start(
        Self.audit, in: folder, killAfterMicroseconds: .random(in: 0...whole))
      let now = try records(folder)
      #expect(now >= kept)
      kept = now
      if (1..<Self.pages).contains(kept) { inMiddle += 1 }
      guard kept == Self.pages || kill % 10 == 0 else { continue }
      #expect(try BuiltProgram.run(Self.audit, in: folder).status == 0)
      #expect(folder.contents(below: "out") == expected)
      #expect(try records(folder) == Self.pages)
      forget(folder)
      kept = 0
    }
    print("\(kills) kills, \(inMiddle) of them with a part of the records kept")
  }

  @Test(.timeLimit(.minutes(20))) func twoAuditsAtOnce() async throws {
    let folder = try corpus()
    for round in 0..<2 {
      try await withThrowingTaskGroup { group in
        for number in 0..<3 {
          let line = Self.audit.replacing("--output out", with: "--output out\(number)")
          group.addTask {
            let run = try BuiltProgram.run(line, in: folder)
            #expect(run.status == 0)
            #expect(!run.error.contains("h.sqlite"))
          }
        }
        try await group.waitForAll()
      }
      #expect(try records(folder) == Self.pages)
      let first = folder.contents(below: "out0")
      #expect(first["results.json"] != nil)
      #expect(folder.contents(below: "out1") == first)
      #expect(folder.contents(below: "out2") == first)
      if round < 1 { forget(folder) }
    }
  }
}
