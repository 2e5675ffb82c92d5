import PolicyGate
import Testing

@Suite struct DefinedTermTests {
  @Test(arguments: [
    ("Acme Ltd (the “Provider”) runs the shop. We collect names.", "Provider"),
    ("Data on devices (“Device Data”) is kept. We collect names.", "Device Data"),
    ("易达科技有限公司（以下简称“易达”）运营本站。我们收集姓名。", "易达"),
    ("上海云杉公司（下称「云杉科技」）运营本站。我们收集姓名。", "云杉科技"),
    ("An “Authorised User” is asked. A “Ledger Guest” means a person you invite.", "Ledger Guest"),
    ("“共享账本”是指多人使用的账本。我们收集姓名。", "共享账本"),
  ]) func unused(_ text: String, _ term: String) throws {
    #expect(try DraftForTests.quotes(.unusedTerm, in: text) == [term])
  }

  @Test(arguments: [
    "Acme Ltd (the “Provider”) runs the shop. The Provider collects names.",
    "Acme Ltd (“Acme”, “we” or “us”) runs the shop. We collect names.",
    "Our partners (“Partners”) get names. Each partner keeps them.",
    "The Internet Protocol (“IP”) address is kept.",
    "Other sites (“Third-Party Sites”) get names. Ask Third Party Sites.",
    "A “Ledger Guest” means a person you invite. Ledger Guests see names.",
    "Press the button (the “Delete” button) to delete.",
    "上海云杉公司（以下简称“云杉”或“我们”）运营本站。我们收集姓名。",
    "我们制定本政策（下称“本政策/本隐私政策”）。本政策适用于网站。",
    "进入（“【我的】-【设置】”）删除。",
  ]) func used(_ text: String) throws {
    #expect(try DraftForTests.quotes(.unusedTerm, in: text).isEmpty)
  }

  @Test func early() throws {
    let text = """
      # Privacy Policy
      \(String(repeating: "We care for your privacy and say here how. ", count: 8))

      We send Device Data to our partners.

      Data that your phone sends (“Device Data”) is kept. Device Data is deleted later.
      """
    #expect(try DraftForTests.quotes(.earlyTerm, in: text) == ["Device Data"])
  }

  @Test func explainedLate() throws {
    let text = """
      # Privacy Policy
      \(String(repeating: "We care for your privacy and say here how. ", count: 8))

      A Ledger Guest may see it.

      A “Ledger Guest” means a person you invite.
      """
    #expect(try DraftForTests.quotes(.earlyTerm, in: text) == ["Ledger Guest"])
  }

  @Test(arguments: [
    "We collect names. Acme Ltd (“we”) runs the shop. We delete them.",
    "## Device Data\n\nOn Device Data.\n\nData that your phone sends (“Device Data”) is kept.",
    "\(String(repeating: "We care for your privacy and say here how. ", count: 8))A Ledger Guest may see it.\n\n## Definitions\n\nA “Ledger Guest” means a person you invite.",
    "\(String(repeating: "我们重视您的隐私，并在这里说明。", count: 9))\n\n2) 关联产品服务\n\n当您使用我们的其他产品（“关联产品”）时，我们会绑定关联产品的账号。",
    "\(String(repeating: "我们重视您的隐私，并在这里说明。", count: 9))存在关联关系的公司适用本政策。“关联关系”是指控制。我们按关联关系共享。",
    "The content is yours. Texts (the “Content”) are kept. Content is deleted.",
    "隐私政策说明。《云杉隐私政策》（以下简称“本政策”）适用于网站。本政策有效。",
  ]) func notEarly(_ text: String) throws {
    #expect(try DraftForTests.quotes(.earlyTerm, in: text).isEmpty)
  }
}
