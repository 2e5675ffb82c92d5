internal import Foundation
internal import GRDB
public import PolicyRanking
internal import PolicyRubric

extension RecordStore {
  /// Keeps a run whose policies this store has seen, after their records; all of it or nothing.
  public func keep(_ run: NewRun) throws(HistoryFailure) -> RunRecord {
    try flush()
    let keys = keys
    return try database.using { queue in
      try queue.write { db in try RunWriter(db, basis: basis, keys: keys).write(run) }
    }
  }
}

/// Writes one run within a transaction.
private struct RunWriter {
  let db: Database
  let basis: Int64
  let keys: [String: RecordKey]

  init(_ db: Database, basis: Int64, keys: [String: RecordKey]) {
    (self.db, self.basis, self.keys) = (db, basis, keys)
  }

  func write(_ run: NewRun) throws -> RunRecord {
    let summary = RunSummary(run.snapshot)
    let number = try insert(run, summary)
    let repeated = try earlier(than: number, run)
    if repeated == nil {
      for standing in run.snapshot.policies { try insert(standing, of: run, number) }
    } else {
      try db.execute(
        sql: "UPDATE run SET repeats = ? WHERE id = ?", arguments: [repeated, number])
    }
    return RunRecord(
      number: Int(number), title: run.title, began: run.began, basis: run.snapshot.basis,
      repeats: repeated.map(Int.init), summary: summary)
  }

  private func insert(_ run: NewRun, _ summary: RunSummary) throws -> Int64 {
    let basis = run.snapshot.basis
    let levels = Level.allCases.map { String(summary.levels[$0, default: 0]) }
    try db.execute(
      sql: """
        INSERT INTO run
          (title, began, basis, rubric_id, rubric_version, bands, digest, policies, ranked, mean,
           levels)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run.title, run.began, self.basis, basis.rubricID, basis.rubricVersion, basis.bands,
        Data(run.digest), summary.policies, summary.ranked, summary.meanTenths,
        levels.joined(separator: ","),
      ])
    return db.lastInsertedRowID
  }

  /// The run whose standings are these too: the last of the cohort, if it found the same.
  private func earlier(than number: Int64, _ run: NewRun) throws -> Int64? {
    let last = try Row.fetchOne(
      db,
      sql: """
        SELECT digest, coalesce(repeats, id) AS first FROM run
        WHERE title = ? AND id < ? ORDER BY id DESC LIMIT 1
        """, arguments: [run.title, number])
    guard let last, last["digest"] == Data(run.digest) else { return nil }
    return last["first"]
  }

  private func insert(_ standing: PolicyStanding, of run: NewRun, _ number: Int64) throws {
    let assessment = try keys[standing.id].flatMap { key in
      try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM assessment WHERE basis = ? AND key = ?"),
        arguments: [basis, Data(key.bytes.bytes)])
    }
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO standing
          (run, policy, name, sector, kind, status, tenths, level, place, assessment)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      number, standing.id, standing.name, standing.sector, run.kinds[standing.id],
      standing.status, standing.place?.tenths, standing.place?.level.rawValue,
      standing.place?.rank, assessment,
    ])
    // Without a stored assessment the run keeps all of them itself.
    let own =
      assessment == nil ? Array(standing.verdicts.indices) : run.settled[standing.id] ?? []
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO settled_verdict (run, policy, position, criterion, verdict)
        VALUES (?, ?, ?, ?, ?)
        """)
    for position in own {
      let verdict = standing.verdicts[position]
      try statement.execute(arguments: [
        number, standing.id, position, verdict.criterion.rawValue, verdict.verdict.rawValue,
      ])
    }
  }
}
