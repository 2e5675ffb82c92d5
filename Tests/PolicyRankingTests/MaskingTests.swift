import PolicyAssessment
import PolicyRanking
import PolicyRubric
import PolicyText
import Testing

/// Names are masked, so that a template filled in with another name is still the same text.
@Suite struct MaskingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: @Sendable (String) -> String
    var names: (String, String)
    var language: Language = .chinese
    var title: @Sendable (String) -> String = { _ in "" }
    /// Given to the signature as the service's name.
    var given: Bool = false
  }

  // Names stand so close that every shingle would hold one.
  static let cases: [Case] = [
    Case(
      testDescription: "given service name",
      text: { name in (0..<40).map { "使用\(name)时\(filler($0))。" }.joined() },
      names: ("青禾笔记", "远山出行"), given: true),
    Case(
      testDescription: "company before 有限公司",
      text: { name in (0..<40).map { "由\(name)有限公司\(filler($0))。" }.joined() },
      names: ("上海青禾网络科技", "北京远山（深圳）信息技术")),
    Case(
      testDescription: "core of the first company",
      text: { name in
        "本服务由杭州\(name)网络科技有限公司提供。" + (0..<40).map { "\(name)将\(filler($0))。" }.joined()
      }, names: ("青禾", "远山")),
    Case(
      testDescription: "brand in the title",
      text: { name in (0..<40).map { "\(name)将\(filler($0))。" }.joined() },
      names: ("青禾笔记", "远山出行"), title: { "\($0)隐私政策" }),
    Case(
      testDescription: "short name introduced",
      text: { name in
        "某某服务（以下简称“\(name)”）。" + (0..<40).map { "\(name)将\(filler($0))。" }.joined()
      }, names: ("青禾", "远山")),
    Case(
      testDescription: "Inc. and Ltd",
      text: { name in
        "This notice is by \(name), Inc. here. "
          + (0..<40).map { "When \(name) will \(latinFiller($0)). " }.joined()
      }, names: ("Blue Heron", "Quartz Meadow Labs"), language: .english),
    Case(
      testDescription: "English title",
      text: { name in (0..<40).map { "\(name) may \(latinFiller($0)). " }.joined() },
      names: ("Heronly", "Quartzo"), language: .english, title: { "Privacy Policy | \($0)" }),
  ]

  static func filler(_ index: Int) -> String {
    String(SyntheticCohort.text(seed: UInt64(index + 100), length: 5).filter { $0 != "。" })
  }
  static func latinFiller(_ index: Int) -> String {
    let words = ["amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "haven"]
    return (0..<4).map { words[(index / (1 << (2 * $0)) + $0 * index) % 8] }.joined(separator: " ")
  }

  @Test(arguments: cases) func namesAreMasked(_ example: Case) {
    func record(_ id: String, _ name: String) -> PolicyRecord {
      policy(
        id, example.text(name), name: example.given ? name : "service \(id)",
        title: example.title(name), language: example.language)
    }
    let ranking = sampleRanker.rank([record("a", example.names.0), record("b", example.names.1)])
    #expect((ranking.reuse("a").first?.containment ?? 0) >= 900)
    #expect((ranking.reuse("b").first?.containment ?? 0) >= 900)
  }

  /// Without a reason to take it for a name, a differing word differs.
  @Test func otherWordsAreNotMasked() {
    let text = { (word: String) in (0..<40).map { "使用\(word)时\(Self.filler($0))。" }.joined() }
    let ranking = sampleRanker.rank([policy("a", text("青禾笔记")), policy("b", text("远山出行"))])
    #expect(ranking.finding("a")?.verdict == .clear)
  }

  @Test func digitsPunctuationAndCaseAreDropped() {
    let a = (0..<60).map { "Clause \($0). We keep Alpha, \(Self.latinFiller($0))! " }.joined()
    let b = (0..<60).map { "(\($0 + 7)) CLAUSE: we keep alpha \(Self.latinFiller($0)); " }.joined()
    let ranking = sampleRanker.rank([
      policy("a", a, language: .english), policy("b", b, language: .english),
    ])
    #expect((ranking.reuse("a").first?.containment ?? 0) >= 990)
  }
}

@Suite struct StatutoryWordingTests {
  /// Forty services quote one law, a quarter of each text; every two neighbors share another 30 %.
  /// With the law they would share 55 %, without it 40 %.
  @Test func wordingOfManyIndependentTextsIsNotCopied() {
    let law = SyntheticCohort.text(seed: 77, length: 24 * 14)
    func cohort(_ law: (Int) -> String) -> Ranking {
      sampleRanker.rank(
        (0..<40).map {
          let pair = SyntheticCohort.text(seed: UInt64($0 / 2 + 300), length: 24 * 17)
          let own = SyntheticCohort.text(seed: UInt64($0 + 500), length: 24 * 25)
          return policy("p\($0)", [own, pair, law($0)].joined(separator: "\n"))
        })
    }
    #expect(cohort { _ in law }.finding("p0")?.verdict == .clear)
    let inPairs = cohort { SyntheticCohort.text(seed: UInt64($0 / 2 + 900), length: 24 * 14) }
    #expect(inPairs.finding("p0")?.verdict == .weak)
  }

  /// Half of a cohort uses one template: it must not pass for statutory by its success.
  @Test func aMuchUsedTemplateStaysATemplate() {
    let template = SyntheticCohort.text(seed: 78, length: 900)
    let records = (0..<40).map { index in
      policy(
        "p\(index)",
        index % 2 == 0 ? template : SyntheticCohort.text(seed: UInt64(index + 900), length: 900))
    }
    let ranking = sampleRanker.rank(records)
    #expect(ranking.finding("p0")?.verdict == .strong)
    #expect(ranking.finding("p1")?.verdict == .clear)
    #expect(ranking.clusters.map(\.policies.count) == [20])
  }

  @Test func fewOperatorsSayNothingOfCommonness() {
    let law = SyntheticCohort.text(seed: 79, length: 600)
    let records = (0..<5).map {
      policy("p\($0)", SyntheticCohort.text(seed: UInt64($0 + 700), length: 200) + "\n" + law)
    }
    #expect(sampleRanker.rank(records).finding("p0")?.verdict == .weak)
  }
}
