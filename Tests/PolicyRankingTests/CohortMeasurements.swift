import Foundation
import PolicyAssessment
import PolicyDocument
import PolicyRanking
import PolicyRubric
import PolicyTestSupport
import PolicyText
import Testing

/// Figures for docs/scoring.md: `CANDOR_MEASURE=1 swift test -c release --filter CohortMeasurements`.
@Suite(
  .serialized,
  .enabled(
    if: ProcessInfo.processInfo.environment["CANDOR_MEASURE"] != nil,
    "a measurement, not a test: set CANDOR_MEASURE"))
struct CohortMeasurements {
  /// A hundredth part of `count` are templates, each used by one to twenty policies; every text has
  /// stock clauses, some of them common.
  static func cohort(_ count: Int, length: Int) -> [PolicyRecord] {
    let stock = (0..<2_000).map { SyntheticCohort.text(seed: 7_000_000 + UInt64($0), length: 24) }
    var generator = SeededGenerator(seed: 20)
    let templates = (0..<max(1, count / 100)).map {
      SyntheticCohort.text(seed: 5_000_000 + UInt64($0), length: length)
    }
    return (0..<count).map { index in
      let text =
        index % 10 == 0
        ? SyntheticCohort.copy(
          of: templates[Int.random(in: 0..<templates.count, using: &generator)],
          keeping: Double.random(in: 0.5...1, using: &generator), seed: UInt64(index + 1))
        : SyntheticCohort.text(seed: UInt64(index), length: length)
      let clauses = (0..<length / 100).map { _ in
        let draw = Double.random(in: 0..<1, using: &generator)
        return stock[Int(draw * draw * draw * 2_000)]
      }
      return policy("p\(1_000_000 + index)", text + "\n" + clauses.joined())
    }
  }

  @Test(arguments: [5_000, 20_000, 100_000]) func timeOfACohort(_ count: Int) {
    let clock = ContinuousClock()
    var records: [PolicyRecord] = []
    let signing = clock.measure { records = Self.cohort(count, length: 2_400) }
    let size = records.reduce(0) { $0 + ($1.signature?.sketchSize ?? 0) } / count
    var ranking: Ranking?
    let time = clock.measure { ranking = sampleRanker.rank(records) }
    let raised = ranking?.findings.first { $0.finding == .templateText }?.count ?? 0
    print(
      "\(count) policies: made in \(signing), ranked in \(time), \(size) bytes a sketch,",
      "\(raised) raised, \(ranking?.clusters.count ?? 0) clusters")
  }

  @Test func timeOfASignature() {
    let text = document(SyntheticCohort.text(seed: 3, length: 8_000), title: "青禾隐私政策")
    let time = ContinuousClock().measure {
      for _ in 0..<100 { _ = TextSignature(document: text, names: ["青禾", "青禾有限公司"]) }
    }
    print("signature of \(text.text.count) bytes: \(time / 100)")
  }

  /// The folder of given data beside the package, or where CANDOR_SHARED says.
  static let shared =
    ProcessInfo.processInfo.environment["CANDOR_SHARED"].map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: #filePath).appending(path: "../../../../shared").standardized

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: shared.path), "needs ../shared or CANDOR_SHARED"))
  func clustersOfRealPolicies() throws {
    let folder = Self.shared.appending(path: "data/ca4p-dev")
    let manifest = try String(contentsOf: folder.appending(path: "manifest.csv"), encoding: .utf8)
    let records = try manifest.split(separator: "\n").dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let text = try String(contentsOf: folder.appending(path: cells[7]), encoding: .utf8)
      let title = text.split(separator: "\n").first.map(String.init) ?? ""
      var record = policy(cells[0], text, name: cells[1], title: title)
      record.title = title
      return record
    }
    var ranking: Ranking?
    let time = ContinuousClock().measure { ranking = sampleRanker.rank(Array(records)) }
    print("ca4p-dev: \(records.count) policies in \(time)")
    let names = Dictionary(uniqueKeysWithValues: records.map { ($0.subject.id, $0.subject.name) })
    for cluster in ranking?.clusters ?? [] {
      print("cluster:", cluster.policies.map { "\($0) \(names[$0] ?? "")" })
    }
    for policy in ranking?.ranked ?? [] where !policy.reuse.isEmpty {
      let match = policy.reuse[0]
      print(
        policy.record.subject.id, policy.record.assessment?["rf-template-reuse"]?.verdict ?? .clear,
        match.containment, match.policy, match.passages.first?.quote.prefix(60) ?? "")
    }
  }
}
