internal import GRDB
public import PolicyRanking
internal import PolicyRubric

extension HistoryDatabase {
  /// Oldest first.
  ///
  /// - Parameter title: only runs of the cohort of this name; nil for all.
  public func runs(title: String? = nil) throws(HistoryFailure) -> [RunRecord] {
    try using { queue in try queue.read { try Self.runs(title, $0) } }
  }

  private static func runs(_ title: String?, _ db: Database) throws -> [RunRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT run.*, basis.tool, basis.rubric FROM run JOIN basis ON basis.id = run.basis
        WHERE ?1 IS NULL OR title = ?1 ORDER BY run.id
        """, arguments: [title]
    ).map { row in
      let counts = (row["levels"] as String).split(separator: ",").compactMap { Int($0) }
      let levels = Dictionary(uniqueKeysWithValues: zip(Level.allCases, counts + [0, 0, 0, 0, 0]))
      return RunRecord(
        number: row["id"], title: row["title"], began: row["began"],
        basis: RunSnapshot.Basis(
          toolVersion: row["tool"], rubricID: row["rubric_id"],
          rubricVersion: row["rubric_version"], rubricDigest: row["rubric"], bands: row["bands"]),
        repeats: row["repeats"], policies: row["policies"], ranked: row["ranked"],
        meanTenths: row["mean"], levels: levels)
    }
  }

  /// A run with all its policies, for a comparison; nil where there is none of this number.
  public func snapshot(ofRun number: Int) throws(HistoryFailure) -> RunSnapshot? {
    try using { queue in
      try queue.read { db in
        guard let run = try Self.runs(nil, db).first(where: { $0.number == number }) else {
          return nil
        }
        return RunSnapshot(
          name: "\(run.title) #\(number)".trimmedStart, basis: run.basis,
          policies: try Standings.all(of: run.repeats ?? number, policy: nil, db))
      }
    }
  }

  /// One policy in all runs of the cohort it was last in; nil where no run has it.
  public func trend(ofPolicy id: String) throws(HistoryFailure) -> PolicyTrend? {
    try using { queue in
      try queue.read { db in
        let title = try String.fetchOne(
          db,
          sql: """
            SELECT title FROM run JOIN standing ON standing.run = run.id
            WHERE policy = ? ORDER BY run.id DESC LIMIT 1
            """, arguments: [id])
        guard let title else { return nil }
        let runs = try Self.runs(title, db).filter { $0.repeats == nil }
        return PolicyTrend(
          id: id,
          try runs.map { ($0, try Standings.all(of: $0.number, policy: id, db).first) })
      }
    }
  }

  /// The last runs of a cohort that found something new, with where each policy stood.
  public func trend(title: String, limit: Int) throws(HistoryFailure) -> RunTrend {
    try using { queue in
      try queue.read { db in
        let runs = try Self.runs(title, db).filter { $0.repeats == nil }.suffix(limit)
        var places: [String: [PolicyStanding.Place?]] = [:]
        for (index, run) in runs.enumerated() {
          let rows = try Row.fetchCursor(
            db,
            sql: """
              SELECT policy, tenths, level, place FROM standing
              WHERE run = ? AND place IS NOT NULL
              """, arguments: [run.number])
          while let row = try rows.next() {
            places[row["policy"], default: Array(repeating: nil, count: runs.count)][index] =
              Standings.place(row)
          }
        }
        return RunTrend(runs: Array(runs), places: places)
      }
    }
  }
}

extension String {
  fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}
