import Foundation
import GRDB
import PolicyAssessment
import PolicyDocument
import PolicyRanking
import PolicyRubric
import PolicyTestSupport
import Testing

@testable import PolicyHistory

struct RunTests {
  private static let criteria: [CriterionID] = ["right-delete", "rf-sale", "template"]

  private func basis(rubric: String = "sha256:1") -> RunSnapshot.Basis {
    RunSnapshot.Basis(
      toolVersion: "1", rubricID: "r", rubricVersion: "1.0", rubricDigest: rubric, bands: "even-20")
  }

  /// Policies that each have the three verdicts and a score.
  private func ranking(_ policies: [(id: String, tenths: Int, verdicts: [Verdict])]) -> Ranking {
    let ranked = policies.enumerated().map { index, policy in
      var record = Samples.apart(.assessed)
      record.subject.id = policy.id
      record.subject.name = policy.id.uppercased()
      record.assessment = Assessment(
        profile: [],
        findings: zip(Self.criteria, policy.verdicts).map { Finding(criterion: $0, verdict: $1) })
      return RankedPolicy(
        record: record, tenths: policy.tenths, level: policy.tenths > 600 ? .high : .low,
        rank: index + 1, percentile: 0, sectorRank: nil, kindRank: nil, caps: [],
        uncappedLevel: .low, dimensions: [], points: [], reuse: [])
    }
    var apart = Samples.apart(Samples.statuses[2])
    apart.subject.id = "z"
    return Ranking(
      bands: .even, ranked: ranked, unranked: [apart], levels: [:],
      sectors: [], kinds: [], problems: [], clusters: [])
  }

  private struct Kept {
    let folder: TemporaryFolder
    let database: HistoryDatabase

    init() throws {
      folder = try TemporaryFolder()
      database = try HistoryDatabase(at: folder.path + "/h.sqlite", name: "h.sqlite")
    }

    /// Each record is stored but the one that `without` names.
    func keep(
      _ ranking: Ranking, _ basis: RunSnapshot.Basis, title: String = "apps", began: Int? = nil,
      without: String? = nil
    ) throws -> RunRecord {
      let store = try RecordStore(
        database,
        RecordBasis(toolVersion: basis.toolVersion, rubricDigest: basis.rubricDigest, settings: []))
      for policy in ranking.ranked where policy.record.subject.id != without {
        let text = "\(policy.record.assessment?.findings.map(\.verdict) ?? [])"
        let key = RecordKey(
          [SavedPage(file: "a.html", bytes: Array(text.utf8))], of: policy.record.subject,
          declaredLanguage: nil, isNamed: true)
        guard store.record(key, of: policy.record.subject) == nil else { continue }
        var record = policy.record
        // What the cohort decides is open when the record is kept.
        record.assessment?.findings[2].verdict = .undetermined
        store.add(record, key)
      }
      return try store.keep(
        NewRun(
          title: title, began: began, basis: basis, ranking: ranking, cohortCriteria: ["template"]))
    }
  }

  @Test func comesBackAsItWas() throws {
    let kept = try Kept()
    let ranking = ranking([
      ("a", 700, [.met, .clear, .weak]), ("b", 300, [.notMet, .strong, .clear]),
    ])
    for without in [nil, "a"] {
      let run = try kept.keep(ranking, basis(rubric: without ?? "x"), without: without)
      let snapshot = try #require(try kept.database.snapshot(ofRun: run.number))
      let expected = RunSnapshot(name: "", basis: basis(rubric: without ?? "x"), ranking: ranking)
      #expect(snapshot.basis == expected.basis)
      #expect(snapshot.name == "apps #\(run.number)")
      #expect(
        snapshot.policies.sorted { $0.id < $1.id } == expected.policies.sorted { $0.id < $1.id })
      #expect(run.ranked == 2)
      #expect(run.policies == 3)
      #expect(run.meanTenths == 500)
      #expect(run.levels[.high] == 1)
    }
    #expect(try kept.database.snapshot(ofRun: 9) == nil)
  }

  @Test func theSameAgainIsSaidToBe() throws {
    let kept = try Kept()
    let first = ranking([("a", 700, [.met, .clear, .weak])])
    let other = ranking([("a", 700, [.partly, .clear, .weak])])
    let runs = [
      try kept.keep(first, basis()), try kept.keep(first, basis()), try kept.keep(first, basis()),
      try kept.keep(other, basis()), try kept.keep(first, basis(), title: "sites"),
      try kept.keep(first, basis()), try kept.keep(first, basis(rubric: "sha256:2")),
    ]
    #expect(runs.map(\.repeats) == [nil, 1, 1, nil, nil, nil, nil])
    #expect(try kept.database.runs() == runs)
    #expect(try kept.database.runs(title: "sites").map(\.number) == [5])
    let third = try kept.database.snapshot(ofRun: 3)?.policies
    #expect(try third == kept.database.snapshot(ofRun: 1)?.policies)
  }

  @Test func aPolicyOverItsRuns() throws {
    let kept = try Kept()
    _ = try kept.keep(
      ranking([("a", 700, [.met, .clear, .clear])]), basis(), began: 1_774_944_900)
    _ = try kept.keep(ranking([("b", 100, [.met, .clear, .clear])]), basis())
    _ = try kept.keep(ranking([("a", 500, [.notMet, .clear, .strong])]), basis())
    let trend = try #require(try kept.database.trend(ofPolicy: "a"))
    #expect(trend.steps.map(\.standing?.place?.tenths) == [700, nil, 500])
    #expect(trend.steps.map(\.run.began) == ["2026-03-31T08:15:00Z", nil, nil])
    #expect(trend.steps.map(\.changes.count) == [0, 0, 2])
    #expect(
      trend.steps[2].changes.first
        == VerdictChange(criterion: "right-delete", old: .met, new: .notMet))
    #expect(try kept.database.trend(ofPolicy: "zz") == nil)

    let cohort = try kept.database.trend(title: "apps", limit: 2)
    #expect(cohort.runs.map(\.number) == [2, 3])
    #expect(cohort.places["a"]?.map(\.?.tenths) == [nil, 500])
    #expect(cohort.places["b"]?.map(\.?.tenths) == [100, nil])
  }

  @Test func aFileOfVersionOneIsBroughtToThisOne() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/h.sqlite"
    do {
      let queue = try DatabaseQueue(path: path)
      try queue.write { try HistorySchema.migrate($0, upTo: 1) }
      try queue.write { db in
        try db.execute(
          sql: """
            INSERT INTO basis VALUES (1, '1', 'sha256:1', 'record=1');
            INSERT INTO document VALUES (1, x'00', 7);
            INSERT INTO assessment VALUES (1, 1, x'01', 1, 'assessed', 't', 'zh', NULL, x'02');
            """)
      }
    }
    let database = try HistoryDatabase(at: path, name: "h.sqlite")
    let answers = try [
      "PRAGMA user_version", "SELECT title FROM assessment", "PRAGMA integrity_check",
    ].map { sql in try database.queue.read { try String.fetchOne($0, sql: sql) ?? "" } }
    #expect(answers == ["3", "t", "ok"])
    #expect(try database.runs() == [])
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (1_774_944_900, "2026-03-31T08:15:00Z"), (-1, "1969-12-31T23:59:59Z"),
    (4_102_444_799, "2099-12-31T23:59:59Z"),
  ])
  func timesAsText(_ seconds: Int, _ text: String) {
    #expect(NewRun.text(ofSeconds: seconds) == text)
  }
}
