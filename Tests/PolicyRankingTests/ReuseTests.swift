import PolicyAssessment
import PolicyDocument
import PolicyRanking
import PolicyRubric
import PolicyText
import Synchronization
import Testing

/// A record of one operator with a text.
func policy(
  _ id: String, _ text: String, operatorName: String? = nil, group: String? = nil,
  name: String? = nil, title: String = "", address: String? = nil, language: Language = .chinese
) -> PolicyRecord {
  let subject = PolicySubject(
    id: id, name: name ?? "service \(id)", operatorName: operatorName, group: group,
    files: ["\(id).html"], address: address)
  return PolicyRecord(
    subject: subject, status: .assessed, language: language,
    assessment: assessment(["right-access": .met, "rf-template-reuse": .undetermined]),
    signature: TextSignature(
      document: document(text, title: title, language: language, file: "\(id).html"),
      names: [subject.name, operatorName].compactMap(\.self)))
}

extension Ranking {
  func finding(_ id: String) -> Finding? {
    ranked.first { $0.record.subject.id == id }?.record.assessment?["rf-template-reuse"]
  }
  func reuse(_ id: String) -> [TemplateMatch] {
    ranked.first { $0.record.subject.id == id }?.reuse ?? []
  }
}

@Suite struct ReuseTests {
  let original = SyntheticCohort.text(seed: 1, length: 1_200)
  let unrelated = SyntheticCohort.text(seed: 2, length: 1_200)

  @Test func aCopyIsRaisedOnBothSides() throws {
    let ranking = sampleRanker.rank([
      policy("a", original), policy("b", original), policy("c", unrelated),
    ])
    #expect(ranking.finding("a")?.verdict == .strong)
    #expect(ranking.finding("b")?.verdict == .strong)
    #expect(ranking.finding("c")?.verdict == .clear)
    #expect(ranking.finding("c")?.evidence == [])
    #expect(ranking.reuse("a").map(\.policy) == ["b"])
    #expect(ranking.reuse("a").map(\.containment) == [1000])
    #expect(ranking.clusters == [TemplateCluster(policies: ["a", "b"])])
    let copied = try #require(ranking.ranked.first { $0.record.subject.id == "a" })
    #expect(copied.tenths == 950)
    #expect(copied.level == .medium)
    #expect(copied.caps == ["rf-template-reuse"])
  }

  /// Containment is of this text in the other: a short text wholly inside a long one.
  @Test func containmentIsOneSided() {
    let ranking = sampleRanker.rank([
      policy("short", original), policy("long", original + "\n" + unrelated + unrelated),
    ])
    #expect(ranking.reuse("short").first?.containment == 1000)
    #expect(ranking.finding("short")?.verdict == .strong)
    #expect(ranking.finding("long")?.verdict == .weak || ranking.reuse("long").isEmpty)
  }

  @Test func smallTextInsideAMuchLargerOne() {
    let small = SyntheticCohort.text(seed: 5, length: 320)
    let large = SyntheticCohort.text(seed: 6, length: 12_000) + "\n" + small
    let ranking = sampleRanker.rank([policy("small", small), policy("large", large)])
    #expect(ranking.finding("small")?.verdict == .strong)
    #expect(ranking.finding("large")?.verdict == .clear)
  }

