import PolicyDocument
import PolicyGate
import PolicyText
import Testing

@Suite struct WordingTests {
  @Test(arguments: [
    ("我们收到请求后会尽快答复您。", "尽快"), ("如发生安全事件，我们将及时告知您。", "及时"),
    ("我们会及时处理您的请求。", "及时"),
    ("We will respond to your request promptly.", "promptly"),
    ("We will notify you of any data breach without undue delay.", "without undue delay"),
    ("If we learn of it, we will promptly delete such information.", "promptly"),
  ]) func openDuties(_ text: String, _ quote: String) throws {
    #expect(try DraftForTests.quotes(.openDuty, in: text) == [quote])
  }

  @Test(arguments: [
    "我们会尽快答复，最迟不超过15个工作日。", "我们会尽快答复您。\n\n我们将在15个工作日内答复您的请求。",
    "请您及时联系我们更新资料。", "如您拒绝，我们可能无法及时反馈结果。", "我们会要求其及时删除。",
    "We will promptly post changes on this page.",
    "We will respond to your request promptly, and within 30 days at the latest.",
  ]) func dutiesWithTime(_ text: String) throws {
    #expect(try DraftForTests.quotes(.openDuty, in: text).isEmpty)
  }

  @Test func vagueClause() throws {
    let text = """
      # 隐私政策
      ## 一、收集
      我们可能会收集您的设备型号等信息。我们可能收集其他信息。
      ## 二、共享
      我们会与快递公司共享收件地址。
      """
    let document = try DraftForTests.read(text)
    let found = TextChecker().remarks(on: document).filter { $0.rule == .vagueClause }
    #expect(found.count == 1)
    #expect(found.first?.message.chinese == "该条款有 4 处措辞笼统：“可能”×2、“等信息”、“其他信息”")
  }

  @Test func vagueWordsAddUp() throws {
    let document = try DraftForTests.read(
      """
      We may collect your name, such as when you register, and other information from time to \
      time. We may share it, for example, with our partners as needed.
      """)
    let found = TextChecker().remarks(on: document).filter { $0.rule == .vagueClause }
    #expect(
      found.first?.message.english == "The clause is vague in 7 places: “may collect”, “such as”, "
        + "“other information”, “from time to time”, “may share” and 2 more")
  }

  @Test(arguments: [
    "我们收集手机号等信息。", "您可能会收集到广告。您可能获取礼品。您可能收集徽章。",
    "该等信息由我们收集。我们收集该等信息。我们获取该等信息。",
    "We collect your name. For example, a nickname will do. It may rain. You may write.",
  ]) func notVague(_ text: String) throws {
    #expect(try DraftForTests.quotes(.vagueClause, in: text).isEmpty)
  }

  @Test func longSentences() throws {
    let long = String(repeating: "我们收集您的姓名，", count: 20) + "以便提供服务。"
    let document = try DraftForTests.read("我们收集姓名。\n\n\(long)")
    let found = TextChecker().remarks(on: document)
    #expect(found.map(\.rule) == [.longSentence])
    #expect(found.first?.message.english == "The sentence has 166 characters, more than 150")
    #expect(TextChecker(longestChinese: 200).remarks(on: document).isEmpty)
  }

  @Test(arguments: [
    ("Contact [Company Name] at once.", ["[Company Name]"]),
    ("TODO: legal to confirm.", ["TODO"]),
    ("TODO: ask legal. Your todo list is private.", ["TODO"]),
    ("联系电话：待补充。", ["待补充"]), ("不面向儿童。【待法务确认】", ["待法务"]),
    ("订单状态有[待付款]、[待发货]两种。", []), ("Under 13: legal to confirm.", ["legal to confirm"]),
    ("由XX科技有限公司经营。", ["XX"]),
    ("We keep it for [●] days.", ["[●]"]), ("We keep names.", []),
    ("保存[]日。", ["[]"]), ("客服电话：0571 \\[](https://example.com/a b.gif)", []),
  ]) func placeholders(_ text: String, _ quotes: [String]) throws {
    #expect(try DraftForTests.quotes(.placeholder, in: text) == quotes)
  }
}
