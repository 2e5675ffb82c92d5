import PolicyAssessment
import PolicyRanking
import PolicyRubric
import PolicyTestSupport
import Testing

@Suite struct ScorerTests {
  let scorer = Scorer(criteria: sampleCriteria, bands: .nanduLike)

  struct Case: CustomTestStringConvertible {
    var name: String
    var verdicts: KeyValuePairs<CriterionID, Verdict>
    var tenths: Int
    var level: Level
    var caps: [CriterionID] = []
    var testDescription: String { name }
  }

  /// Worked by hand over the sample rubric.
  static let cases = [
    Case(
      name: "all met",
      verdicts: [
        "policy-exists": .met, "sharing-recipients": .met, "sdk-list": .met, "right-access": .met,
        "right-delete": .met,
      ], tenths: 1000, level: .high),
    // (3 + 2 + 0 + 5) / 20
    Case(
      name: "halves",
      verdicts: [
        "policy-exists": .met, "sharing-recipients": .partly, "sdk-list": .notMet,
        "right-access": .met, "right-delete": .notMet,
      ], tenths: 500, level: .relativelyLow),
    // (3 + 4) / (3 + 4 + 5): 58.33
    Case(
      name: "not applicable and undetermined leave the denominator",
      verdicts: [
        "policy-exists": .met, "sharing-recipients": .met, "sdk-list": .notApplicable,
        "right-access": .undetermined, "right-delete": .notMet,
      ], tenths: 583, level: .relativelyLow),
    // sharing −2 −1.5 is held at 0: (3 + 10) / 20
    Case(
      name: "a dimension is not below 0",
      verdicts: [
        "policy-exists": .met, "sharing-recipients": .contradicted, "sdk-list": .contradicted,
        "right-access": .met, "right-delete": .met,
      ], tenths: 650, level: .medium),
    // rights 5 − 2.5: (3 + 4 + 3 + 2.5) / 20
    Case(
      name: "a contradiction takes half its weight",
      verdicts: [
        "policy-exists": .met, "sharing-recipients": .met, "sdk-list": .met, "right-access": .met,
        "right-delete": .contradicted,
      ], tenths: 625, level: .medium),
    Case(
      name: "preview does not count", verdicts: ["right-access": .met, "coming": .notMet],
      tenths: 1000, level: .high),
    // 100 − 10
    Case(
      name: "strong flag: full penalty and cap",
      verdicts: ["right-access": .met, "rf-sale-without-consent": .strong],
      tenths: 900, level: .relativelyLow, caps: ["rf-sale-without-consent"]),
    // 100 − 4
    Case(
      name: "weak flag: 40 % and no cap",
      verdicts: ["right-access": .met, "rf-sale-without-consent": .weak],
      tenths: 960, level: .high),
    // 100 − 2.4
    Case(
      name: "tenths of a weak flag",
      verdicts: ["right-access": .met, "rf-consent-by-use": .weak], tenths: 976, level: .high),
    // 10 + 25 + 6 = 41, held at 35
    Case(
      name: "flags cost at most 35",
      verdicts: [
        "right-access": .met, "rf-sale-without-consent": .strong, "rf-outdated-text": .strong,
        "rf-consent-by-use": .strong,
      ], tenths: 650, level: .relativelyLow, caps: ["rf-sale-without-consent"]),
    // 75: relatively high by score; 89 with a cap above it would not be held
    Case(
      name: "of two caps the lower holds",
      verdicts: [
        "right-access": .met, "rf-template-reuse": .strong, "rf-consent-by-use": .strong,
      ], tenths: 890, level: .medium, caps: ["rf-template-reuse"]),
    Case(
      name: "a cap above the level is none",
      verdicts: [
        "right-access": .partly, "rf-consent-by-use": .strong,
      ], tenths: 440, level: .relativelyLow),
    Case(
      name: "not below 0",
      verdicts: ["right-access": .notMet, "rf-outdated-text": .strong], tenths: 0, level: .low),
    Case(
      name: "no policy", verdicts: ["right-access": .met, "rf-no-policy": .strong],
      tenths: 0, level: .low, caps: ["rf-no-policy"]),
    // 100 − 14
    Case(
      name: "only inside a user agreement",
      verdicts: ["right-access": .met, "rf-no-policy": .weak],
      tenths: 860, level: .relativelyLow, caps: ["rf-no-policy"]),
    Case(
      name: "unknown criteria do not count", verdicts: ["right-access": .met, "other": .notMet],
      tenths: 1000, level: .high),
  ]

