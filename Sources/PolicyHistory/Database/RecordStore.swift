internal import Foundation
internal import GRDB
public import PolicyRanking
internal import Synchronization

/// The records of one basis: those the database has, and those an audit adds.
public final class RecordStore: Sendable {
  private struct Pending {
    /// Of the policies whose records were found or added, by id.
    var keys: [String: RecordKey] = [:]
    var entries: [RecordEntry] = []
    /// When the oldest came.
    var since = ContinuousClock.now
    /// The first failure; nothing is written after it.
    var failure: HistoryFailure?
    var isClosed: Bool { failure != nil }
  }

  let database: HistoryDatabase
  let basis: Int64
  private let known: [RecordKey.Bytes: Int64]
  private let pending = Mutex(Pending())

  /// A batch is written when it has so many records, or its oldest is so old: what a crash may lose
  /// is judged again.
  private static let batchSize = 64
  private static let batchAge = Duration.seconds(1)

  public init(_ database: HistoryDatabase, _ basis: RecordBasis) throws(HistoryFailure) {
    self.database = database
    (self.basis, known) = try database.using { queue in
      try queue.write { db in
        let id = try Self.identifier(of: basis, db)
        var known: [RecordKey.Bytes: Int64] = [:]
        let rows = try Row.fetchCursor(
          db, sql: "SELECT key, id FROM assessment WHERE basis = ?", arguments: [id])
        while let row = try rows.next() {
          let key: Data = row[0]
          known[RecordKey.Bytes(key)] = row[1]
        }
        return (id, known)
      }
    }
  }

  private static func identifier(of basis: RecordBasis, _ db: Database) throws -> Int64 {
    let values: StatementArguments = [basis.toolVersion, basis.rubricDigest, basis.settings]
    try db.execute(
      sql: "INSERT OR IGNORE INTO basis (tool, rubric, settings) VALUES (?, ?, ?)",
      arguments: values)
    return try Int64.fetchOne(
      db, sql: "SELECT id FROM basis WHERE tool = ? AND rubric = ? AND settings = ?",
      arguments: values) ?? 0
  }

  /// The record as it was judged before; nil when it was not, or cannot be read any more.
  ///
  /// - Parameter subject: as the manifest has it now.
  public func record(_ key: RecordKey, of subject: PolicySubject) -> PolicyRecord? {
    guard let id = known[key.bytes] else { return nil }
    let bytes = try? database.queue.unsafeRead { db -> [UInt8]? in
      let statement = try db.cachedStatement(sql: "SELECT record FROM assessment WHERE id = ?")
      return try Data.fetchOne(statement, arguments: [id]).map { [UInt8]($0) }
    }
    guard let bytes = bytes ?? nil else { return nil }
    let record = try? StoredRecord.record(bytes, of: subject)
    if record != nil { pending.withLock { $0.keys[subject.id] = key } }
    return record
  }

  /// Whether the record is there, without a look at it.
  public func has(_ key: RecordKey) -> Bool { known[key.bytes] != nil }

  public var isEmpty: Bool { known.isEmpty }

  /// Of the policies whose records were found here or added, by id.
  public var keys: [String: RecordKey] { pending.withLock { $0.keys } }

  /// Keeps a record that was judged just now.
  public func add(_ record: PolicyRecord, _ key: RecordKey) {
    let entry = RecordEntry(record, key)
    let batch: [RecordEntry] = pending.withLock { pending in
      guard !pending.isClosed else { return [] }
      pending.keys[record.subject.id] = key
      if pending.entries.isEmpty { pending.since = .now }
      pending.entries.append(entry)
      guard
        pending.entries.count >= Self.batchSize
          || pending.since.duration(to: .now) >= Self.batchAge
      else { return [] }
      defer { pending.entries = [] }
      return pending.entries
    }
    write(batch)
  }

  /// Writes what waits.
  ///
  /// - Throws: the first thing that went wrong since the store was made; the records after it are
  ///   not kept.
  public func flush() throws(HistoryFailure) {
    let batch = pending.withLock { pending in
      defer { pending.entries = [] }
      return pending.entries
    }
    write(batch)
    if let failure = pending.withLock({ $0.failure }) { throw failure }
  }

  private func write(_ batch: [RecordEntry]) {
    guard !batch.isEmpty else { return }
    do throws(HistoryFailure) {
      try database.using { queue in
        try queue.write { db in
          for entry in batch { try entry.insert(db, basis: basis) }
        }
      }
    } catch {
      pending.withLock { if $0.failure == nil { $0.failure = error } }
    }
  }
}
