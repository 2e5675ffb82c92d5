internal import Foundation
internal import GRDB
internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// A record ready to be written.
struct RecordEntry: Sendable {
  private let key: RecordKey
  private let record: PolicyRecord
  private let bytes: Data

  init(_ record: PolicyRecord, _ key: RecordKey) {
    self.key = key
    bytes = Data(StoredRecord.bytes(of: record))
    var record = record
    // The text may be large, and is not kept.
    record.signature = nil
    self.record = record
  }

  /// Another process may have judged the same: then its rows stay. A record that could not be read
  /// is replaced.
  func insert(_ db: Database, basis: Int64) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO document (digest, bytes) VALUES (?, ?)")
      .execute(arguments: [Data(key.document), key.documentSize])
    try db.cachedStatement(
      sql: """
        INSERT INTO assessment (basis, key, document, status, title, language, kind, record)
        SELECT ?, ?, id, ?, ?, ?, ?, ? FROM document WHERE digest = ?
        ON CONFLICT (basis, key) DO UPDATE SET record = excluded.record
        WHERE record <> excluded.record
        """
    ).execute(arguments: [
      basis, Data(key.bytes.bytes), record.status.name, record.title, record.language.rawValue,
      record.pageKind?.rawValue, bytes, Data(key.document),
    ])
    guard db.changesCount > 0, let findings = record.assessment?.findings else { return }
    let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM assessment WHERE basis = ? AND key = ?"),
      arguments: [basis, Data(key.bytes.bytes)])
    let verdict = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO verdict (assessment, position, criterion, verdict, confidence)
        VALUES (?, ?, ?, ?, ?)
        """)
    let evidence = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO evidence
          (assessment, criterion, number, clause, quote, file, line)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, finding) in findings.enumerated() {
      let criterion = finding.criterion.rawValue
      try verdict.execute(arguments: [
        id, position, criterion, finding.verdict.rawValue, finding.confidence,
      ])
      for (number, passage) in finding.evidence.enumerated() {
        try evidence.execute(arguments: [
          id, criterion, number, passage.clause, passage.quote, passage.file, passage.line,
        ])
      }
    }
  }
}
