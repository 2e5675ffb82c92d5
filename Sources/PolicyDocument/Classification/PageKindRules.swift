internal import PolicyText

/// Which kind of page a document is, by what it calls itself, what it speaks of and how often.
struct PageKindRules {
  struct Finding: Sendable {
    var kind: PageKind
    var reason: Notice?
    var confidence: Double
  }

  /// What the reader knows of the page besides the document.
  struct Page: Sendable {
    /// The `title` element, whole.
    var title = ""
    var status: Int?
    /// All text of the page, furniture and what is shown without scripts too.
    var allText: ArraySlice<UInt8> = []
    var hasPassword = false
    var images = 0
  }

  /// - Parameter letters: those of the document's text.
  static func classify(
    _ document: PolicyDocument, _ page: Page, _ letters: LetterCount
  ) -> Finding {
    if let status = page.status, status >= 400 {
      return Finding(kind: .errorPage, reason: .serverError(status), confidence: 1)
    }
    let words = letters.words
    if let finding = withoutPolicy(document, page, words) { return finding }
    let names = names(document, page)
    let counts = subjects.count(document.text.span, letters.map)
    let per = 1000 / Double(max(1, words))
    let privacy = Double(counts[0]) * per
    let agreement = Double(counts[1]) * per
    let ownPolicy = counts[2]
    let ownTerms = counts[3]

    let main = names.first { !$0.isDisjoint(with: [.privacy, .part, .agreement]) } ?? []
    if isIndex(document, words) {
      return Finding(kind: .index, reason: .linksOnly, confidence: 0.7)
    }
    let isAgreement: Bool
    if main.contains(.agreement), !main.contains(.privacy) {
      isAgreement = ownTerms >= ownPolicy || agreement > privacy
    } else if main.contains(.privacy) {
      isAgreement = agreement > privacy * 2 && ownTerms > ownPolicy * 3
    } else {
      isAgreement = agreement > privacy && agreement >= 6 && ownTerms > 0
    }
    if isAgreement {
      if hasPrivacySection(document) {
        return Finding(
          kind: .userAgreementWithPrivacy, reason: .agreementWithPrivacy, confidence: 0.75)
      }
      return Finding(kind: .userAgreement, reason: .agreement, confidence: 0.75)
    }
    if main.contains(.part), !main.contains(.privacy) {
      return Finding(
        kind: .policyPart, reason: .policyPart,
        confidence: 0.75)
    }
    if counts[4] * 2 > counts[0], counts[4] >= 8, !main.contains(.privacy) {
      return Finding(
        kind: .policyPart, reason: .cookiePart,
        confidence: 0.6)
    }
    let named = main.contains(.privacy)
    if named, privacy >= 2 || counts[0] >= 6 {
      let sure = privacy >= 8 && words >= 200
      return Finding(
        kind: .privacyPolicy, reason: sure ? nil : .fewPrivacyWords,
        confidence: sure ? 0.95 : 0.7)
    }
    if privacy >= 10, privacy > agreement * 1.3, ownPolicy >= 1 || counts[0] >= 15 {
      return Finding(
        kind: .privacyPolicy, reason: .unnamedPolicy, confidence: 0.7)
    }
    return Finding(
      kind: .other, reason: .anotherDocument,
      confidence: 0.7)
  }

  // MARK: Pages without a policy

  private static func withoutPolicy(
    _ document: PolicyDocument, _ page: Page, _ words: Int
  ) -> Finding? {
    guard words < 400 else { return nil }
    lazy var all = String(decoding: page.allText.prefix(6_000), as: UTF8.self).lowercased()
    if DocumentName(page.title).contains(.error)
      || (words < 80 && DocumentName(all).contains(.error))
    {
      return Finding(
        kind: .errorPage, reason: .pageNotFound, confidence: 0.85)
    }
    if words < 150 {
      let needsScript = [
        "enable javascript", "activer javascript", "启用javascript", "启用 javascript",
        "javascript is disabled", "javascript to run", "requires javascript", "开启javascript",
        "javascript must be",
      ]
      if needsScript.contains(where: all.contains), words < 60 {
        return Finding(
          kind: .shell, reason: .needsJavascript, confidence: 0.9)
      }
      let wall = [
        "log in to", "sign in to", "please log in", "verify you are", "captcha", "your age",
        "checking your browser", "not a robot", "security check", "正在验证", "安全检查",
        "请登录", "请先登录", "登录后", "登入後", "年满18", "are you over 18", "安全验证", "人机验证",
      ]
      if page.hasPassword && words < 80 || (words < 100 && wall.contains(where: all.contains)) {
        return Finding(
          kind: .wall, reason: .loginWall, confidence: 0.7)
      }
    }
    if words < 30, !isIndex(document, words) {
      return Finding(
        kind: .shell,
        reason: page.images > 0 && words < 10 && !DocumentName(page.title).isEmpty
          ? .pictureOnly : .noText,
        confidence: words == 0 ? 0.85 : 0.6)
    }
    return nil
  }

