import PolicyDocument
import PolicyText
import Testing

@Suite struct MarkdownTests {
  @Test func blocksHaveTheLinesOfTheSource() throws {
    let source = """
      # Privacy policy

      We collect data,
      and we keep it.

      You may:

      - ask for a copy
      - object

      | Name | Purpose |
      | --- | --- |
      | Map | Location |

      ## Contact
      mail@example.com
      """
    let document = try read(source, file: "a.md")
    #expect(
      document.lines == [
        "Privacy policy", "We collect data, and we keep it.", "You may:", "ask for a copy",
        "object",
        "Name | Purpose", "Map | Location", "Contact", "mail@example.com",
      ])
    #expect(document.blocks.map(\.line) == [1, 3, 6, 8, 9, 11, 13, 15, 16])
    #expect(document.outline == ["1 Privacy policy", "2 Contact"])
  }

  @Test func convertersLinesStayApart() throws {
    let source = """
      隐私政策
      ==========
      我们重视您的隐私。
      请仔细阅读《信息安全技术
      个人信息安全规范》。
      ==========
      1\\. 收集
      我们收集以下信息：
      （1）姓名；
      （2）电话。
      ==========
      """
    let document = try read(source, file: "a.md")
    #expect(
      document.lines == [
        "隐私政策", "我们重视您的隐私。", "请仔细阅读《信息安全技术个人信息安全规范》。", "1. 收集", "我们收集以下信息：",
        "（1）姓名；", "（2）电话。",
      ])
    #expect(document.blocks.map(\.line) == [1, 3, 4, 7, 8, 9, 10])
    #expect(document.blocks[5].leadIn == 4)
  }

  @Test func aTablesRuleWithoutATableIsNoText() throws {
    let source = "---|---|---\n| | 隐私声明 |\n---|---\n**适用范围**\n\n您提供的个人信息。\n\n＝＝＝\n"
    let document = try read(source, file: "a.md")
    #expect(!document.lines.contains { $0.contains("---") })
    #expect(document.lines.contains("您提供的个人信息。"))
    #expect(document.lines.contains { $0.contains("隐私声明") })
  }

  @Test func itemsOfAListInHeadingsClothesAreNone() throws {
    let source = """
      # 用户协议

      ## 2. 注册

      不得：

      ### （1）违反法律的；

      ### （2）危害国家安全的；

      ## 3. 隐私

      我们保护隐私。
      """
    #expect(try read(source, file: "a.md").outline == ["1 用户协议", "2 2. 注册", "2 3. 隐私"])
  }

  @Test func wrappedEnglishIsJoined() throws {
    let sentence =
      "We collect the data that you give us when you open an account with us and use it. "
    let words = String(repeating: sentence, count: 8).split(separator: " ")
    var lines: [String] = [""]
    for word in words {
      if lines[lines.count - 1].count + word.count > 72 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    for file in ["a.md", "a.txt"] {
      let document = try read(lines.joined(separator: "\n"), file: file)
      #expect(document.lines == [words.joined(separator: " ")])
    }
  }

  @Test func plainTextHasParagraphsAndHeadings() throws {
    let source = """
      隐私政策

      一、信息收集
      我们收集您的姓名，用于注册账号，并会妥善保护。
      二、信息共享
      我们不会共享您的信息，法律另有规定的除外，请您放心。
      """
    let document = try read(source, file: "a.txt")
    #expect(document.outline == ["1 隐私政策", "2 一、信息收集", "2 二、信息共享"])
    #expect(document.blocks.map(\.line) == [1, 3, 4, 5, 6])
  }

  @Test func wideTablesTakeNoTime() throws {
    let row = String(repeating: "|a", count: 5_000)
    let source =
      row + "\n" + String(repeating: "|-", count: 5_000) + "\n"
      + String(repeating: "|x\n", count: 2_000)
    let document = try read(source, file: "a.md")
    #expect(!document.text.isEmpty)
  }

  /// What `markdown(of:)` writes reads back as the same blocks.
  static let pages = [
    "<h1>Policy *1*</h1><p>We <b>never</b> sell [data] to <a href='https://a.b/c_d'>x_y</a>.</p>",
    "<p>You may:</p><ul><li>ask<ul><li>twice</li></ul></li><li>object</li></ul><p>1. not a list</p>",
    "<p>List:</p><table><tr><th>a|b</th><th>c</th></tr><tr><td>d</td><td></td></tr></table><p>e.</p>",
    "<p># no heading</p><p>+ no item</p><p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>= x</p>",
  ]

  @Test(arguments: pages) func roundTrip(_ html: String) throws {
    let document = try readWhole(html)
    let again = try readWhole(markdown(of: document), file: "a.md")
    #expect(again.lines == document.lines)
    #expect(again.blocks.map(\.kind) == document.blocks.map(\.kind))
  }

  @Test func singleFileTellsWhenItSavedThePage() throws {
    let source = """
      <!DOCTYPE html> <html><!--
       Page saved with SingleFile
       url: https://example.com/privacy
       saved date: Sat Jun 01 2024 10:00:00 GMT+0800 (China Standard Time)
      --><body><p>We collect your data.</p></body></html>
      """
    let document = try read(source)
    #expect(document.savedAt?.description == "2024-06-01")
    #expect(document.pages[0].address == "https://example.com/privacy")
  }
}

