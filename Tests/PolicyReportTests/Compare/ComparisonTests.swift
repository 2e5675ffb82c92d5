import Foundation
import PolicyRanking
import PolicyRubric
import PolicyText
import Testing

@testable import PolicyReport

@Suite("Comparisons")
struct ComparisonTests {
  private static let endings: [ComparisonFormat: String] = [
    .table: "txt", .json: "json", .markdown: "md", .html: "html",
  ]

  @Test("Every format is as recorded", arguments: ComparisonFormat.allCases)
  func golden(_ format: ComparisonFormat) throws {
    let ending = try #require(Self.endings[format])
    for (name, report) in [
      ("policies", ComparisonSample.policies), ("runs", ComparisonSample.runs(hostile: false)),
    ] {
      try Golden.expect(
        render(report, as: format, languages: Language.judged), equals: "compare.\(name).\(ending)")
    }
  }

  @Test("What was dropped, added and moved bears on the criteria whose evidence it is")
  func evidence() throws {
    guard case .policies(let comparison) = ComparisonSample.policies.subject else { return }
    let alignment = comparison.alignment
    #expect(alignment.count(.dropped) == 1 && alignment.count(.added) == 1)
    #expect(alignment.count(.changed) == 1 && alignment.moved == 2)
    #expect(comparison.flagsRaised.map(\.criterion) == ["rf-consent-by-use"])
    let dropped = try #require(alignment.entries.firstIndex { $0.change == .dropped })
    let added = try #require(alignment.entries.firstIndex { $0.change == .added })
    #expect(!comparison.carried[dropped].isEmpty)
    #expect(comparison.carried[added].contains("rf-consent-by-use"))
    #expect(comparison.findings.map(\.direction).contains(1))
  }

  private static var hostile: [ComparisonReport] {
    [ComparisonSample.hostile, ComparisonSample.runs(hostile: true)]
  }
  private static var harmless: [ComparisonReport] {
    [ComparisonSample.policies, ComparisonSample.runs(hostile: false)]
  }

  @Test("No text becomes markup, style, link or script")
  func page() {
    let known = Self.harmless.map {
      MarkupReader(render($0, as: .html, languages: Language.judged))
    }
    let tags = Set(known.flatMap(\.tags.keys))
    let names = Set(known.flatMap { $0.attributes.map(\.name) })
    for report in Self.hostile {
      let page = render(report, as: .html, languages: Language.judged)
      let reader = MarkupReader(page)
      #expect(reader.problems.isEmpty)
      #expect(
        Set(reader.tags.keys).isSubset(of: tags), "\(Set(reader.tags.keys).subtracting(tags))")
      #expect(Set(reader.attributes.map(\.name)).isSubset(of: names))
      #expect(reader.tags["script"] == nil && reader.tags["style"] == 2)
      let ids = reader.attributes.filter { $0.name == "id" }.map(\.value)
      #expect(Set(ids).count == ids.count)
      for (_, name, value) in reader.attributes where name == "href" {
        #expect(value == "data:," || value.hasPrefix("#"), "\(value)")
        if value.hasPrefix("#") { #expect(ids.contains(String(value.dropFirst())), "\(value)") }
      }
      let text = String(decoding: page, as: UTF8.self)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    }
  }

  @Test("The page's policy names its two style sheets and no script")
  func contentSecurityPolicy() {
    let page = String(
      decoding: render(ComparisonSample.policies, as: .html, languages: [.english]),
      as: UTF8.self)
    for asset in [InlineAsset.styleSheet, .comparisonStyle] {
      #expect(page.contains(asset.policyDigest.replacing("'", with: "&#39;")))
    }
    #expect(page.contains("script-src &#39;none&#39;"))
  }

  @Test("No text acts on a terminal, in JSON or in Markdown")
  func otherFormats() throws {
    for report in Self.hostile {
      for color in [true, false] {
        let text = String(
          decoding: render(report, as: .table, languages: [.chinese], color: color), as: UTF8.self)
        let plain = text.replacing(/\u{1B}\[\d*m/, with: "")
        #expect(color || plain == text)
        #expect(!plain.unicodeScalars.contains { $0.isHidden && $0 != "\n" })
      }
      let json = render(report, as: .json, languages: [])
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json)) }
      #expect(
        !String(decoding: json, as: UTF8.self).unicodeScalars.contains { $0.isHidden && $0 != "\n" }
      )
      let markdown = String(
        decoding: render(report, as: .markdown, languages: [.english]), as: UTF8.self)
      #expect(!markdown.contains("<script") && !markdown.contains("<img"))
      #expect(!markdown.contains("](") && !markdown.contains("http://"))
    }
  }

  @Test("A text against itself shows no change")
  func same() {
    guard case .policies(let comparison) = ComparisonSample.policies.subject else { return }
    var report = ComparisonSample.policies
    report.subject = .policies(PolicyComparison(comparison.old, comparison.old))
    let text = String(decoding: render(report, as: .table, languages: [.english]), as: UTF8.self)
    #expect(text.contains("No verdict changed.") && text.contains("The text did not change."))
  }
}
