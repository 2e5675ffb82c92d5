import PolicyGate
import PolicyRanking
import PolicyRubric
import PolicyText
import Testing

@Suite struct GateThresholdTests {
  static let good: [(String, GateThreshold)] = [
    ("medium", .level(.medium)), ("中", .level(.medium)), ("较高", .level(.relativelyHigh)),
    ("Relatively-High", .level(.relativelyHigh)), ("relatively_low", .level(.relativelyLow)),
    ("relatively low", .level(.relativelyLow)), (" high ", .level(.high)), ("低", .level(.low)),
    ("60", .tenths(600)), ("71.5", .tenths(715)), ("0", .tenths(0)), ("100", .tenths(1000)),
    ("100.0", .tenths(1000)), ("007", .tenths(70)),
  ]
  @Test(arguments: good) func parses(_ row: (text: String, threshold: GateThreshold)) throws {
    #expect(try GateThreshold(parsing: row.text) == row.threshold)
  }

  @Test(arguments: good) func roundTrips(_ row: (text: String, threshold: GateThreshold)) throws {
    #expect(try GateThreshold(parsing: row.threshold.description) == row.threshold)
  }

  static let bad = [
    "", " ", "mediun", "101", "100.1", "-1", "+60", "60.55", "60.", ".5", "1e2", "nan", "0x3C",
    "６０", "60%", "99999999999999999999", "中等", "6 0", "60,5",
  ]
  @Test(arguments: bad) func refuses(_ text: String) {
    #expect(throws: GateThresholdError(text: text)) { try GateThreshold(parsing: text) }
  }

  @Test func errorNamesWhatIsAllowed() {
    #expect(GateThresholdError(text: "x").description.contains("relatively-high"))
  }
}

@Suite struct GateTests {
  static func policy(_ id: String, _ tenths: Int, _ level: Level, rank: Int) -> RankedPolicy {
    RankedPolicy(
      record: PolicyRecord(
        subject: PolicySubject(id: id, name: id.uppercased(), files: []), status: .assessed),
      tenths: tenths, level: level, rank: rank, percentile: 0, sectorRank: nil, kindRank: nil,
      caps: [], uncappedLevel: level, dimensions: [], points: [], reuse: [])
  }

  static let ranking = Ranking(
    bands: .nanduLike,
    ranked: [
      policy("a", 920, .medium, rank: 1), policy("b", 600, .medium, rank: 2),
      policy("c", 599, .relativelyLow, rank: 3), policy("d", 0, .low, rank: 4),
    ],
    unranked: [
      PolicyRecord(
        subject: PolicySubject(id: "w", name: "w", files: []),
        status: .notAssessable(reason: Notice("wall", "墙", "wall")))
    ], levels: [:], sectors: [], kinds: [], problems: [], clusters: [])

  static let cases: [(GateThreshold, [String])] = [
    (.level(.low), []), (.level(.medium), ["c", "d"]), (.level(.high), ["a", "b", "c", "d"]),
    (.tenths(0), []), (.tenths(600), ["c", "d"]), (.tenths(601), ["b", "c", "d"]),
  ]
  @Test(arguments: cases) func evaluates(_ row: (threshold: GateThreshold, failing: [String])) {
    let result = Gate(failUnder: row.threshold).evaluate(Self.ranking)
    #expect(result.failures.map(\.id) == row.failing)
    #expect(result.passed == row.failing.isEmpty)
    #expect(result.checked == 4)
    #expect(result.notChecked == ["w"])
  }
}
