import PolicyDocument
import PolicyTestSupport
import Testing

@Suite struct SectionTests {
  static let body = "<p>我们会按照法律的要求收集和使用您的信息，并采取措施保护其安全，请您仔细阅读。</p>"

  @Test func headingsMakeATree() throws {
    let document = try readWhole(
      "<h1>A</h1><p>a a.</p><h2>B</h2><p>b b.</p><h3>C</h3><p>c c.</p><h2>D</h2><p>d d.</p>")
    let last = document.blocks[document.blocks.count - 1]
    #expect(document.titlePath(of: last.section) == ["A", "D"])
    #expect(document.titlePath(of: document.blocks[5].section) == ["A", "B", "C"])
    #expect(document.sections.map(\.level) == [0, 1, 2, 3, 2])
  }

  @Test func numberingMakesLevelsByFirstAppearance() throws {
    let text = ["一、信息收集", "（一）注册", "（二）支付", "二、信息共享", "（一）委托", "三、您的权利"]
      .map { "<p>\($0)</p>" + Self.body }.joined()
    let document = try readWhole("<p>隐私政策</p>" + Self.body + text)
    #expect(
      document.outline == [
        "1 隐私政策", "2 一、信息收集", "3 （一）注册", "3 （二）支付", "2 二、信息共享", "3 （一）委托",
        "2 三、您的权利",
      ])
  }

  @Test func articlesAndDecimalsAreHeadings() throws {
    let text = ["第一章 总则", "第一条 目的", "第二条 范围", "第二章 权利"]
      .map { "<p>\($0)</p>" + Self.body }.joined()
    let document = try readWhole(Self.body + text)
    #expect(document.outline == ["1 第一章 总则", "2 第一条 目的", "2 第二条 范围", "1 第二章 权利"])
    let english = ["1. Scope", "1.1 Data we collect", "2. Sharing"]
      .map { "<p>\($0)</p><p>We collect what you give us, and we use it to run the service.</p>" }
      .joined()
    #expect(
      try readWhole(english).outline == ["1 1. Scope", "2 1.1 Data we collect", "1 2. Sharing"])
  }

  /// Both lists begin with 1; the second title stands after the list that held the first.
  @Test func titlesOfANestedListAreToldFromItsClauses() throws {
    let clauses = "<ol><li>我们收集您的手机号，用于注册账号。</li><li>我们收集您的位置，用于推荐；或</li></ol>"
    let items = ["用户使用", "隐私政策"].map { "<li>\($0)：\(clauses)</li>" }.joined()
    let document = try readWhole(
      "<p>隐私政策</p>" + Self.body + "<ol>\(items)</ol><p>3. 知识产权：</p>" + Self.body + Self.body)
    #expect(
      document.outline == ["1 隐私政策", "2 1. 用户使用：", "2 2. 隐私政策：", "2 3. 知识产权："])
  }

  @Test func boldLinesAreHeadings() throws {
    let text = ["Who we are", "What we collect"]
      .map { "<p><strong>\($0)</strong></p><p>We are a shop, and we collect <b>little</b>.</p>" }
      .joined()
    #expect(try readWhole(text).outline == ["1 Who we are", "1 What we collect"])
  }

  @Test func numberedClausesAreNoHeadings() throws {
    let clauses = (1...6).map {
      "<p>\($0). We collect the data that you give us when you open an account with us.</p>"
    }.joined()
    #expect(try readWhole("<p>Hello all, this is us.</p>" + clauses).outline == [])
  }

  @Test func contentsAreToldFromClauses() throws {
    let names = ["信息收集", "信息共享", "您的权利", "联系我们"]
    let contents = names.map { "<p>\($0)</p>" }.joined()
    let text = names.map { "<p>\($0)</p>" + Self.body }.joined()
    let document = try readWhole("<p>目录</p>" + contents + text)
    #expect(document.blocks.prefix(5).allSatisfy { $0.isContents })
    #expect(document.outline == names.map { "1 \($0)" })
    let clauses = ["（1）国家安全相关的；", "（2）公共卫生相关的；", "（3）刑事侦查相关的；"]
      .map { "<p>\($0)</p>" }.joined()
    let twice = try readWhole("<p>例外：</p>" + clauses + Self.body + "<p>例外：</p>" + clauses)
    #expect(!twice.blocks.contains { $0.isContents })
  }

  /// What stands again below without being a table of contents, and the lead-in that makes it one.
  @Test(arguments: [
    (
      "We share your data with the following partners:",
      ["GameAnalytics", "Facebook", "AppsFlyer"], false
    ),
    (
      "This Privacy Notice explains:", ["What we collect", "Whom we share with", "Your rights"],
      true
    ),
    ("以下情形中收集信息无需征得您的同意：", ["国家安全", "公共卫生", "刑事侦查"], false),
    ("本政策将帮助您了解以下内容：", ["信息收集", "信息共享", "您的权利"], true),
    ("我们重视您的隐私", ["信息收集", "信息共享", "您的权利"], true),
  ])
  func aListIsToldFromContentsByItsLeadIn(
    _ list: (leadIn: String, names: [String], isContents: Bool)
  )
    throws
  {
    let entries = list.names.map { "<li>\($0)</li>" }.joined()
    let text = list.names.map { "<p>\($0)</p>" + Self.body }.joined()
    let document = try readWhole("<p>\(list.leadIn)</p><ul>\(entries)</ul>" + Self.body + text)
    let listed = document.blocks.filter { if case .listItem = $0.kind { true } else { false } }
    #expect(listed.count == list.names.count)
    #expect(listed.allSatisfy { $0.isContents == list.isContents })
  }

  @Test func fieldsOfRecordsAreNoContents() throws {
    let shared = ["合作方式：嵌入第三方 SDK", "信息字段：设备标识符、位置", "隐私政策：https://example.cn/privacy"]
    let records = ["高德地图", "友盟统计", "个推推送"].map { name in
      ([name] + shared).map { "<p>\($0)</p>" }.joined() + Self.body
    }.joined()
    #expect(try !readWhole(records).blocks.contains { $0.isContents })
    // Twice only, and in another order.
    let two =
      (["小米推送"] + shared).map { "<p>\($0)</p>" }.joined() + Self.body
      + (["华为推送"] + shared.reversed()).map { "<p>\($0)</p>" + Self.body }.joined()
    #expect(try !readWhole(two).blocks.contains { $0.isContents })
  }

  /// Each of its runs of named items asks what leads the list in.
  @Test func aLongLeadInOfManyListsIsReadInTime() throws {
    let leadIn = String(repeating: "we share your data with many others, ", count: 20_000)
    let apart = "<li>" + String(repeating: "x y z ", count: 30) + "</li>"
    let names = (0..<6_000).map { "Name \($0)" }
    let list = names.enumerated().map { "<li>\($1)</li>" + ($0 % 3 == 2 ? apart : "") }.joined()
    let text = names.map { "<p>\($0)</p><p>We collect your name.</p>" }.joined()
    let start = ProcessorTime.now
    let document = try readWhole("<p>\(leadIn)as follows:</p><ul>\(list)</ul>" + text)
    #expect(ProcessorTime.now - start < .seconds(30))
    #expect(!document.blocks.contains { $0.isContents })
  }
}