/// Tables, bold and broken lines as converters write them.
@Suite struct ConvertedMarkdownTests {
  @Test func aTableRightUnderAParagraphKeepsBoth() throws {
    let document = try read(
      "第一段文字。\n我们收集如下：\n| 名称 | 目的 |\n|:--|--:|\n| SDK | 推送 |\n后面的段落。\n", file: "a.md")
    #expect(document.lines == ["第一段文字。", "我们收集如下：", "名称 | 目的", "SDK | 推送", "后面的段落。"])
    #expect(document.blocks.map(\.line) == [1, 2, 3, 5, 6])
    #expect(
      document.blocks.map(\.kind) == [
        .paragraph, .paragraph, .tableHeader, .tableRow, .paragraph,
      ])
  }

  @Test func aHeaderBehindAListMarkOrASentenceIsAHeader() throws {
    let listed = try read("- 说明。\n- **权限** | **用途**\n---|---\n相机 | 拍照\n", file: "a.md")
    #expect(listed.block("权限 | 用途")?.kind == .tableHeader)
    #expect(listed.block("相机 | 拍照")?.kind == .tableRow)
    let sentence = String(repeating: "我们可能委托第三方提供部分服务，", count: 3) + "包括："
    let glued = try read("\(sentence) 项目 | 范围\n---|---\n高德 | 位置\n", file: "a.md")
    #expect(glued.lines == [sentence, "项目 | 范围", "高德 | 位置"])
    #expect(glued.blocks.last?.header == 1)
  }

  @Test func cellsOnLinesOfTheirOwnAreRows() throws {
    let source = """
      **申请的权限**
      |
      **业务功能**

      ---|---

      连接网络
      |
      进入产品需要连接网络

      允许设备震动
      |
      推送通知

      以上权限可以关闭。
      """
    let document = try read(source, file: "a.md")
    #expect(
      document.lines == ["申请的权限 | 业务功能", "连接网络 | 进入产品需要连接网络", "允许设备震动 | 推送通知", "以上权限可以关闭。"])
    #expect(document.blocks.map(\.line) == [1, 7, 11, 15])
  }

  @Test func aRowBrokenOverTwoLinesIsOne() throws {
    let document = try read(
      "平台 | 电话 | 方式\n---|---|---\nOPPO | 1 |\n进入平台后注销。\n小米 | 2 | 发送邮件至 a@b.c\n，注明账号\n",
      file: "a.md")
    #expect(
      document.lines == ["平台 | 电话 | 方式", "OPPO | 1 | 进入平台后注销。", "小米 | 2 | 发送邮件至 a@b.c ，注明账号"])
  }

  static let bold: [(String, [String])] = [
    ("** 信息的使用 **", ["信息的使用"]),
    ("**定义**“我们”**“你”**也", ["定义“我们”“你”也"]),
    ("见**《规范》****第五条**。", ["见《规范》第五条。"]),
    ("**一段。\n二段。\n三段。**", ["一段。", "二段。", "三段。"]),
    ("一个**没有结束。", ["一个没有结束。"]),
    ("************", []), ("2 ** 3", ["2 3"]),
  ]

  @Test(arguments: bold) func starsAreNoText(_ source: String, _ lines: [String]) throws {
    #expect(try readWhole("文字。\n\n" + source, file: "a.md").lines.dropFirst() == lines[...])
  }

  static let broken: [(String, [String])] = [
    (
      "2）发生合并、收购或破产清算情形，或其他涉及合并、收购或破产清算情\n形时，如涉及到个人信息转让，我们会要求继续受约束。",
      ["2）发生合并、收购或破产清算情形，或其他涉及合并、收购或破产清算情形时，如涉及到个人信息转让，我们会要求继续受约束。"]
    ),
    ("需要您授权访问您的**存储**\n。如您尚未授权的，不能使用。", ["需要您授权访问您的存储。如您尚未授权的，不能使用。"]),
    ("（1）\n我们保护您的信息。", ["（1）我们保护您的信息。"]),
    ("（一）我们会采取合理可行的措施，保护您的个人信息\n我们设有专门的团队。", ["（一）我们会采取合理可行的措施，保护您的个人信息", "我们设有专门的团队。"]),
    ("收集的数据：设备型号，系统版本号，手机型号，数据信息\n使用目的：数据分析", ["收集的数据：设备型号，系统版本号，手机型号，数据信息", "使用目的：数据分析"]),
    ("    **缩进的段落**不是程序。", ["缩进的段落不是程序。"]), ("###2. 存储\n我们存储。", ["2. 存储", "我们存储。"]),
  ]

  @Test(arguments: broken) func sentencesStayWhole(_ source: String, _ lines: [String]) throws {
    #expect(try readWhole("文字。\n\n" + source, file: "a.md").lines.dropFirst() == lines[...])
  }
}
