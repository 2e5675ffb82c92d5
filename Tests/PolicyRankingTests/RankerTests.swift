import PolicyAssessment
import PolicyDocument
import PolicyRanking
import PolicyRubric
import PolicyTestSupport
import PolicyText
import Testing

@Suite struct RankerTests {
  let ranker = Ranker(criteria: sampleCriteria, bands: .nanduLike)

  /// Scores 100, 50, 50, 0 and a service without a policy, 0 too.
  static let cohort = [
    record("d", ["right-access": .notMet], sector: "games", kind: "site"),
    record("b", ["right-access": .partly], sector: "games"),
    record("c", ["right-access": .partly], sector: "finance"),
    record("a", ["right-access": .met, "rf-sale-without-consent": .clear], sector: "finance"),
    PolicyRecord(
      subject: PolicySubject(id: "e", name: "e", sector: "games", files: []),
      status: .noPolicy(reason: Notice("no-file", "没有文件", "no file"))),
    PolicyRecord(
      subject: PolicySubject(id: "g", name: "g", files: ["g.html"]),
      status: .notAssessable(reason: Notice("wall", "墙", "wall"))),
    PolicyRecord(
      subject: PolicySubject(id: "f", name: "f", files: ["f.html"]),
      status: .notAPolicy(kind: .index, reason: Notice("links-only", "只有链接", "links only"))),
  ]

  @Test func ranksWithTies() {
    let ranking = ranker.rank(Self.cohort)
    #expect(ranking.ranked.map(\.record.subject.id) == ["a", "b", "c", "d", "e"])
    #expect(ranking.ranked.map(\.tenths) == [1000, 500, 500, 0, 0])
    #expect(ranking.ranked.map(\.rank) == [1, 2, 2, 4, 4])
    #expect(ranking.ranked.map(\.percentile) == [1000, 500, 500, 0, 0])
    #expect(ranking.ranked.map(\.sectorRank) == [1, 1, 2, 2, 2])
    #expect(ranking.ranked.map(\.kindRank) == [1, 2, 2, 1, 1])
    #expect(ranking.unranked.map(\.subject.id) == ["f", "g"])
  }

  @Test func serviceWithoutPolicy() throws {
    let ranking = ranker.rank(Self.cohort)
    let absent = try #require(ranking.ranked.last)
    #expect(absent.level == .low)
    #expect(absent.caps == ["rf-no-policy"])
    #expect(absent.record.assessment == nil)
    #expect(
      ranking.levels == [.high: 1, .relativelyHigh: 0, .medium: 0, .relativelyLow: 2, .low: 2])
    #expect(
      ranking.problems.first { $0.criterion == "rf-no-policy" }
        == Problem(criterion: "rf-no-policy", count: 1, of: 1, finding: .noPolicy))
  }

  @Test func groups() {
    let ranking = ranker.rank(Self.cohort)
    #expect(ranking.sectors.map(\.name) == ["finance", "games"])
    #expect(ranking.sectors.map(\.policies) == [2, 3])
    // (1000 + 500) / 2; (500 + 0 + 0) / 3 = 166.67
    #expect(ranking.sectors.map(\.meanTenths) == [750, 167])
    #expect(ranking.sectors.map(\.medianTenths) == [750, 0])
    #expect(ranking.kinds.map(\.name) == ["app", "site"])
    #expect(ranking.kinds.first?.levels[.relativelyLow] == 2)
  }

  @Test func problemsByPrevalence() {
    let ranking = ranker.rank([
      record("a", ["sharing-recipients": .notMet, "sdk-list": .met, "coming": .notMet]),
      record(
        "b", ["sharing-recipients": .contradicted, "sdk-list": .notMet, "right-access": .met]),
      record(
        "c",
        ["sharing-recipients": .met, "sdk-list": .notApplicable, "rf-outdated-text": .weak]),
      record(
        "d",
        ["sharing-recipients": .partly, "sdk-list": .undetermined, "rf-outdated-text": .strong]),
    ])
    #expect(
      ranking.problems == [
        Problem(criterion: "rf-outdated-text", count: 2, of: 2, finding: .outdatedText),
        Problem(
          criterion: "sharing-recipients", count: 2, of: 4, finding: .thirdPartySharingUnclear),
        Problem(criterion: "sdk-list", count: 1, of: 2, finding: .thirdPartySharingUnclear),
      ])
    // a and b fail one of sharing's criteria; c and d none.
    let sharing = ranking.findings.first { $0.finding == .thirdPartySharingUnclear }
    #expect(sharing == FindingSummary(finding: .thirdPartySharingUnclear, count: 2, of: 4))
    #expect(!ranking.findings.contains { $0.finding == .unregisteredUsersUnclear })
  }

  @Test func aSinglePolicy() throws {
    let ranking = ranker.rank([record("a", ["right-access": .notMet])])
    let only = try #require(ranking.ranked.first)
    #expect(only.rank == 1)
    #expect(only.percentile == 1000)
    #expect(only.sectorRank == nil)
    #expect(ranker.rank([]).ranked.isEmpty)
  }

  @Test func assessedWithoutAnyVerdictIsListedApart() {
    let ranking = ranker.rank([record("a", ["right-access": .undetermined])])
    #expect(ranking.ranked.isEmpty)
    #expect(ranking.unranked.map(\.status.name) == ["not-assessable"])
  }

  @Test func shuffledInputGivesTheSameRanking() {
    var generator = SeededGenerator(seed: 3)
    var records = (0..<60).map { index in
      var record = record("p\(index)", [:], sector: ["x", "y", nil][index % 3])
      record.assessment = ScoringProperties.random(&generator)
      record.signature = TextSignature(
        document: document(SyntheticCohort.text(seed: UInt64(index % 40), length: 300)), names: [])
      return record
    }
    let expected = String(describing: sampleRanker.rank(records).comparable)
    for _ in 0..<5 {
      records.shuffle(using: &generator)
      #expect(String(describing: sampleRanker.rank(records).comparable) == expected)
    }
  }

  @Test func raisingACriterionNeverLowersTheRank() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<50 {
      var records = (0..<8).map { index in
        var record = record("p\(index)", [:])
        record.assessment = ScoringProperties.random(&generator)
        return record
      }
      let before = ranker.rank(records).ranked.first { $0.record.subject.id == "p3" }?.rank
      for index in sampleCriteria.indices {
        let ladder = ScoringProperties.ladder
        let verdict = records[3].assessment?.findings[index].verdict ?? .met
        if let step = ladder.firstIndex(of: verdict), step + 1 < ladder.count {
          records[3].assessment?.findings[index].verdict = ladder[step + 1]
        }
      }
      let after = ranker.rank(records).ranked.first { $0.record.subject.id == "p3" }?.rank
      if let before, let after { #expect(after <= before) }
    }
  }
}

extension Ranking {
  /// Everything that has an order of its own, for comparing two rankings.
  var comparable: [String] {
    ranked.map {
      "\($0.record.subject.id) \($0.rank) \($0.tenths) \($0.percentile) \($0.level) \($0.caps)"
        + " \($0.points) \($0.reuse) \($0.record.assessment?.findings ?? [])"
    } + unranked.map(\.subject.id)
      + [
        "\(sectors.map(\.name)) \(sectors.map(\.meanTenths)) \(kinds.map(\.name)) \(problems)"
          + " \(clusters) \(findings)"
      ]
  }
}
