import Foundation
import PolicyGate
import PolicyText
import Testing

@testable import PolicyReport

@Suite("SARIF")
struct SARIFTests {
  static func run(_ report: CheckReport, _ language: Language = .english) throws -> [String: Any] {
    let bytes = SARIFLog(report: report, words: Wording(language: language)).bytes
    let log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    return runs[0]
  }

  @Test("The sample is as recorded", arguments: [Language.chinese, .english])
  func golden(_ language: Language) throws {
    try Golden.expect(
      SARIFLog(report: DraftSample.report, words: Wording(language: language)).bytes,
      equals: "draft/check.\(language.rawValue).sarif")
  }

  @Test func everyRuleIsDescribedAndEveryResultPointsToIts() throws {
    let run = try Self.run(DraftSample.report)
    let tool = try #require(run["tool"] as? [String: Any])
    let driver = try #require(tool["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.count == SampleRubric.criteria.count + 1)
    for rule in rules {
      let help = try #require(rule["help"] as? [String: String])
      #expect(help["text"]?.isEmpty == false && help["markdown"]?.isEmpty == false)
      let properties = try #require(rule["properties"] as? [String: Any])
      #expect((properties["tags"] as? [String]).map { $0.count <= 10 } == true)
    }
    for result in try #require(run["results"] as? [[String: Any]]) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
  }

  @Test func lawsAreTaxonomiesThatRulesPointTo() throws {
    let run = try Self.run(DraftSample.report)
    let taxonomies = try #require(run["taxonomies"] as? [[String: Any]])
    #expect(taxonomies.compactMap { $0["name"] as? String } == ["GB/T 35273-2020", "PIPL", "认定方法"])
    var guids: Set<String> = []
    for taxonomy in taxonomies {
      for taxon in try #require(taxonomy["taxa"] as? [[String: Any]]) {
        guids.insert(try #require(taxon["guid"] as? String))
      }
    }
    let tool = try #require(run["tool"] as? [String: Any])
    let driver = try #require(tool["driver"] as? [String: Any])
    for rule in try #require(driver["rules"] as? [[String: Any]]) {
      for relation in try #require(rule["relationships"] as? [[String: Any]]) {
        let target = try #require(relation["target"] as? [String: Any])
        let guid = try #require(target["guid"] as? String)
        #expect(guids.contains(guid))
      }
    }
  }

  @Test func suppressionsAreOnAllResultsOrNone() throws {
    let results = try #require(
      try Self.run(DraftSample.report)["results"] as? [[String: Any]])
    let suppressions = try results.map { try #require($0["suppressions"] as? [[String: Any]]) }
    #expect(suppressions.count { !$0.isEmpty } == 2)
    #expect(
      suppressions.contains { $0.first?["justification"] as? String == "Recorded in the baseline" })
    let plain = CheckReport(
      origin: DraftSample.origin, drafts: [], findings: [DraftSample.findings[0]], rules: [],
      outcome: .failed)
    let bare = try #require(try Self.run(plain)["results"] as? [[String: Any]])
    #expect(bare.allSatisfy { $0["suppressions"] == nil })
  }

  @Test func equalFingerprintsAreToldApart() throws {
    let results = try #require(
      try Self.run(DraftSample.report)["results"] as? [[String: Any]])
    let prints = results.compactMap { result -> String? in
      guard let prints = result["partialFingerprints"] as? [String: String],
        result["ruleId"] as? String == "text-dead-reference"
      else { return nil }
      return prints["candorFinding/v1"]
    }
    #expect(prints == ["feedfacefeedface", "feedfacefeedface:2"])
  }

  @Test func absenceHasALineAndNoColumns() throws {
    let results = try #require(
      try Self.run(DraftSample.report)["results"] as? [[String: Any]])
    let absence = try #require(results.first { $0["ruleId"] as? String == "right-delete" })
    let text = String(decoding: try JSONSerialization.data(withJSONObject: absence), as: UTF8.self)
    #expect(text.contains("\"startLine\":1"))
    #expect(!text.contains("startColumn"))
  }

  @Test func thirtyThousandFindingsAreCutWithANote() throws {
    let run = try Self.run(DraftSample.large(30_000))
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == SARIFLog.mostResults)
    #expect(results.allSatisfy { $0["level"] as? String == "error" })
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    let notes = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    let texts = notes.compactMap { ($0["message"] as? [String: String])?["text"] }
    #expect(texts.contains { $0.hasPrefix("25000 more findings") })
  }

  @Test(arguments: HostileSample.texts) func hostileTextStaysText(_ text: String) throws {
    let report = DraftSample.hostile(text)
    let bytes = SARIFLog(report: report, words: Wording(language: .english)).bytes
    #expect(
      !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
        $0 != "\n" && $0.isHidden
      })
    let run = try Self.run(report)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 6)
    for result in results {
      let message = try #require((result["message"] as? [String: String])?["text"])
      // No unescaped bracket can open a link.
      #expect(message.replacing("\\[", with: "").contains("[") == false)
    }
  }

  static let addresses: [(String, String)] = [
    ("policy.md", "policy.md"), ("docs/政策 1.md", "docs/%E6%94%BF%E7%AD%96%201.md"),
    ("a:b.md", "a%3Ab.md"), ("../x#y?z", "../x%23y%3Fz"), ("/home/x/p.md", "file:///home/x/p.md"),
    ("//host/p.md", "file:///host/p.md"), ("javascript:alert(1)", "javascript%3Aalert%281%29"),
  ]
  @Test(arguments: addresses) func filesBecomeAddresses(_ row: (path: String, address: String)) {
    #expect(SARIFText.address(of: row.path) == row.address)
  }

  static let messages: [(String, String)] = [
    ("plain", "plain"), ("[text](http://x)", "\\[text\\](http://x)"),
    ("{0} of {12}", "{{0}} of {{12}}"),
    ("{{name}} {x}", "{{name}} {x}"), ("a\\[b", "a\\\\\\[b"), ("a\u{202E}b\nc", "a\\u{202e}b\nc"),
  ]
  @Test(arguments: messages) func messagesAreEscaped(_ row: (text: String, message: String)) {
    #expect(SARIFText.message(row.text) == row.message)
  }
}