  @Test(arguments: cases) func scores(_ example: Case) throws {
    let score = try #require(scorer.score(assessment(example.verdicts)))
    #expect(score.tenths == example.tenths)
    #expect(score.level == example.level)
    #expect(score.caps == example.caps)
  }

  /// 1000·w/W falls on a half only by design: 1 of 16 is 62.5 tenths.
  @Test func halfATenthGoesUp() throws {
    let scorer = Scorer(
      criteria: [criterion("a", weight: 1), criterion("b", weight: 15)], bands: .nanduLike)
    let score = try #require(scorer.score(assessment(["a": .met, "b": .notMet])))
    #expect(score.tenths == 63)
    let negative = try #require(scorer.score(assessment(["a": .contradicted, "b": .met])))
    // −31.25, and 937.5 − 31.25 = 906.25
    #expect(negative.points.map(\.tenths) == [-31, 938])
    #expect(negative.tenths == 906)
  }

  @Test func cannotTellIsNeverZero() {
    #expect(scorer.score(assessment(["right-access": .undetermined])) == nil)
    #expect(scorer.score(assessment([:])) == nil)
    #expect(scorer.score(assessment(["rf-outdated-text": .strong])) == nil)
    #expect(scorer.score(assessment(["rf-no-policy": .strong]))?.tenths == 0)
  }

  /// Findings mostly stand in the rubric's order; in another, with others between them or twice they come to the same.
  @Test func orderDoesNotCount() throws {
    let verdicts: [(CriterionID, Verdict)] = [
      ("policy-exists", .met), ("sharing-recipients", .partly), ("sdk-list", .notMet),
      ("right-access", .met), ("right-delete", .contradicted),
    ]
    func score(_ verdicts: [(CriterionID, Verdict)]) throws -> Score {
      try #require(
        scorer.score(
          Assessment(
            profile: [], findings: verdicts.map { Finding(criterion: $0.0, verdict: $0.1) })))
    }
    let once = try score(verdicts)
    let mixed = [("right-delete", Verdict.contradicted), ("nobody-knows-it", .met)]
      .map { (CriterionID(rawValue: $0.0), $0.1) }
    let other = try score(mixed + verdicts.reversed() + [("policy-exists", .notMet)])
    #expect(other.tenths == once.tenths && other.dimensions == once.dimensions)
    for points in once.points {
      #expect(other.points.filter { $0.criterion == points.criterion }.allSatisfy { $0 == points })
    }
    #expect(other.points.count == 8)
    #expect(other.points[1].ofTenths == 0)
  }

  @Test func pointsOfDimensionsAndCriteria() throws {
    let score = try #require(
      scorer.score(
        assessment([
          "policy-exists": .met, "sharing-recipients": .partly, "sdk-list": .notApplicable,
          "right-access": .contradicted, "right-delete": .met, "coming": .met,
          "rf-consent-by-use": .weak, "rf-outdated-text": .clear,
        ])))
    // W = 17: 176.47, 117.65 of 235.29, −147.06 of 294.12, 294.12
    #expect(score.points.map(\.tenths) == [176, 118, 0, -147, 294, 0, -24, 0])
    #expect(score.points.map(\.ofTenths) == [176, 235, 0, 294, 294, 0, 60, 250])
    #expect(score.dimensions.map(\.dimension) == [.access, .sharing, .rights])
    #expect(score.dimensions.map(\.tenths) == [176, 118, 147])
    #expect(score.dimensions.map(\.ofTenths) == [176, 235, 588])
    #expect(score.baseTenths == 441)
    #expect(score.tenths == 417)
  }

  @Test func gains() throws {
    let policy = assessment([
      "policy-exists": .met, "sharing-recipients": .partly, "sdk-list": .notMet,
      "right-access": .met, "right-delete": .notMet, "rf-consent-by-use": .strong,
    ])
    let gains = try #require(scorer.gains(in: policy))
    #expect(gains.tenths(of: "right-delete", to: .met) == 250)
    #expect(gains.tenths(of: "right-delete", to: .partly) == 125)
    #expect(gains.tenths(of: "sharing-recipients", to: .met) == 100)
    #expect(gains.tenths(of: "rf-consent-by-use", to: .weak) == 36)
    #expect(gains.tenths(of: "rf-consent-by-use", to: .clear) == 60)
    #expect(gains.tenths(of: "right-access", to: .notMet) == -250)
    #expect(gains.tenths(of: "absent", to: .met) == 0)
    #expect(gains.tenths(of: "coming", to: .met) == 0)
  }

  @Test func absurdWeightsDoNotTrap() {
    let scorer = Scorer(
      criteria: [
        criterion("a", weight: .max), criterion("b", weight: .min),
        criterion("c", weight: .max, flag: true),
      ], bands: .nanduLike)
    #expect(scorer.score(assessment(["a": .met, "b": .contradicted, "c": .strong]))?.tenths == 650)
  }

  static let levels: [(Int, Level, Level)] = [
    (1000, .high, .high), (900, .high, .high), (899, .relativelyHigh, .high),
    (750, .relativelyHigh, .relativelyHigh), (749, .medium, .relativelyHigh),
    (600, .medium, .relativelyHigh), (599, .relativelyLow, .medium),
    (400, .relativelyLow, .medium), (399, .low, .relativelyLow), (199, .low, .low), (0, .low, .low),
  ]
  @Test(arguments: levels) func bands(_ row: (tenths: Int, nandu: Level, even: Level)) {
    #expect(LevelBands.nanduLike.level(ofTenths: row.tenths) == row.nandu)
    #expect(LevelBands.even.level(ofTenths: row.tenths) == row.even)
  }
}

