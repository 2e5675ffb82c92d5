import PolicyDocument
import Testing

/// Sections of pages that mark none.
@Suite struct RunOnTests {
  static let sentence = "我们会按照法律的规定处理您的个人信息，并采取合理的措施保护它的安全。"

  @Test func aPolicyInOneParagraphIsCutAtItsNumbers() throws {
    let body = String(repeating: Self.sentence, count: 4)
    let html =
      "<h1>隐私政策</h1><p>引言。\(body)一、收集 \(body)（一）姓名。\(body)（二）电话。\(body)（三）地址。\(body)"
      + "二、使用 \(body)三、共享 \(body)</p>"
    let document = try read(html)
    #expect(document.lines.filter { $0.hasPrefix("一、") }.count == 1)
    #expect(
      document.lines.map { String($0.prefix(4)) } == [
        "隐私政策", "引言。我", "一、收集", "我们会按", "（一）姓", "（二）电", "（三）地", "二、使用", "我们会按", "三、共享", "我们会按",
      ])
    #expect(document.outline == ["1 隐私政策", "2 一、收集", "2 二、使用", "2 三、共享"])
    var end = -1
    for block in document.blocks {
      #expect(block.range.lowerBound == end + 1)
      end = block.range.upperBound
    }
    #expect(end == document.text.count)
  }

  @Test func anInlineListIsNoPolicy() throws {
    let text = "我们收集：1、姓名；2、电话；3、地址。" + Self.sentence
    let document = try read("<p>\(text)</p><p>\(String(repeating: Self.sentence, count: 9))</p>")
    #expect(document.blocks.count == 2)
  }

  @Test func numberedTitlesOpenSections() throws {
    let html = (["信息收集", "信息使用", "信息共享"].enumerated()).map {
      "<p>\($0 + 1). <b>\($1)：</b>\(Self.sentence)<a href='/x'>\($1)</a></p>"
    }.joined()
    let document = try read("<h1>隐私政策</h1>" + html)
    #expect(
      document.outline == ["1 隐私政策", "2 1. 信息收集：", "2 2. 信息使用：", "2 3. 信息共享："])
    #expect(document.blocks.count == 7)
    #expect(document.blocks[2].links.first.map { document.string($0.range) } == "信息收集")
    #expect(document.blocks[2].emphasis.isEmpty)
    #expect(document.blocks[1].emphasis.first.map { document.string($0) } == "信息收集：")
  }

  @Test func englishTitlesOpenSections() throws {
    let text = "We collect the data that you give us when you open an account with us."
    let html = ["Data we collect.", "Sharing:", "Your rights."].enumerated().map {
      "<p>\($0 + 1). \($1) \(text)</p>"
    }
    let document = try read(html.joined() + "<p>\(text)</p>")
    #expect(document.outline == ["1 1. Data we collect.", "1 2. Sharing:", "1 3. Your rights."])
  }

  @Test func shortLinesOverParagraphsAreHeadings() throws {
    let html = ["我们收集的信息", "我们如何使用您的信息", "您的权利"].map { "<p>\($0)</p><p>\(Self.sentence)</p>" }
    let document = try read("<h1>隐私政策</h1><p>\(Self.sentence)</p>" + html.joined())
    #expect(document.outline.dropFirst() == ["2 我们收集的信息", "2 我们如何使用您的信息", "2 您的权利"])
  }

  @Test func aSentenceIsNoHeading() throws {
    let document = try read(
      "<h1>隐私政策</h1><h2>一、总则。</h2><p>\(Self.sentence)</p><h3>\(Self.sentence)</h3>"
        + "<p><b>请注意，单独的设备信息是无法识别您的身份的信息。</b></p><p>\(Self.sentence)</p>")
    #expect(document.outline == ["1 隐私政策", "2 一、总则。"])
  }
}
