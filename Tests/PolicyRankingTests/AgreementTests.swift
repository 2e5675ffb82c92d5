import PolicyAssessment
import PolicyRanking
import PolicyRubric
import PolicyText
import Testing

struct AgreementTests {
  private static func criterion(_ id: CriterionID, _ kind: Criterion.Kind) -> Criterion {
    let text = Bilingual(chinese: "名", english: "name")
    return Criterion(
      id: id, dimension: .rights, kind: kind, weight: 1, name: text, question: text, reason: text)
  }

  private static let criteria = [criterion("a", .presence), criterion("rf", .redFlag)]

  private static func agreement(_ cells: [(CriterionID, Verdict, Verdict)]) -> Agreement {
    var labels: [GoldLabel] = []
    var assessments: [String: Assessment] = [:]
    for (index, cell) in cells.enumerated() {
      labels.append(GoldLabel(document: "\(index)", criterion: cell.0, verdict: cell.1))
      assessments["\(index)"] = Assessment(
        profile: [], findings: [Finding(criterion: cell.0, verdict: cell.2)])
    }
    return Agreement(labels, criteria: criteria, assessments: assessments)
  }

  @Test func countsFaultsOfBothKinds() {
    let agreement = Self.agreement([
      ("a", .notMet, .contradicted), ("a", .met, .notMet), ("a", .notMet, .met),
      ("a", .met, .met), ("rf", .strong, .weak), ("rf", .clear, .clear),
    ])
    let positives = agreement.positives
    #expect(
      [positives.truePositives, positives.falsePositives, positives.falseNegatives] == [1, 1, 1])
    #expect(positives.f1 == 0.5)
    #expect(agreement.redFlags.truePositives == 1)
    #expect(agreement.all.exact == 2.0 / 6)
    #expect(agreement.disagreements.count == 4)
  }

  @Test func kappaIsOneForEqualAndBelowZeroForOppositeVerdicts() throws {
    let equal = Self.agreement([("a", .met, .met), ("a", .notMet, .notMet)])
    #expect(try #require(equal.weightedKappa) == 1)
    let opposite = Self.agreement([("a", .met, .contradicted), ("a", .contradicted, .met)])
    #expect(try #require(opposite.weightedKappa) < 0)
  }

  @Test func aLabelWithoutAVerdictIsUnmatched() {
    let label = GoldLabel(document: "gone", criterion: "a", verdict: .met)
    let agreement = Agreement([label], criteria: Self.criteria, assessments: [:])
    #expect(agreement.unmatched == [label])
    #expect(agreement.all.exact == nil)
  }
}
