import Foundation
import PolicyGate
import PolicyText
import Testing

@testable import PolicyReport

@Suite("Formats of a check")
struct DraftFormatTests {
  static let english = Wording(language: .english)

  @Test("The sample is as recorded", arguments: [Language.chinese, .english])
  func golden(_ language: Language) throws {
    let words = Wording(language: language)
    let report = DraftSample.report
    let tag = language.rawValue
    try Golden.expect(
      Array(
        (GitHubAnnotations(report: report, words: words).lines.joined(separator: "\n") + "\n").utf8),
      equals: "draft/annotations.\(tag).txt")
    try Golden.expect(
      CodeQuality(report: report, words: words).bytes, equals: "draft/codequality.\(tag).json")
    try Golden.expect(
      JUnitReport(report: report, words: words).bytes, equals: "draft/junit.\(tag).xml")
    try Golden.expect(
      MarkdownComment(report: report, words: words, limit: MarkdownComment.commentLimit).bytes,
      equals: "draft/comment.\(tag).md")
  }

  @Test func jsonIsAsRecorded() throws {
    try Golden.expect(DraftJSON(report: DraftSample.report).bytes, equals: "draft/check.json")
  }

  @Test func annotationsKeepGitHubsLimit() {
    let lines = GitHubAnnotations(report: DraftSample.large(100), words: Self.english).lines
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count { $0.hasPrefix("::notice ") } == 10)
    #expect(lines.last?.contains("and 81 more") == true)
  }

  @Test func suppressedFindingsAreNotAnnotated() {
    let lines = GitHubAnnotations(report: DraftSample.report, words: Self.english).lines
    #expect(!lines.contains { $0.contains("copy-portability") || $0.contains("unregistered") })
  }

  static let attacks =
    HostileSample.texts + [
      "x\n::error::y", "%0A::set-output name=a::b", "::stop-commands::t", "a,b:c=d",
      "]]></failure>", "</details><h1>", "\u{FFFE}\u{FFFF}", "@everyone #1 !x", "##[add-mask]a",
    ]

  @Test(arguments: attacks) func annotationsAreOneLineEach(_ text: String) {
    let lines = GitHubAnnotations(report: DraftSample.hostile(text), words: Self.english).lines
    #expect(lines.count == 5)
    for line in lines {
      #expect(!line.unicodeScalars.contains { $0.isHidden })
      let parts = line.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
      #expect(parts.count == 3 && parts[0].isEmpty)
      // One value for each property, whatever the file is called.
      let names = parts[1].split(separator: " ", maxSplits: 1)[1].split(separator: ",")
        .compactMap { $0.split(separator: "=").first.map(String.init) }
      #expect(Set(names).isSubset(of: ["file", "line", "endLine", "col", "endColumn", "title"]))
      #expect(names.count == Set(names).count)
    }
  }

  static let commands: [(String, String)] = [
    ("::error::x\n  ::stop-commands::t\nA::b", ": :error::x\n  : :stop-commands::t\nA::b"),
    ("1 | ##[add-mask]a ##[error]b", "1 | ## [add-mask]a ## [error]b"), ("plain\n", "plain\n"),
  ]
  @Test(arguments: commands) func logsHoldNoCommands(_ row: (text: String, log: String)) {
    #expect(withoutWorkflowCommands(row.text) == row.log)
  }

  @Test(arguments: attacks) func jsonFormatsParse(_ text: String) throws {
    let report = DraftSample.hostile(text)
    for bytes in [
      DraftJSON(report: report).bytes, CodeQuality(report: report, words: Self.english).bytes,
    ] {
      _ = try JSONSerialization.jsonObject(with: Data(bytes))
      #expect(
        !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
          $0 != "\n" && $0.isHidden
        })
    }
  }

  @Test func codeQualityHasWhatGitLabNeeds() throws {
    let bytes = CodeQuality(report: DraftSample.report, words: Self.english).bytes
    let issues = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
    #expect(issues.count == 5)
    #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == 5)
    for issue in issues {
      #expect(issue["description"] is String && issue["check_name"] is String)
      let severity = try #require(issue["severity"] as? String)
      #expect(["info", "minor", "major"].contains(severity))
      let location = try #require(issue["location"] as? [String: Any])
      let lines = try #require(location["lines"] as? [String: Int])
      #expect(location["path"] is String)
      let begin = try #require(lines["begin"])
      #expect(begin >= 1)
    }
  }

  @Test(arguments: attacks) func junitIsWellFormed(_ text: String) throws {
    let bytes = JUnitReport(report: DraftSample.hostile(text), words: Self.english).bytes
    let reader = XMLNames(bytes)
    #expect(reader.isWellFormed)
    #expect(
      Set(reader.elements) == [
        "testsuites", "testsuite", "testcase", "failure", "error", "skipped", "system-out",
      ])
  }

  @Test func junitCountsAgree() throws {
    let text = String(
      decoding: JUnitReport(report: DraftSample.report, words: Self.english).bytes, as: UTF8.self)
    #expect(
      text.contains("<testsuites name=\"candor check\" tests=\"12\" failures=\"3\" errors=\"1\">"))
  }

  /// Text that is no markup keeps the shape of the comment: as many lines of each kind as with a
  /// harmless word.
  @Test(arguments: attacks) func markdownKeepsItsShape(_ text: String) {
    func shape(_ text: String) -> [String] {
      let bytes = MarkdownComment(
        report: DraftSample.hostile(text), words: Self.english, limit: MarkdownComment.commentLimit
      ).bytes
      return String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map { String($0.prefix { !$0.isLetter && $0 != "\\" && $0 != "&" }.prefix(2)) }
    }
    let hostile = shape(text)
    #expect(hostile.count == shape("x").count)
    let bytes = MarkdownComment(
      report: DraftSample.hostile(text), words: Self.english, limit: MarkdownComment.commentLimit
    ).bytes
    let written = String(decoding: bytes, as: UTF8.self)
    #expect(
      written.count { $0 == "<" } == written.ranges(of: "<details>").count
        + written.ranges(of: "<summary>").count + written.ranges(of: "</details>").count
        + written.ranges(of: "</summary>").count + written.ranges(of: "<!-- ").count)
    #expect(!written.unicodeScalars.contains { $0 != "\n" && $0.isHidden })
  }

  @Test func longCommentsAreCut() {
    let bytes = MarkdownComment(
      report: DraftSample.large(5000), words: Self.english, limit: MarkdownComment.commentLimit
    ).bytes
    #expect(bytes.count < 65_536)
    #expect(String(decoding: bytes, as: UTF8.self).contains("more"))
  }
}