  struct HouseCase: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var first: PolicyRecord
    var second: PolicyRecord
    var isOneHouse: Bool
  }
  static let text = SyntheticCohort.text(seed: 1, length: 800)
  static let houseCases = [
    HouseCase(
      testDescription: "unknown operators differ", first: policy("a", text),
      second: policy("b", text), isOneHouse: false),
    HouseCase(
      testDescription: "one unknown", first: policy("a", text, operatorName: "甲"),
      second: policy("b", text), isOneHouse: false),
    HouseCase(
      testDescription: "same operator, written otherwise",
      first: policy("a", text, operatorName: "Acme, Inc."),
      second: policy("b", text, operatorName: "ACME Inc"), isOneHouse: true),
    HouseCase(
      testDescription: "same group", first: policy("a", text, operatorName: "甲", group: "G"),
      second: policy("b", text, operatorName: "乙", group: "G"), isOneHouse: true),
    HouseCase(
      testDescription: "different groups", first: policy("a", text, group: "G"),
      second: policy("b", text, group: "H"), isOneHouse: false),
    HouseCase(
      testDescription: "empty group is unknown", first: policy("a", text, group: ""),
      second: policy("b", text, group: ""), isOneHouse: false),
    HouseCase(
      testDescription: "same name", first: policy("a", text, name: "同名"),
      second: policy("b", text, name: "同名"), isOneHouse: true),
    HouseCase(
      testDescription: "same host",
      first: policy("a", text, address: "https://www.x.example/privacy"),
      second: policy("b", text, address: "http://X.example:8080/app?id=1"), isOneHouse: true),
    HouseCase(
      testDescription: "other host", first: policy("a", text, address: "https://a.x.example/"),
      second: policy("b", text, address: "https://b.x.example/"), isOneHouse: false),
    HouseCase(
      testDescription: "no address at all", first: policy("a", text, address: "saved.html"),
      second: policy("b", text, address: "saved.html"), isOneHouse: false),
    HouseCase(
      testDescription: "the text names the operator",
      first: policy("a", "本服务由上海青禾科技有限公司提供。" + text),
      second: policy("b", "本服务由上海青禾科技有限公司提供。" + text), isOneHouse: true),
    HouseCase(
      testDescription: "the text names another than the manifest",
      first: policy("a", "本服务由上海青禾科技有限公司提供。" + text, operatorName: "远山"),
      second: policy("b", "本服务由上海青禾科技有限公司提供。" + text), isOneHouse: false),
    HouseCase(
      testDescription: "the texts name two operators",
      first: policy("a", "本服务由上海青禾科技有限公司提供。" + text),
      second: policy("b", "本服务由北京远山科技有限公司提供。" + text), isOneHouse: false),
    HouseCase(
      testDescription: "a partner among others far down is not the operator",
      first: policy("a", text + "某云科技有限公司、某图科技有限公司。"),
      second: policy("b", text + "某云科技有限公司、某推科技有限公司。"), isOneHouse: false),
    HouseCase(
      testDescription: "app ids of one vendor", first: policy("a", text, name: "com.acme.notes"),
      second: policy("b", text, name: "com.acme.mail"), isOneHouse: true),
    HouseCase(
      testDescription: "app ids of nobody's name",
      first: policy("a", text, name: "com.example.notes"),
      second: policy("b", text, name: "com.example.mail"), isOneHouse: false),
  ]

  @Test(arguments: houseCases) func houses(_ example: HouseCase) {
    let other = policy("z", unrelated, operatorName: "丙")
    let ranking = sampleRanker.rank([example.first, example.second, other])
    let expected: Verdict = example.isOneHouse ? .clear : .strong
    #expect(ranking.finding("a")?.verdict == expected)
    #expect(ranking.finding("b")?.verdict == expected)
  }

  @Test func nothingToCompareWithIsUndetermined() {
    let alone = sampleRanker.rank([policy("a", original)]).finding("a")
    #expect(alone?.verdict == .undetermined)
    #expect(alone?.reason != nil)
    let languages = sampleRanker.rank([
      policy("a", original), policy("b", original, language: .english),
    ])
    #expect(languages.finding("a")?.verdict == .undetermined)
  }

  @Test func evidenceIsVerbatimAndPlaced() throws {
    let text = "# 甲服务隐私政策\n\(SyntheticCohort.text(seed: 9, length: 60))\n# 收集\n\(original)"
    let ranking = sampleRanker.rank([policy("a", text), policy("b", original)])
    let evidence = try #require(ranking.finding("a")?.evidence)
    #expect(!evidence.isEmpty && evidence.count <= 5)
    #expect(evidence.map(\.range.lowerBound) == evidence.map(\.range.lowerBound).sorted())
    let bytes = Array(text.utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for item in evidence {
      #expect(String(decoding: bytes[item.range], as: UTF8.self) == item.quote)
      #expect(item.file == "a.html")
      #expect(item.section == ["# 收集"])
      #expect(lines[item.line - 1].contains(item.quote))
      #expect(item.quote.hasSuffix("。"))
    }
    let passages = try #require(ranking.reuse("a").first?.passages)
    for passage in passages {
      #expect(
        String(decoding: Array(original.utf8)[passage.otherRange], as: UTF8.self)
          == passage.otherQuote)
      #expect(passage.quote.hasPrefix(passage.otherQuote))
    }
  }

  @Test func onlyUndeterminedFindingsAreJudged() {
    var decided = policy("a", original)
    decided.assessment = assessment(["right-access": .met, "rf-template-reuse": .clear])
    let ranking = sampleRanker.rank([decided, policy("b", original)])
    #expect(ranking.finding("a")?.verdict == .clear)
  }

  @Test func textMayBeMissingAndReread() {
    let full = [policy("a", original), policy("b", original), policy("c", unrelated)]
    let light = full.map { record in
      var record = record
      record.signature = record.signature.map {
        TextSignature(
          language: $0.language, sketch: $0.sketch, sentences: $0.sentences,
          operatorName: $0.operatorName)
      }
      return record
    }
    let reread = Mutex<Set<String>>([])
    let ranking = sampleRanker.rank(light) { record in
      reread.withLock { _ = $0.insert(record.subject.id) }
      return full.first { $0.subject.id == record.subject.id }?.signature
    }
    #expect(ranking.comparable == sampleRanker.rank(full).comparable)
    #expect(reread.withLock { $0 } == ["a", "b"])
  }

  @Test func damagedDocumentsDoNotTrap() {
    var broken = document(original)
    broken.blocks.append(
      Block(kind: .paragraph, range: 5..<900_000, section: 99, page: 7, line: -4))
    broken.blocks.append(
      Block(kind: .paragraph, range: 900_000..<900_001, section: -1, page: -1, line: 0))
    broken.sections.append(Section(level: 1, heading: 999, parent: 999))
    broken.text += [0xE4, 0xB8, 0xFF, 0xC0, 0xF0]
    let other = policy("b", original)
    var record = policy("a", original)
    record.signature = TextSignature(document: broken, names: ["", "甲"])
    #expect(sampleRanker.rank([record, other]).finding("a")?.verdict == .strong)
    for text in ["", "短", "a b c", "一二三四五六七八"] {
      _ = sampleRanker.rank([policy("a", text), policy("b", text)])
    }
  }
}
