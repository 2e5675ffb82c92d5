import PolicyRubric
import Testing

@testable import PolicyRanking

struct KappaTests {
  private static func figures(_ cells: [(Verdict, Verdict)]) -> Agreement.Figures {
    var figures = Agreement.Figures()
    for (label, verdict) in cells { figures.count(label, verdict) }
    return figures
  }

  /// Two of four the same where chance gives a half: kappa 0; worked out by hand.
  @Test func isWhatChanceDoesNotExplain() {
    let even = Self.figures([(.met, .met), (.met, .notMet), (.notMet, .met), (.notMet, .notMet)])
    #expect(even.kappa == 0)
    #expect(even.weightedKappa == 0)
    let same = Self.figures([(.met, .met), (.notMet, .notMet)])
    #expect(same.kappa == 1)
    #expect(same.weightedKappa == 1)
    #expect(Self.figures([(.met, .met)]).kappa == 1)
    #expect(Self.figures([]).kappa == nil)
    #expect(Self.figures([]).weightedKappa == nil)
  }

  @Test func nearVerdictsWeighLess() throws {
    let near = Self.figures([(.met, .partly), (.notMet, .notMet), (.partly, .partly)])
    let far = Self.figures([(.met, .notMet), (.notMet, .notMet), (.partly, .partly)])
    let (nearer, farther) = (try #require(near.weightedKappa), try #require(far.weightedKappa))
    #expect(nearer > farther)
    let flags = Self.figures([(.strong, .weak), (.clear, .clear), (.weak, .weak)])
    #expect(try #require(flags.weightedKappa) > 0.5)
  }

  @Test func scalesAreNotMixed() {
    #expect(Self.figures([(.met, .met), (.clear, .clear)]).weightedKappa == nil)
    #expect(Self.figures([(.notApplicable, .met)]).weightedKappa == nil)
  }
}
