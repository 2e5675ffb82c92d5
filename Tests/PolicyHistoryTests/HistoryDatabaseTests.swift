import Foundation
import GRDB
import PolicyTestSupport
import Testing

@testable import PolicyHistory

struct HistoryDatabaseTests {
  private func open(_ folder: TemporaryFolder) throws -> HistoryDatabase {
    try HistoryDatabase(at: folder.path + "/h.sqlite", name: "h.sqlite")
  }

  @Test func anEmptyFileBecomesOne() throws {
    let folder = try TemporaryFolder()
    try folder.write("h.sqlite", "")
    let database = try open(folder)
    let pragmas = try ["journal_mode", "foreign_keys", "user_version", "application_id"].map {
      pragma in
      try database.queue.read { try String.fetchOne($0, sql: "PRAGMA \(pragma)") ?? "" }
    }
    #expect(pragmas == ["wal", "1", "\(HistorySchema.version)", "\(HistorySchema.application)"])
    _ = try open(folder)
  }

  @Test(arguments: ["CREATE TABLE t (x)", "PRAGMA application_id = 7", "PRAGMA user_version = 3"])
  func anothersDatabaseIsLeftAlone(_ sql: String) throws {
    let folder = try TemporaryFolder()
    do { try DatabaseQueue(path: folder.path + "/h.sqlite").write { try $0.execute(sql: sql) } }
    try leavesAlone("is no database of candor", folder)
  }

  @Test(arguments: [
    "no database at all", "SQLite format 3\u{0}and then nothing",
    String(repeating: "x", count: 9_000),
  ])
  func anotherFileIsLeftAlone(_ text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("h.sqlite", text)
    try leavesAlone("is no database of candor", folder)
  }

  @Test func aFolderIsNamedAsOne() throws {
    let folder = try TemporaryFolder()
    try folder.write("h.sqlite/x", "")
    let failure = #expect(throws: HistoryFailure.self) { try open(folder) }
    #expect(failure?.description == "h.sqlite: is a folder; name a file in it")
    #expect(folder.files == ["h.sqlite/x"])
  }

  @Test func aNewerFileIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    do {
      let database = try open(folder)
      try database.queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA user_version = 99; PRAGMA journal_mode = DELETE")
      }
    }
    try leavesAlone("was written by a newer candor (its version is 99", folder)
  }

  private func leavesAlone(_ message: String, _ folder: TemporaryFolder) throws {
    let before = try folder.bytes("h.sqlite")
    let failure = #expect(throws: HistoryFailure.self) { try open(folder) }
    #expect(failure?.description.contains("h.sqlite: \(message)") == true)
    #expect(try folder.bytes("h.sqlite") == before)
    #expect(folder.files == ["h.sqlite"])
  }

  @Test func whatCannotBeOpenedIsSaid() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: HistoryFailure.self) {
      try HistoryDatabase(at: folder.path + "/no/h.sqlite", name: "no/h.sqlite")
    }
    #expect(missing?.description.hasPrefix("no/h.sqlite: cannot be opened; its folder") == true)
    let absent = #expect(throws: HistoryFailure.self) {
      try HistoryDatabase.existing(at: folder.path + "/h.sqlite", name: "h.sqlite")
    }
    #expect(absent?.description.contains("does not exist") == true)
    #expect(folder.files == [])
  }

  @Test func aDamagedFileIsSaid() throws {
    let folder = try TemporaryFolder()
    do {
      let database = try open(folder)
      try database.queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA journal_mode = DELETE")
      }
    }
    var bytes = try folder.bytes("h.sqlite")
    // The page of the schema; the header stays.
    for index in 100..<2_000 { bytes[index] = 0xFF }
    try folder.write("h.sqlite", bytes: bytes)
    let failure = #expect(throws: HistoryFailure.self) { try open(folder) }
    #expect(failure?.description.contains("is damaged; keep it") == true)
    #expect(try folder.bytes("h.sqlite") == bytes)
  }
}

extension TemporaryFolder {
  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }
}
