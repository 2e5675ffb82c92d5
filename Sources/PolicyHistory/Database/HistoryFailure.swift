internal import GRDB

/// Why a database cannot be used: what is wrong with which file, and what to do.
public struct HistoryFailure: Error, Sendable, Hashable, CustomStringConvertible {
  public var description: String

  public init(_ description: String) { self.description = description }

  static func foreign(_ name: String) -> HistoryFailure {
    HistoryFailure(
      "\(name): is no database of candor, and is left as it is; give --database another file")
  }

  static func newer(_ name: String, _ version: Int) -> HistoryFailure {
    HistoryFailure(
      "\(name): was written by a newer candor (its version is \(version), this one knows up to "
        + "\(HistorySchema.version)); use that candor, or give --database another file")
  }

  static func missing(_ name: String) -> HistoryFailure {
    HistoryFailure("\(name): does not exist; candor audit --database \(name) makes it")
  }

  static func folder(_ name: String) -> HistoryFailure {
    HistoryFailure("\(name): is a folder; name a file in it")
  }

  /// - Parameter error: of GRDB, or whatever else came.
  init(_ name: String, _ error: any Error) {
    guard let error = error as? DatabaseError else {
      self.init("\(name): cannot be used: \(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .foreign(name)
    case .SQLITE_CORRUPT:
      self.init(
        "\(name): is damaged; keep it, give --database another file, or try "
          + "sqlite3 \(name) .recover")
    case .SQLITE_READONLY, .SQLITE_PERM:
      self.init("\(name): cannot be written; change its permissions, or give another file")
    case .SQLITE_CANTOPEN:
      self.init("\(name): cannot be opened; its folder has to exist and to be writable")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init("\(name): another program keeps it locked; try again when that is done")
    case .SQLITE_FULL: self.init("\(name): cannot be written: the disk is full")
    default: self.init("\(name): cannot be used: \(error.message ?? "\(error.resultCode)")")
    }
  }
}
