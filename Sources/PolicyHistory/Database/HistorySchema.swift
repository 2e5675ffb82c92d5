internal import GRDB

/// The tables, and how a file of an older version comes to them. docs/history.md describes them.
enum HistorySchema {
  /// "CAND", in the file's header: no other program's database is taken for one of ours.
  static let application: Int32 = 0x43_41_4E_44

  /// Each step takes a file from the version before it; version 0 is an empty file. A step that has
  /// been released is never changed.
  static let steps: [@Sendable (Database) throws -> Void] = [
    assessments, runs, outcomes,
  ]

  static var version: Int { steps.count }

  /// Within a write transaction: another process may be at it too.
  ///
  /// - Parameter last: the version to stop at, for tests of the steps.
  static func migrate(_ db: Database, upTo last: Int = version) throws {
    let present = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard present < last else { return }
    for step in steps[present..<last] { try step(db) }
    try db.execute(sql: "PRAGMA application_id = \(application)")
    try db.execute(sql: "PRAGMA user_version = \(last)")
  }

  @Sendable private static func assessments(_ db: Database) throws {
    try db.execute(
      sql: """
        -- What judged, as far as it can change a record.
        CREATE TABLE basis (
          id INTEGER PRIMARY KEY,
          tool TEXT NOT NULL,
          rubric TEXT NOT NULL,
          settings TEXT NOT NULL,
          UNIQUE (tool, rubric, settings)
        ) STRICT;

        -- A policy as it was saved, by the SHA-256 of its page, or of its pages' digests.
        CREATE TABLE document (
          id INTEGER PRIMARY KEY,
          digest BLOB NOT NULL UNIQUE,
          bytes INTEGER NOT NULL
        ) STRICT;

        -- What one basis made of one document under one entry of a manifest.
        CREATE TABLE assessment (
          id INTEGER PRIMARY KEY,
          basis INTEGER NOT NULL REFERENCES basis ON DELETE CASCADE,
          key BLOB NOT NULL,
          document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
          status TEXT NOT NULL,
          title TEXT NOT NULL,
          language TEXT NOT NULL,
          kind TEXT,
          record BLOB NOT NULL,
          UNIQUE (basis, key)
        ) STRICT;
        CREATE INDEX assessment_document ON assessment (document);

        CREATE TABLE verdict (
          assessment INTEGER NOT NULL REFERENCES assessment ON DELETE CASCADE,
          position INTEGER NOT NULL,
          criterion TEXT NOT NULL,
          verdict TEXT NOT NULL,
          confidence REAL NOT NULL,
          PRIMARY KEY (assessment, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE evidence (
          assessment INTEGER NOT NULL REFERENCES assessment ON DELETE CASCADE,
          criterion TEXT NOT NULL,
          number INTEGER NOT NULL,
          clause TEXT NOT NULL,
          quote TEXT NOT NULL,
          file TEXT NOT NULL,
          line INTEGER NOT NULL,
          PRIMARY KEY (assessment, criterion, number)
        ) STRICT, WITHOUT ROWID;
        """)
  }

  @Sendable private static func runs(_ db: Database) throws {
    try db.execute(
      sql: """
        -- One audit that came to its end. One that found just what the run before it had found
        -- has no standings of its own: `repeats` is the run that has them.
        CREATE TABLE run (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          title TEXT NOT NULL,
          began TEXT,
          basis INTEGER NOT NULL REFERENCES basis,
          rubric_id TEXT NOT NULL,
          rubric_version TEXT NOT NULL,
          bands TEXT NOT NULL,
          digest BLOB NOT NULL,
          repeats INTEGER REFERENCES run,
          policies INTEGER NOT NULL,
          ranked INTEGER NOT NULL,
          mean INTEGER,
          levels TEXT NOT NULL
        ) STRICT;
        CREATE INDEX run_title ON run (title, id);

        -- Where a policy stood; scores in tenths of a point.
        CREATE TABLE standing (
          run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
          policy TEXT NOT NULL,
          name TEXT NOT NULL,
          sector TEXT,
          kind TEXT,
          status TEXT NOT NULL,
          tenths INTEGER,
          level TEXT,
          place INTEGER,
          assessment INTEGER REFERENCES assessment,
          PRIMARY KEY (run, policy)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX standing_policy ON standing (policy, run);
        CREATE INDEX standing_assessment ON standing (assessment);

        -- Verdicts of a run that are not its assessments': those of the cohort, and people's.
        CREATE TABLE settled_verdict (
          run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
          policy TEXT NOT NULL,
          position INTEGER NOT NULL,
          criterion TEXT NOT NULL,
          verdict TEXT NOT NULL,
          PRIMARY KEY (run, policy, position)
        ) STRICT, WITHOUT ROWID;

        -- For people who ask by SQL: the verdicts of a run as it counted them.
        CREATE VIEW run_verdict AS
        SELECT run, policy, position, criterion, verdict FROM settled_verdict
        UNION ALL
        SELECT standing.run, standing.policy, verdict.position, verdict.criterion, verdict.verdict
        FROM standing JOIN verdict ON verdict.assessment = standing.assessment
        WHERE NOT EXISTS (
          SELECT 1 FROM settled_verdict AS settled
          WHERE settled.run = standing.run AND settled.policy = standing.policy
            AND settled.position = verdict.position);
        """)
  }

  @Sendable private static func outcomes(_ db: Database) throws {
    try db.execute(
      sql: """
        -- How the last audit of some settings ended. The same again need not be done again.
        CREATE TABLE outcome (
          settings BLOB PRIMARY KEY,
          inputs BLOB NOT NULL,
          run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
          status INTEGER NOT NULL,
          output BLOB NOT NULL,
          error BLOB NOT NULL,
          report BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX outcome_run ON outcome (run);
        """)
  }
}