@Suite struct ScoringProperties {
  static let ladder: [Verdict] = [.contradicted, .notMet, .partly, .met]
  static let flagLadder: [Verdict] = [.strong, .weak, .clear]

  static func random(_ generator: inout SeededGenerator) -> Assessment {
    Assessment(
      profile: [],
      findings: sampleCriteria.map { criterion in
        let choice: [Verdict] =
          criterion.isRedFlag ? flagLadder + [.clear, .clear] : ladder + [.met, .notApplicable]
        return Finding(
          criterion: criterion.id,
          verdict: choice.randomElement(using: &generator) ?? .undetermined)
      })
  }

  @Test func raisingACriterionNeverLowersScoreOrLevel() throws {
    let scorer = Scorer(criteria: sampleCriteria, bands: .nanduLike)
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let before = Self.random(&generator)
      guard let score = scorer.score(before) else { continue }
      for (index, finding) in before.findings.enumerated() {
        let ladder = Self.ladder.contains(finding.verdict) ? Self.ladder : Self.flagLadder
        guard let step = ladder.firstIndex(of: finding.verdict), step + 1 < ladder.count else {
          continue
        }
        var after = before
        after.findings[index].verdict = ladder[step + 1]
        let raised = try #require(scorer.score(after))
        #expect(raised.tenths >= score.tenths)
        #expect(raised.level >= score.level)
        #expect(
          scorer.gains(in: before)?.tenths(of: finding.criterion, to: ladder[step + 1])
            == raised.tenths - score.tenths)
      }
    }
  }

  @Test func pointsSumToTheScoreWithinTheStatedRounding() throws {
    let scorer = Scorer(criteria: sampleCriteria, bands: .nanduLike)
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2_000 {
      let policy = Self.random(&generator)
      guard let score = scorer.score(policy) else { continue }
      let sum = score.dimensions.reduce(0) { $0 + $1.tenths }
      #expect(abs(sum - score.baseTenths) * 2 <= score.dimensions.count + 1)
      let whole = score.dimensions.reduce(0) { $0 + $1.ofTenths }
      #expect(abs(whole - 1000) * 2 <= score.dimensions.count)
      #expect((0...1000).contains(score.tenths))
      if score.tenths > 0 { #expect(score.tenths == score.baseTenths - score.penaltyTenths) }
      #expect(score.level <= score.uncappedLevel)
      #expect((score.level < score.uncappedLevel) == !score.caps.isEmpty || score.tenths == 0)
    }
  }
}
