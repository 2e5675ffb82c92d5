internal import PolicyDocument
internal import PolicyText

/// Why a policy is not judged, and what is odd about one that is.
extension Notice {
  static let noPageNamed = Notice(
    "no-page-named", "清单没有列出页面：该服务没有隐私政策",
    "the manifest names no page: the service has no policy")

  static func partlyRead(_ file: String, _ reason: Notice) -> Notice {
    Notice(
      "partly-read", "\(file) 只有一部分可以读取：\(reason.text.chinese)",
      "only part of \(file) could be read: \(reason.text.english)")
  }

  static func addressGone(_ status: Int) -> Notice {
    Notice(
      "address-gone", "政策的地址返回 \(status)：没有隐私政策",
      "the address of the policy answered \(status): there is none")
  }

  static func noPageServed(_ status: Int, _ file: String) -> Notice {
    Notice(
      "server-error", "服务器对 \(file) 返回 \(status)，没有页面",
      "the server answered \(status) for \(file), no page")
  }

  static let noText = Notice("no-text", "页面没有文本", "the page holds no text")
  static let otherLanguage = Notice(
    "other-language", "文本既不是中文，也不是英文", "the text is neither Chinese nor English")

  static func declaredLanguage(_ declared: String, is language: Language) -> Notice {
    Notice(
      "language-misdeclared", "清单称语言为 \(declared)，文本读来是 \(language.rawValue)",
      "the manifest says the language is \(declared), the text reads as \(language.rawValue)")
  }

  /// Where the reader gives no reason of its own.
  static func kind(_ kind: PageKind) -> Notice {
    switch kind {
    case .privacyPolicy: Notice("privacy-policy", "该页是隐私政策", "the page is a privacy policy")
    case .policyPart: Notice("policy-part", "该页是政策的一部分", "the page is a part of a policy")
    case .userAgreementWithPrivacy, .userAgreement:
      Notice("agreement", "该页是用户协议", "the page is a user agreement")
    case .index: Notice("links-only", "该页只有指向政策的链接", "the page only links to policies")
    case .other: Notice("another-document", "该页是其他文档", "the page is another document")
    case .errorPage: Notice("page-not-found", "该页是错误信息", "the page is an error message")
    case .wall:
      Notice("login-wall", "该页要求登录或确认", "the page asks to log in or to confirm")
    case .shell:
      Notice("needs-javascript", "没有 JavaScript 该页就没有文本", "the page has no text without JavaScript")
    }
  }
}
