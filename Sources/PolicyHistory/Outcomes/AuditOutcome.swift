internal import Foundation
internal import GRDB
public import PolicyRanking

/// How an audit ended: what it said, and the report it left.
public struct AuditOutcome: Sendable, Hashable {
  /// The exit status.
  public var status: Int32
  public var output: [UInt8]
  public var error: [UInt8]
  /// The report's files by name, size and times; whatever the edge says of them.
  public var report: [UInt8]

  public init(status: Int32, output: [UInt8], error: [UInt8], report: [UInt8]) {
    self.status = status
    self.output = output
    self.error = error
    self.report = report
  }
}

extension HistoryDatabase {
  /// How the same audit ended last time; nil when it was another, or another run came after it.
  public func outcome(of key: OutcomeKey) throws(HistoryFailure) -> AuditOutcome? {
    try using { queue in
      try queue.read { db in
        // The charts of a report end with its own run, or with one that found the same.
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT outcome.* FROM outcome JOIN run ON run.id = outcome.run
            WHERE outcome.settings = ? AND inputs = ? AND coalesce(run.repeats, run.id) = (
              SELECT coalesce(last.repeats, last.id) FROM run AS last
              WHERE last.title = run.title ORDER BY last.id DESC LIMIT 1)
            """, arguments: [Data(key.settings), Data(key.inputs)])
        return row.map {
          AuditOutcome(
            status: $0["status"], output: [UInt8]($0["output"] as Data),
            error: [UInt8]($0["error"] as Data), report: [UInt8]($0["report"] as Data))
        }
      }
    }
  }

  /// Keeps how an audit ended, in place of the last one with the same settings.
  public func keep(
    _ outcome: AuditOutcome, of key: OutcomeKey, run: RunRecord
  ) throws(HistoryFailure) {
    try using { queue in
      try queue.write { db in
        try db.execute(
          sql: """
            INSERT OR REPLACE INTO outcome (settings, inputs, run, status, output, error, report)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            Data(key.settings), Data(key.inputs), run.number, outcome.status,
            Data(outcome.output), Data(outcome.error), Data(outcome.report),
          ])
      }
    }
  }

  /// Keeps a run that was the last of these settings over again.
  ///
  /// - Parameter began: seconds since 1970, UTC; nil where there is no clock.
  public func keepRepetition(of key: OutcomeKey, began: Int?) throws(HistoryFailure) {
    try using { queue in
      try queue.write { db in
        try db.execute(
          sql: """
            INSERT INTO run
              (title, began, basis, rubric_id, rubric_version, bands, digest, repeats, policies,
               ranked, mean, levels)
            SELECT title, ?, basis, rubric_id, rubric_version, bands, digest,
              coalesce(repeats, id), policies, ranked, mean, levels
            FROM run WHERE id = (SELECT run FROM outcome WHERE settings = ?)
            """, arguments: [began.map(NewRun.text(ofSeconds:)), Data(key.settings)])
      }
    }
  }
}
