import Foundation
import PolicyDocument
import PolicyText
import Testing

@testable import PolicyReport

@Suite("The tree of candor extract")
struct DocumentTreeTests {
  static var document: PolicyDocument {
    var document = PolicyDocument()
    document.title = "隐私政策"
    document.language = .chinese
    document.kind = .privacyPolicy
    document.text = Array("一、收集\nSDK | 用途\n推送 | 通知".utf8)
    document.sections = [Section(level: 0), Section(level: 1, heading: 0, parent: 0)]
    document.pages = [
      ReadPage(
        file: "/home/alice/a.html", completeness: .partial(reason: Notice("cut", "截断", "cut")),
        notes: [Notice("x", "某", "x")])
    ]
    document.blocks = [
      Block(kind: .heading(level: 1), range: 0..<12, section: 1, page: 0, line: 3),
      Block(
        kind: .tableHeader, range: 13..<25, section: 1, page: 0, line: 5, cells: [13..<16, 19..<25]),
      Block(
        kind: .tableRow, range: 26..<41, section: 1, page: 0, line: 6, leadIn: 0, header: 1,
        cells: [26..<32, 35..<41, 0..<9_999], emphasis: [26..<32],
        links: [Link(range: 35..<41, address: "https://a.example/sdk")]),
    ]
    return document
  }

  @Test("Blocks carry their text, place, cells and links")
  func blocks() throws {
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(jsonTree(of: Self.document))) as? [String: Any])
    #expect(root["pageKind"] as? String == "privacy-policy" && root["language"] as? String == "zh")
    let blocks = try #require(root["blocks"] as? [[String: Any]])
    #expect(blocks.map { $0["kind"] as? String } == ["heading", "table-header", "table-row"])
    #expect(blocks[0]["text"] as? String == "一、收集" && blocks[0]["level"] as? Int == 1)
    #expect(blocks[1]["cells"] as? [String] == ["SDK", "用途"])
    #expect(blocks[2]["cells"] as? [String] == ["推送", "通知", ""])
    #expect(blocks[2]["header"] as? Int == 1 && blocks[2]["line"] as? Int == 6)
    let link = (blocks[2]["links"] as? [[String: Any]])?.first
    #expect(link?["text"] as? String == "通知" && link?["start"] as? Int == 35)
    #expect(!String(decoding: jsonTree(of: Self.document), as: UTF8.self).contains("alice"))
  }
}
