import PolicyAssessment
import PolicyRubric
import PolicyText
import Testing

@testable import PolicyRanking

struct StabilityTests {
  private static let criteria = ["a", "b", "c"].map { id in
    let text = Bilingual(chinese: "", english: "")
    return Criterion(
      id: CriterionID(rawValue: id), dimension: .rights, kind: .presence, weight: 3, name: text,
      question: text, reason: text)
  }

  private static func record(
    _ id: String, _ verdicts: [Verdict], confidence: Double
  ) -> PolicyRecord {
    PolicyRecord(
      subject: PolicySubject(id: id, name: id, files: ["\(id).html"]), status: .assessed,
      assessment: Assessment(
        profile: [],
        findings: zip(criteria, verdicts).map {
          Finding(criterion: $0.id, verdict: $1, confidence: confidence)
        }))
  }

  private static func ranking(confidence: Double) -> Ranking {
    Ranker(criteria: criteria, bands: .nanduLike).rank([
      record("best", [.met, .met, .met], confidence: confidence),
      record("one", [.met, .notMet, .partly], confidence: confidence),
      record("two", [.notMet, .met, .partly], confidence: confidence),
      record("worst", [.notMet, .notMet, .notMet], confidence: confidence),
    ])
  }

  @Test func sureVerdictsDoNotMove() {
    for policy in Self.ranking(confidence: 1).ranked {
      #expect(policy.stability?.errors == policy.rank...policy.rank)
    }
  }

  /// All or nothing under any weights; equal scores part when weights do.
  @Test func weightsMoveWhatRestsOnThem() {
    let ranked = Self.ranking(confidence: 1).ranked
    #expect(ranked.map(\.stability?.weights) == [1...1, 2...3, 2...3, 4...4])
  }

  @Test func errorsMoveRanksAndAreTheSameOnEveryRun() {
    let once = Self.ranking(confidence: 0.6).ranked.map(\.stability)
    #expect(once == Self.ranking(confidence: 0.6).ranked.map(\.stability))
    #expect(once.contains { ($0?.errors.count ?? 0) > 1 })
  }

  /// The cheap score is the true one.
  @Test(arguments: Verdict.allCases) func countsAsTheScorerDoes(_ verdict: Verdict) {
    let record = Self.record("x", [verdict, .met, .partly], confidence: 1)
    guard
      let policy = Ranker(criteria: Self.criteria, bands: .nanduLike).rank([record]).ranked.first
    else { return }
    let counted = CountedPolicy(policy, CountedCriteria(Self.criteria))
    var scores: [Int16] = []
    let weights = DrawnWeights(
      draws: 9, eights: 2, all: Array(repeating: .init(repeating: 3000), count: 6))
    counted.draw(weights, into: &scores)
    counted.draw([3000, 3000, 3000], struckBy: [1], into: &scores)
    #expect(scores == Array(repeating: Int16(policy.tenths), count: 10))
  }
}