@Suite("Articles of laws")
struct LawArticleTests {
  static let cases: [(String, String, String)] = [
    ("PIPL 47", "PIPL", "47"), ("PIPL 17(1)(一)", "PIPL", "17(1)(一)"),
    ("GDPR 44–49", "GDPR", "44–49"), ("GDPR rec. 30", "GDPR", "rec. 30"),
    ("CSL 41", "网络安全法", "41"), ("网络安全法 42(2)", "网络安全法", "42(2)"),
    ("GB/T 35273-2020 5.5 a)8)", "GB/T 35273-2020", "5.5 a)8)"),
    ("GB/T 35273-2020 附录D", "GB/T 35273-2020", "附录D"), ("认定方法 六(1)", "认定方法", "六(1)"),
    ("Cal. Civ. Code 1798.115", "CCPA", "1798.115"), ("11 CCR 7011(e)", "11 CCR", "7011(e)"),
    ("RDR P3a", "Ranking Digital Rights", "P3a"), ("LGPD 18", "LGPD", "18"),
  ]
  @Test(arguments: cases) func citesAnArticle(_ row: (source: String, law: String, article: String))
    throws
  {
    let cited = try #require(LawArticle(source: row.source))
    #expect(cited.law.name == row.law)
    #expect(cited.article == row.article)
  }

  @Test(arguments: [
    "", " ", "PIPL", "GB/T 35273-2020", "南都 2017", "四部门2017评审", "促进和规范数据跨境流动规定",
    "南都2017测评（未注册用户）", "Common Sense Privacy (data sold)",
  ]) func citesNone(_ source: String) {
    #expect(LawArticle(source: source) == nil)
  }
}