  /// Nearly all of it links, and several of them to policies.
  private static func isIndex(_ document: PolicyDocument, _ words: Int) -> Bool {
    guard words < 600 else { return false }
    var linked = 0
    var policies = 0
    let blocks = document.blocks
    for index in blocks.indices where !blocks[index].links.isEmpty {
      for link in blocks[index].links {
        linked += link.range.count
        // A link within the page is a table of contents, not an index.
        guard link.address.utf8.first != UInt8(ascii: "#") else { return false }
        let name = DocumentName(document.text.span.extracting(link.range))
        if !name.isDisjoint(with: [.privacy, .part, .agreement]) { policies += 1 }
      }
    }
    return policies >= 3 && linked * 10 >= document.text.count * 6
  }

  // MARK: What the page calls itself

  /// The title element's name, then those of the first headings and short blocks.
  private static func names(_ document: PolicyDocument, _ page: Page) -> [DocumentName] {
    var names = [DocumentName(page.title)]
    var seen = 0
    for block in document.blocks.prefix(8) {
      // Lists and contents name sections, not the document.
      if case .listItem = block.kind { continue }
      guard block.range.count <= 120, !block.isContents else { continue }
      if block.links.first?.range.count == block.range.count { continue }
      names.append(DocumentName(document.text.span.extracting(block.range)))
      seen += 1
      if seen >= 4 { break }
    }
    // The page's own heading says more than a window title with menus and slogans in it.
    if let heading = names.dropFirst().first(where: { !$0.isEmpty }), names[0].isEmpty {
      return [heading]
    }
    return names
  }

  /// Whether a document in a frame may be a policy, or is named as one: a captcha and a video name
  /// one once, in a link.
  static func speaksOfPrivacy(_ html: [UInt8]) -> Bool {
    let count = subjects.count(html.span)[0]
    return count >= 3 || (count >= 1 && isNamedPolicy(html))
  }

  /// By the title of an HTML document.
  private static func isNamedPolicy(_ html: [UInt8]) -> Bool {
    let start = String(decoding: html.prefix(20_000), as: UTF8.self).lowercased()
    guard let opening = start.firstRange(of: "<title"),
      let closing = start[opening.upperBound...].firstRange(of: "</title")
    else { return false }
    let title = start[opening.upperBound..<closing.lowerBound]
    return !DocumentName(title).isDisjoint(with: [.privacy, .part])
  }

  private static let subjects = PhraseCounter([
    """
    个人信息|個人資料|个人数据|个人资料|隐私|隱私|收集|共享|披露|揭露|蒐集|personal data|personal information|privacy|collect|share your\
    |your information|cookie|données|confidentialit|व्यक्तिगत|जानकारी|गोपनीयता|कुकी
    """,
    """
    协议|協議|条款|條款|违约|責任|责任|知识产权|会员|账号|帐号|terms|liabilit|warrant|terminat|license|licence|you agree|arbitration\
    |intellectual property|indemnif|conditions générales|l'utilisateur|responsabilité|शर्तें|शर्तों|अनुबंध
    """,
    """
    本隐私|本政策|本声明|本聲明|本说明|本規則|本规则|本指引|本隱私|this privacy|this policy|this notice|this statement|our privacy\
    |cette politique|présente politique|इस गोपनीयता
    """,
    """
    本协议|本服务协议|本用户协议|本条款|本服务条款|本協議|本條款|本服務條款|本使用条款|these terms|this agreement|the agreement\
    |présentes conditions|présentes cgu|les cgu|इन शर्तों|इस अनुबंध|本使用協議
    """,
    "cookie|कुकी|traceur",
  ])
}
