import PolicyGate
import Testing

@Suite struct ContradictionTests {
  @Test(arguments: [
    """
    # Privacy Policy
    ## Sharing
    We never share your personal information with third parties.
    ## Partners
    We share your personal information with our advertising partners so that they can show offers.
    """,
    """
    # 隐私政策
    ## 一、共享
    我们不会向任何第三方提供您的个人信息，也不会与任何公司共享您的个人信息。
    ## 二、合作
    我们会将您的个人信息共享给物流合作伙伴，用于配送。
    """,
    """
    # Privacy Policy
    We do not sell your personal information.
    ## Partners
    We sell your personal information to data brokers.
    """,
  ]) func sharing(_ text: String) throws {
    #expect(try DraftForTests.quotes(.sharingContradiction, in: text).count == 1)
  }

  @Test(arguments: [
    // The exception stands in the sentence, in the next one, in a list.
    "We do not share your personal information with third parties without your consent.\n\nWe share your personal information with partners.",
    "We do not share your personal information with third parties. This does not apply to providers, except where noted.\n\nWe share your personal information with partners.",
    "我们不会与第三方共享您的个人信息，但以下情况除外：\n\n- 我们会与物流合作伙伴共享您的个人信息。",
    "我们不会与第三方共享您的个人信息。以下情况除外：\n\n- 我们会与物流合作伙伴共享您的个人信息。",
    // Narrower than what is shared.
    "We do not share your personal information with third parties for marketing purposes.\n\nWe share your personal information with partners.",
    "我们不会将您的敏感个人信息提供给第三方。\n\n我们会与合作伙伴共享您的个人信息。",
    // Others' promise, and a share that is none.
    "Our partners do not share your personal information with third parties.\n\nWe share your personal information with partners.",
    "We never share your personal information with third parties.\n\nWe never give it away.",
    "We never share your personal information with anyone.\n\nYou may share your personal information with third parties in the forum.",
    "We do not sell your personal information.\n\nIf you wish to opt out, use “Do not sell my personal information”.",
  ]) func noSharing(_ text: String) throws {
    #expect(try DraftForTests.quotes(.sharingContradiction, in: text).isEmpty)
  }

  @Test(arguments: [
    "# 隐私政策\n\n我们不会收集您的通讯录。\n\n## 好友\n\n为了推荐好友，我们会收集您的通讯录。",
    "# Privacy\n\nWe do not collect your precise location.\n\n## Maps\n\nWe collect your precise location while the map is open.",
    "# Privacy\n\nThe app does not collect any personal data.\n\n## Account\n\nWe collect your email address and your name when you sign up.",
    "# Privacy\n\nWe do not collect any personally identifiable information about you.\n\n## Account\n\nWe collect your phone number.",
  ]) func collecting(_ text: String) throws {
    #expect(try DraftForTests.quotes(.collectionContradiction, in: text).count == 1)
  }

  @Test(arguments: [
    "我们不会收集您的精确位置信息。\n\n我们会收集您的位置信息。",
    "未经您同意，我们不会收集您的通讯录。\n\n我们会收集您的通讯录。",
    "We do not knowingly collect any personal information from children.\n\nWe collect your email address.",
    "We do not collect your contacts list unless you ask us to.\n\nWe collect your contacts list.",
    "支付宝SDK不会收集您的位置信息。\n\n我们会收集您的位置信息。",
    "如您使用指纹登录，我们仅接收验证结果，不收集您的指纹信息。\n\n我们会收集您的人脸图像。",
    "We do not collect your phone number.\n\nYou may give us your phone number by calling.",
  ]) func noCollecting(_ text: String) throws {
    #expect(try DraftForTests.quotes(.collectionContradiction, in: text).isEmpty)
  }

  @Test(arguments: [
    "# 政策\n\n网络日志保存六个月。\n\n## 二\n\n我们将网络日志保存12个月。",
    "# Policy\n\nServer logs are kept for 30 days.\n\n## Later\n\nWe retain server logs for one year.",
    "# 政策\n\n订单信息保存不少于三年。\n\n## 二\n\n订单信息保存一年。",
  ]) func keeping(_ text: String) throws {
    #expect(try DraftForTests.quotes(.retentionContradiction, in: text).count == 1)
  }

  @Test(arguments: [
    "网络日志保存不少于六个月。\n\n网络日志保存12个月。",
    "Server logs are kept for one year.\n\nWe retain server logs for 12 months.",
    "订单信息保存三年。\n\n网络日志保存六个月。",
    "订单信息保存三年。\n\n注销账号后，订单信息保存六个月。",
    "Invoices are kept for ten years as the law requires.\n\nInvoices are kept for two years.",
    "日志保存六个月，订单保存三年。\n\n日志保存一年。",
  ]) func noKeeping(_ text: String) throws {
    #expect(try DraftForTests.quotes(.retentionContradiction, in: text).isEmpty)
  }
}
