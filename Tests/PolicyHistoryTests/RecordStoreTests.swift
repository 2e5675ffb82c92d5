import Dispatch
import Foundation
import GRDB
import PolicyDocument
import PolicyRanking
import PolicyTestSupport
import Testing

@testable import PolicyHistory

struct RecordStoreTests {
  private static let basis = RecordBasis(
    toolVersion: "1", rubricDigest: "r", settings: [("profile", "")])

  private func key(_ number: Int) -> RecordKey {
    RecordKey(
      [SavedPage(file: "a.html", bytes: Array("page \(number)".utf8))], of: Samples.subject,
      declaredLanguage: nil, isNamed: true)
  }

  private func open(_ folder: TemporaryFolder) throws -> HistoryDatabase {
    try HistoryDatabase(at: folder.path + "/h.sqlite", name: "h.sqlite")
  }

  private func count(_ database: HistoryDatabase, _ table: String) throws -> Int {
    try database.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
  }

  @Test func keepsWhatIsAdded() throws {
    let folder = try TemporaryFolder()
    let records = [Samples.assessed] + Samples.statuses.map(Samples.apart)
    let store = try RecordStore(open(folder), Self.basis)
    for (number, record) in records.enumerated() {
      #expect(store.record(key(number), of: Samples.subject) == nil)
      store.add(record, key(number))
    }
    try store.flush()
    let database = try open(folder)
    let again = try RecordStore(database, Self.basis)
    for (number, record) in records.enumerated() {
      #expect(again.record(key(number), of: Samples.subject).map(expressed) == expressed(record))
    }
    #expect(again.record(key(9), of: Samples.subject) == nil)
    #expect(try count(database, "assessment") == 4)
    #expect(try count(database, "document") == 4)
    #expect(try count(database, "verdict") == 3)
    #expect(try count(database, "evidence") == 2)
    let quote = try database.queue.read {
      try String.fetchOne(
        $0,
        sql: """
          SELECT quote FROM evidence JOIN assessment ON assessment.id = evidence.assessment
          WHERE criterion = 'right-delete' AND number = 1 AND title = '甲隐私政策'
          """)
    }
    #expect(quote == "我们可能删除。")
  }

  @Test(arguments: [
    RecordBasis(toolVersion: "2", rubricDigest: "r", settings: [("profile", "")]),
    RecordBasis(toolVersion: "1", rubricDigest: "s", settings: [("profile", "")]),
    RecordBasis(toolVersion: "1", rubricDigest: "r", settings: [("profile", "eu")]),
  ])
  func anotherBasisHasRecordsOfItsOwn(_ other: RecordBasis) throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(open(folder), Self.basis)
    store.add(Samples.assessed, key(1))
    try store.flush()
    #expect(try RecordStore(open(folder), other).record(key(1), of: Samples.subject) == nil)
  }

  @Test func aDamagedRecordIsJudgedAgainAndReplaced() throws {
    let folder = try TemporaryFolder()
    let database = try open(folder)
    let store = try RecordStore(database, Self.basis)
    store.add(Samples.assessed, key(1))
    try store.flush()
    try database.queue.write {
      try $0.execute(sql: "UPDATE assessment SET record = CAST(x'00' || record AS BLOB)")
    }
    let second = try RecordStore(database, Self.basis)
    #expect(second.record(key(1), of: Samples.subject) == nil)
    second.add(Samples.assessed, key(1))
    try second.flush()
    #expect(try RecordStore(database, Self.basis).record(key(1), of: Samples.subject) != nil)
    #expect(try count(database, "assessment") == 1)
  }

  @Test func severalProcessesAndThreadsAtOnce() throws {
    let folder = try TemporaryFolder()
    let stores = try (0..<4).map { _ in try RecordStore(open(folder), Self.basis) }
    DispatchQueue.concurrentPerform(iterations: 8) { worker in
      for number in 0..<100 { stores[worker % 4].add(Samples.assessed, key(number)) }
    }
    for store in stores { try store.flush() }
    let database = try open(folder)
    #expect(try count(database, "assessment") == 100)
    #expect(try count(database, "verdict") == 300)
    let check = try database.queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
    #expect(check == "ok")
  }

  @Test func whatCannotBeWrittenIsSaidAtTheEnd() throws {
    let folder = try TemporaryFolder()
    let database = try open(folder)
    let store = try RecordStore(database, Self.basis)
    try database.queue.write { try $0.execute(sql: "PRAGMA query_only = 1") }
    store.add(Samples.assessed, key(1))
    let failure = #expect(throws: HistoryFailure.self) { try store.flush() }
    #expect(failure?.description.contains("cannot be written") == true)
  }
}
