internal import GRDB
internal import Glibc

/// The database of `--database`: what was judged, and the runs.
///
/// One file, opened by as many processes as like; SQLite's write-ahead log keeps what was committed
/// whatever happens to any of them.
public final class HistoryDatabase: Sendable {
  /// As the user wrote it.
  let name: String
  let queue: DatabaseQueue

  /// How long another process is waited for; its transactions are short.
  private static let patience = 30.0

  /// Opens the file for an audit; makes it where there is none.
  ///
  /// - Parameter name: what messages call it.
  /// - Throws: when it is not ours, or cannot be written; it is then as it was before.
  public init(at path: String, name: String) throws(HistoryFailure) {
    self.name = name
    do {
      if Self.isFolder(path) { throw HistoryFailure.folder(name) }
      if Self.holdsSomething(path) { try Self.requireOurs(path, name) }
      queue = try DatabaseQueue(path: path, configuration: Self.configuration())
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          try Self.requireOurs(db, name)
          try HistorySchema.migrate(db)
          return .commit
        }
        try Self.useLog(db)
      }
    } catch let failure as HistoryFailure {
      throw failure
    } catch {
      throw HistoryFailure(name, error)
    }
  }

  /// Opens the file to look at what is in it; a file of an older version is brought to this one.
  public static func existing(at path: String, name: String) throws(HistoryFailure)
    -> HistoryDatabase
  {
    guard holdsSomething(path) else { throw .missing(name) }
    return try HistoryDatabase(at: path, name: name)
  }

  private static func configuration(readonly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(patience)
    configuration.label = "candor"
    return configuration
  }

  /// Foreign keys are on by GRDB's own default. With the log a commit needs no `fsync`, and a crash
  /// of the machine, unlike one of the process, may lose the last of them, but never the database.
  private static func useLog(_ db: Database) throws {
    // SQLite does not wait for others here.
    var tries = 0
    while true {
      do {
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        break
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && tries < 300 {
        tries += 1
        usleep(100_000)
      }
    }
    try db.execute(sql: "PRAGMA synchronous = NORMAL")
  }

  /// Before anything can be written: a look that changes nothing.
  private static func requireOurs(_ path: String, _ name: String) throws {
    try DatabaseQueue(path: path, configuration: configuration(readonly: true)).read { db in
      try requireOurs(db, name)
    }
  }

  private static func requireOurs(_ db: Database, _ name: String) throws {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if application == HistorySchema.application {
      guard version <= HistorySchema.version else { throw HistoryFailure.newer(name, version) }
      return
    }
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    guard application == 0, version == 0, tables == 0 else {
      throw HistoryFailure.foreign(name)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func holdsSomething(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }

  /// What `operation` does, with its error in words.
  func using<Value>(
    _ operation: (DatabaseQueue) throws -> Value
  ) throws(HistoryFailure) -> Value {
    do {
      return try operation(queue)
    } catch {
      throw HistoryFailure(name, error)
    }
  }
}
