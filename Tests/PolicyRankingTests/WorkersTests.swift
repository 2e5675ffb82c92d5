import Dispatch
import PolicyAssessment
import PolicyDocument
import PolicyRubric
import PolicyTestSupport
import PolicyText
import Synchronization
import Testing

@testable import PolicyRanking

/// By several threads, the last thing first.
private struct Crowd: Workers {
  func map<Result: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let place = count - 1 - index
      let result = work(place)
      results.withLock { $0[place] = result }
    }
    return results.withLock { $0 }.compactMap { $0 }
  }
}

struct WorkersTests {
  @Test(arguments: [0, 1, 64, 65, 200]) func partsAreInOrderAndWhole(_ count: Int) {
    let parts = Crowd().parts(of: count) { Array($0) }
    #expect(parts.flatMap { $0 } == Array(0..<count))
    #expect(parts.allSatisfy { !$0.isEmpty && $0.count <= 64 })
  }

  /// More policies than one part has, a third of them copies, some of each kind of outcome.
  @Test func whoeverWorksTheRankingIsTheSame() {
    var generator = SeededGenerator(seed: 8)
    let records = (0..<150).map { index in
      var record = record("p\(index)", [:], sector: ["x", nil][index % 2])
      record.assessment = ScoringProperties.random(&generator)
      record.assessment?.findings.removeAll { $0.criterion == "rf-template-reuse" }
      record.assessment?.findings.append(
        Finding(criterion: "rf-template-reuse", verdict: .undetermined))
      record.signature = TextSignature(
        document: document(SyntheticCohort.text(seed: UInt64(index % 100), length: 300)),
        names: [])
      if index % 31 == 0 { record.status = .noPolicy(reason: .init("none", "", "")) }
      if index % 37 == 0 { record.status = .notAPolicy(kind: .other, reason: .init("no", "", "")) }
      return record
    }
    let one = sampleRanker.rank(records)
    let many = sampleRanker.rank(records, by: Crowd())
    #expect(one.comparable == many.comparable)
    #expect(one.ranked.map(\.stability) == many.ranked.map(\.stability))
    #expect(one.clusters.count > 10 && one.levels == many.levels && one.kinds == many.kinds)

    // Stored ones too: some share outlines, some other ones, some are held.
    let (store, outlines) = (MemoryStore(), [FindingOutlines(), FindingOutlines()])
    let stored = records.enumerated().map { index, record in
      index % 5 == 0 ? record : record.stored(in: store, sharing: outlines[index % 2])
    }
    let kept = sampleRanker.rank(stored, by: Crowd())
    #expect(one.clusters == kept.clusters && one.problems == kept.problems)
    #expect(one.ranked.map(\.stability) == kept.ranked.map(\.stability))
    #expect(one.ranked.map(\.points) == kept.ranked.map(\.points))
    #expect(one.ranked.map(\.reuse) == kept.ranked.map(\.reuse))
    #expect(one.ranked.map(\.record.assessment) == kept.ranked.map(\.record.assessment))
  }

  /// The points of a ranked policy are not kept.
  @Test func pointsAreThoseThatWereScored() throws {
    var generator = SeededGenerator(seed: 9)
    let records = (0..<20).map { index in
      var record = record("p\(index)", [:])
      record.assessment = ScoringProperties.random(&generator)
      return record
    }
    for policy in sampleRanker.rank(records).ranked {
      let score = try #require(policy.record.verdicts.flatMap(sampleRanker.scorer.score))
      #expect(policy.points == score.points && policy.dimensions == score.dimensions)
      #expect(policy.tenths == score.tenths && policy.caps == score.caps)
    }
  }
}
