import PolicyDocument
import PolicyGate
import Testing

@Suite struct ReferenceTests {
  static let chinese = """
    # 隐私政策
    ## 一、收集
    我们收集手机号。
    ## 二、共享
    共享的情形见REF。
    ## 三、权利
    您可以删除。
    """

  static let english = """
    # Privacy Policy
    ## 1. What we collect
    Your name.
    ## 2. Sharing
    ### 2.1 Partners
    See REF.
    ## 3. Your rights
    You may delete.
    """

  @Test(arguments: [
    (chinese, "第九条"), (chinese, "本政策第四部分"), (chinese, "第 5 节"), (chinese, "第十一章"),
    (english, "section 9"), (english, "Section 2.4"), (english, "section 9 of this policy"),
    (english, "Clause IV"), (english, "the section “How we delete” below"),
    (chinese, "“我们如何删除”部分"),
  ]) func dead(_ draft: String, _ reference: String) throws {
    let text = draft.replacing("REF", with: reference)
    #expect(try DraftForTests.quotes(.deadReference, in: text).count == 1)
  }

  @Test(arguments: [
    (chinese, "第三条"), (chinese, "本政策第二部分"), (chinese, "“权利”部分"), (chinese, "“三、权利”一节"),
    (chinese, "《个人信息保护法》第十三条"), (chinese, "个人信息保护法第四十五条"), (chinese, "用户协议第九条"),
    (chinese, "第三方"), (chinese, "第一次"),
    (english, "section 3"), (english, "Section 2.1"), (english, "section 3.2"),
    (english, "section 9 of the Data Protection Act"), (english, "GDPR, section 9"),
    (english, "Civil Code Section 1798.83"), (english, "Section 230(c)"),
    (english, "the “Your rights” section"), (english, "the section “what we collect” above"),
    (english, "the “Privacy” section of your account settings"),
  ]) func alive(_ draft: String, _ reference: String) throws {
    let text = draft.replacing("REF", with: reference)
    #expect(try DraftForTests.quotes(.deadReference, in: text).isEmpty)
  }

  @Test func ownNumberIsNoReference() throws {
    let text = "第一条 收集\n\n我们收集。\n\n第二条 共享\n\n我们共享。\n\n第三条 权利\n\n您有权。"
    #expect(try DraftForTests.quotes(.deadReference, in: text).isEmpty)
  }

  @Test func numbersOfStyleSheetsAreUnknown() throws {
    let page =
      "<title>Privacy Policy</title><h1>Privacy Policy</h1><h2>Data</h2><p>See section 9.</p>"
    let document = try DraftForTests.read(page, file: "policy.html")
    #expect(TextChecker().remarks(on: document).isEmpty)
  }

  @Test(arguments: [
    ("[rights](#your-rights)", 0), ("[rights](#3-your-rights)", 0), ("[rights](#gone)", 1),
    ("[top](#top)", 0), ("[more](https://example.com/#gone)", 0), ("[rights](#here)", 0),
    ("[权利](#%E6%9D%83%E5%88%A9)", 0), ("[twice](#your-rights-1)", 0),
  ]) func links(_ link: String, _ count: Int) throws {
    let text = """
      # Privacy Policy
      See \(link) for more.
      ## 3. Your rights
      <a id="here"></a>Delete your data.
      ## 权利
      ## Your rights
      """
    #expect(try DraftForTests.quotes(.deadLink, in: text).count == count)
  }
}
