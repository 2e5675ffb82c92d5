import PolicyDocument
import Testing

/// A draft made of a printed page loses the page's furniture; one written as a draft loses nothing.
@Suite struct DraftFurnitureTests {
  private func read(_ lines: [String]) throws -> [String] {
    let body = lines.map { WordTests.paragraph($0) }.joined()
    let page = SavedPage(file: "draft.docx", bytes: WordTests.document(body))
    return try PolicyReader().read([page]).lines
  }

  static let text = ["隐私政策", "我们收集您的手机号，用于登录。", "您可以来信要求删除个人信息。"]

  static let footers: [[String]] = [
    ["© 2014-2025 example.com 浙ICP备00000418号"], ["关于我们 | 加入我们 | 网站地图"],
    ["您可能还想看", "用户服务协议", "退改签说明"], ["本站使用 Cookie 改善浏览体验 知道了"],
    ["Imprint · Terms · Press", "Copyright 2024 Example Ltd"],
  ]

  @Test(arguments: footers) func footersGo(_ footer: [String]) throws {
    #expect(try read(Self.text + footer) == Self.text)
  }

  static let endings: [[String]] = [
    ["示例网络科技有限公司", "2024年6月1日"], ["联系电话：010-12345678"], ["privacy@example.com"],
    ["地址：杭州市余杭区示例路1号", "邮编 310000"], ["附件：SDK 目录", "极光推送", "高德地图"],
    ["Copyright in your posts stays with you, and we share them only as you ask us to."],
  ]

  @Test(arguments: endings) func endingsStay(_ ending: [String]) throws {
    #expect(try read(Self.text + ending) == Self.text + ending)
  }
}
