internal import GRDB
internal import PolicyRanking
internal import PolicyRubric

/// Reads the policies of a run.
enum Standings {
  /// In the order of their ids.
  ///
  /// - Parameter policy: only this one; nil for all.
  static func all(of run: Int, policy: String?, _ db: Database) throws -> [PolicyStanding] {
    var verdicts: [String: [PolicyStanding.CriterionVerdict]] = [:]
    let filter = policy == nil ? "WHERE run = ?" : "WHERE run = ? AND policy = ?"
    let arguments = policy.map { [run, $0] } ?? StatementArguments([run])
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT policy, criterion, verdict FROM run_verdict \(filter) ORDER BY policy, position
        """, arguments: arguments)
    while let row = try rows.next() {
      guard let verdict = Verdict(rawValue: row["verdict"]) else { continue }
      verdicts[row["policy"], default: []].append(
        .init(criterion: CriterionID(rawValue: row["criterion"]), verdict: verdict))
    }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT policy, name, sector, status, tenths, level, place FROM standing
        \(filter) ORDER BY policy
        """, arguments: arguments
    ).map { row in
      let id: String = row["policy"]
      return PolicyStanding(
        id: id, name: row["name"], sector: row["sector"], status: row["status"],
        place: place(row), verdicts: verdicts[id] ?? [])
    }
  }

  /// Nil for what is not ranked.
  static func place(_ row: Row) -> PolicyStanding.Place? {
    guard let tenths: Int = row["tenths"], let rank: Int = row["place"],
      let name: String = row["level"], let level = Level(rawValue: name)
    else { return nil }
    return PolicyStanding.Place(tenths: tenths, level: level, rank: rank)
  }
}
