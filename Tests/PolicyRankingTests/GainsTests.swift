import PolicyAssessment
import PolicyRubric
import PolicyText
import Testing

@testable import PolicyRanking

@Suite("What a change would give")
struct GainsTests {
  static let criteria: [Criterion] = [
    criterion("a", .rights, 10), criterion("b", .rights, 20), criterion("c", .sharing, 30),
    criterion("d", .sharing, 40),
    criterion("rf-x", .use, 12, kind: .redFlag, cap: .relativelyLow),
    criterion("rf-y", .use, 30, kind: .redFlag), criterion("rf-z", .use, 30, kind: .redFlag),
  ]

  static func criterion(
    _ id: CriterionID, _ dimension: Dimension, _ weight: Int, kind: Criterion.Kind = .presence,
    cap: Level? = nil
  ) -> Criterion {
    let text = Bilingual(chinese: "文", english: "text")
    return Criterion(
      id: id, dimension: dimension, kind: kind, weight: weight, cap: cap, name: text,
      question: text, reason: text)
  }

  static func assessment(_ verdicts: [Verdict]) -> Assessment {
    Assessment(
      profile: [],
      findings: zip(criteria, verdicts).map { Finding(criterion: $0.id, verdict: $1) })
  }

  let scorer = Scorer(criteria: GainsTests.criteria, bands: .nanduLike)

  static let cases: [[Verdict]] = [
    [.met, .partly, .notMet, .met, .clear, .clear, .clear],
    [.notMet, .notMet, .contradicted, .partly, .strong, .strong, .weak],
    [.contradicted, .met, .notApplicable, .undetermined, .weak, .clear, .strong],
    [.met, .met, .met, .met, .strong, .clear, .clear],
  ]

  @Test("A gain is what scoring anew would give", arguments: cases)
  func gains(_ verdicts: [Verdict]) throws {
    let assessment = Self.assessment(verdicts)
    let before = try #require(scorer.score(assessment)).tenths
    let gains = try #require(scorer.gains(in: assessment))
    for (criterion, verdict) in zip(Self.criteria, verdicts)
    where verdict != .notApplicable && verdict != .undetermined {
      let better: [Verdict] = criterion.isRedFlag ? [.weak, .clear] : [.partly, .met, .notMet]
      for verdict in better {
        var changed = assessment
        for index in changed.findings.indices
        where changed.findings[index].criterion == criterion.id {
          changed.findings[index].verdict = verdict
        }
        let after = try #require(scorer.score(changed)).tenths
        #expect(gains.tenths(of: criterion.id, to: verdict) == after - before)
      }
    }
  }

  @Test("The way to the next level gets there, flags that hold it down first", arguments: cases)
  func path(_ verdicts: [Verdict]) throws {
    let assessment = Self.assessment(verdicts)
    let before = try #require(scorer.score(assessment))
    let gains = try #require(scorer.gains(in: assessment))
    let steps = zip(Self.criteria, verdicts).filter { ![.met, .clear].contains($1) }
      .map { (criterion: $0.0.id, verdict: $0.0.isRedFlag ? Verdict.clear : Verdict.met) }
    guard let path = gains.path(steps) else { return }
    var changed = assessment
    for step in path.steps {
      for index in changed.findings.indices
      where changed.findings[index].criterion == step.criterion {
        changed.findings[index].verdict = step.verdict
      }
    }
    let after = try #require(scorer.score(changed))
    #expect(after.level == path.level && after.level > before.level)
    #expect(after.tenths == path.tenths)
    #expect(path.steps.reduce(before.tenths) { $0 + $1.tenths } == path.tenths)
  }

  @Test("A policy held down by one flag needs that flag alone")
  func cap() throws {
    let gains = try #require(scorer.gains(in: Self.assessment(Self.cases[3])))
    let path = try #require(gains.path([("rf-x", .clear)]))
    #expect(path.steps == [Gains.Step(criterion: "rf-x", verdict: .clear, tenths: 120)])
    #expect(path.level == .high)
  }
}
