import PolicyDocument
import PolicyText
import Testing

@Suite struct PageKindTests {
  static let privacy = String(
    repeating:
      "<p>We collect personal data and share your information with partners under this policy.</p>",
    count: 10)
  static let terms = String(
    repeating:
      "<p>These terms limit our liability; we may terminate your license under this agreement.</p>",
    count: 10)

  @Test func twoLanguagesAreNamed() throws {
    let chinese = String(repeating: "<p>我们会收集您的手机号码和设备标识符，用于注册账号；您可以随时查询、更正、删除。</p>", count: 10)
    func notes(_ html: String) throws -> [String] {
      let page = SavedPage(file: "p.html", bytes: Array("<title>隐私政策</title>\(html)".utf8))
      return try PolicyReader().read([page]).pages[0].notes.map(\.description)
    }
    #expect(
      try notes(Self.privacy + chinese) == [
        "the page is in Chinese and English; its Chinese is judged"
      ])
    #expect(try notes(chinese) == [])
    #expect(try notes(chinese + "<p>Contact the Data Protection Officer of Example Ltd</p>") == [])
    #expect(
      try notes(String(repeating: Self.privacy, count: 12) + chinese) == [
        "the page is in English and Chinese; its English is judged"
      ])
  }

  @Test func ofTwoDocumentsInATextThePolicyIsRead() throws {
    let terms = (1...14).map { "\($0). 您应遵守本协议及法律法规，不得利用本服务从事违法活动，争议由公司所在地法院管辖。" }
    let policy = (1...14).map { "\($0). 我们会收集您的手机号码，用于注册账号；您可以查询、更正、删除您的个人信息。" }
    let text = (["用户服务协议"] + terms + ["隐私政策"] + policy).joined(separator: "\n\n")
    let document = try PolicyReader().read([SavedPage(file: "p.txt", bytes: Array(text.utf8))])
    #expect(document.kind == .privacyPolicy)
    #expect(!document.string.contains("法院管辖"))
    #expect(document.lines.count == 15)
    #expect(document.blocks[0].line == 31)
  }

  @Test func aNumberedLineOfATextIsAChapter() throws {
    let policy = (1...14).map { "\($0). 我们会收集您的手机号码，用于注册账号；您可以查询、更正、删除您的个人信息。" }
    let minors = (1...14).map { "\($0). 未成年人应当在监护人的指导下使用我们的服务，我们会保护未成年人的个人信息。" }
    let text = (["隐私政策"] + policy + ["七、未成年人使用条款"] + minors).joined(separator: "\n\n")
    let document = try PolicyReader().read([SavedPage(file: "p.txt", bytes: Array(text.utf8))])
    #expect(document.string.contains("监护人的指导"))
  }

  static let pages: [(PageKind, String)] = [
    (.privacyPolicy, "<title>Privacy Policy</title><h1>Privacy Policy</h1>" + privacy),
    (.privacyPolicy, "<title>App</title>" + privacy),
    (.userAgreement, "<title>Terms of Service</title><h1>Terms of Service</h1>" + terms),
    (
      .userAgreementWithPrivacy,
      "<title>Terms of Service</title><h1>Terms of Service</h1>\(terms)<h2>Privacy</h2>\(privacy)"
        + "<h2>Liability</h2>" + terms
    ),
    (.policyPart, "<title>Cookie Policy</title><h1>Cookie Policy</h1>" + privacy),
    (
      .other,
      "<title>Recipes</title>"
        + String(repeating: "<p>Stir the soup, and add salt to it.</p>", count: 20)
    ),
    (
      .index,
      "<title>Legal</title><h1>Our policies</h1><ul><li><a href=/p>Privacy Policy</a></li>"
        + "<li><a href=/t>Terms of Service</a></li><li><a href=/c>Cookie Policy</a></li></ul>"
    ),
    (
      .wall,
      "<title>Just a moment...</title><h1>Checking your browser before accessing example.com</h1>"
        + "<p>Please complete the security check.</p>"
    ),
    (.errorPage, "<title>404 Not Found</title><h1>Not Found</h1><p>There is nothing here.</p>"),
    (.errorPage, "<title>提示</title><p>抱歉，您访问的页面不存在</p>"),
    (.shell, "<title>隐私政策</title><div id=app></div><script>1</script>"),
    (
      .shell,
      "<title>Privacy Policy</title><noscript>You need to enable JavaScript to run this app.</noscript>"
    ),
    (
      .wall, "<title>Sign in</title><form><p>Please log in to go on</p><input type=password></form>"
    ),
    (
      .index,
      "<title>Legal</title><ul>"
        + ["Privacy Policy", "Cookie Policy", "Terms of Service", "Children's Privacy"]
        .map { "<li><a href='/\($0.count)'>Read our full \($0) of this year here</a></li>" }
        .joined()
        + "</ul>"
    ),
  ]

  @Test(arguments: pages) func kinds(_ kind: PageKind, _ html: String) throws {
    #expect(try read("<html><body>\(html)</body></html>").kind == kind)
  }

  @Test func aServersAnswerCounts() throws {
    let page = SavedPage(file: "a.html", bytes: Array(Self.privacy.utf8), status: 404)
    let document = try PolicyReader().read([page])
    #expect(document.kind == .errorPage)
    #expect(document.kindReason?.description == "the server answered 404")
  }

  static let titles: [(String, String, String)] = [
    (
      "Hily Privacy Policy and Data Protection - Hily Inc", "",
      "Hily Privacy Policy and Data Protection"
    ),
    ("隐私政策 - 轻音社", "隐私政策", "隐私政策 - 轻音社"), ("undefined", "云饮隐私政策", "云饮隐私政策"),
    ("Privacy Policy of all Example sites | Example", "", "Privacy Policy of all Example sites"),
    // Its dot is U+0387.
    (
      "Privacy Policy of all Example sites \u{387} Example", "",
      "Privacy Policy of all Example sites"
    ),
    // Nothing is no part, and what has one part alone is cut at the next separator.
    (
      "Privacy Policy of all Example sites_", "", "Privacy Policy of all Example sites_"
    ),
    (
      "_Privacy Policy of all Example sites｜Example", "",
      "_Privacy Policy of all Example sites"
    ),
    (
      "Privacy Policy of all Example sites\u{3000}|\u{A0}Example", "",
      "Privacy Policy of all Example sites"
    ),
    ("Privacy Policy_Terms of Use_Example", "", "Privacy Policy_Terms of Use_Example"),
    ("  Privacy\n Policy ", "", "Privacy Policy"), ("", "Datenschutz", "Datenschutz"),
  ]

  @Test(arguments: titles) func namesThePage(_ title: String, _ heading: String, _ name: String)
    throws
  {
    let head = heading.isEmpty ? "" : "<h1>\(heading)</h1>"
    let document = try read("<title>\(title)</title>\(head)" + Self.privacy)
    #expect(document.title == name)
  }

  static let languages: [(String, Language)] = [
    ("我们重视您的隐私，会按照法律的要求收集和使用信息。", .chinese), ("我們重視您的隱私，會依法蒐集和使用資訊。", .chinese),
    ("We respect your privacy and collect only the data that we need for it.", .english),
    // A name in another script is no other language.
    ("We respect your privacy. The service is run by ひかりアプリ and Яндекс for all of you.", .english),
    ("我们重视您的隐私，本服务由ひかりアプリ提供，会按照法律法规的要求收集和使用您的个人信息，并采取措施保护。", .chinese),
    ("Nous respectons votre vie privée et nous collectons vos données personnelles.", .other),
    ("個人情報の取扱いについて、当社は以下のとおり定めます。", .other),
    ("Wir verarbeiten Ihre Daten nur so weit es für den Dienst nötig ist.", .other),
  ]

  private static let rows = String(
    repeating: "<tr><td>Adform Media Ltd</td><td>Kopenhagen</td><td>tracking pixel</td></tr>",
    count: 900)
  private static let names = String(repeating: "<li>Adform Media Ltd, Kopenhagen</li>", count: 900)
  private static let prose: [(String, Language)] = [
    ("We respect your privacy and collect only the data that we need for it. ", .english),
    ("我们重视您的隐私，会按照法律的要求收集和使用信息。", .chinese),
    ("Nous respectons votre vie privée et nous collectons vos données personnelles. ", .other),
  ]

  /// Names are of no language, however many they are.
  @Test(arguments: prose, ["<table>\(rows)</table>", "<ul>\(names)</ul>"])
  func tellsLanguagesBesideListsOfNames(_ prose: (text: String, language: Language), _ list: String)
    throws
  {
    let paragraph = "<p>\(String(repeating: prose.text, count: 8))</p>"
    let page = String(repeating: paragraph, count: 3) + list
    #expect(try read(page).language == prose.language)
    // Of a line or two it cannot be told.
    #expect(try read("<p>\(prose.text)</p>" + list).language == .other)
  }

  @Test(arguments: languages) func tellsLanguages(_ text: String, _ language: Language) throws {
    #expect(try read("<p>\(text)</p>").language == language)
  }
}
