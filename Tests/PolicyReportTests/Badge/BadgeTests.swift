import Foundation
import FoundationXML
import PolicyText
import Testing

@testable import PolicyReport

@Suite("Badges")
struct BadgeTests {
  @Test("Two files a policy and language, named as its page")
  func files() throws {
    let paths = try render(SampleReport.plain, as: .badge, languages: [.chinese, .english])
      .map(\.path)
    #expect(paths.count == 2 * 2 * 8)
    #expect(paths.contains("badges/zh/qinghe.svg") && paths.contains("badges/en/wall.json"))
    let one = try render(SampleReport.plain, as: .badge, languages: [.english])
    #expect(one.contains { $0.path == "badges/qinghe.svg" })
  }

  @Test("They are as recorded", arguments: ["zh/banlv", "en/larkspur", "en/market-9", "zh/wall"])
  func golden(_ name: String) throws {
    let files = try render(SampleReport.plain, as: .badge, languages: [.chinese, .english])
    for file in files where file.path.hasPrefix("badges/\(name).") {
      try Golden.expect(file.bytes, equals: file.path)
    }
  }

  @Test("An endpoint has what shields.io asks for")
  func endpoint() throws {
    for file in try render(SampleReport.plain, as: .badge, languages: [.english])
    where file.path.hasSuffix(".json") {
      let object = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any]
      #expect(object?["schemaVersion"] as? Int == 1)
      #expect((object?["message"] as? String)?.isEmpty == false)
      #expect((object?["color"] as? String)?.count == 6)
    }
  }

  @Test("A name never becomes markup")
  func hostile() throws {
    let files = try render(HostileSample.report(hostile: true), as: .badge, languages: [.chinese])
    let twins = try render(HostileSample.report(hostile: false), as: .badge, languages: [.chinese])
    for (file, twin) in zip(files, twins) where file.path.hasSuffix(".svg") {
      let (read, expected) = (MarkupReader(file.bytes), MarkupReader(twin.bytes))
      #expect(XMLParser(data: Data(file.bytes)).parse(), "\(file.path)")
      #expect(read.attributes.map(\.name) == expected.attributes.map(\.name))
    }
  }
}
