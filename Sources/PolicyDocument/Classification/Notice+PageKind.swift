internal import PolicyText

/// Why a page is taken for what it is.
extension Notice {
  static func serverError(_ status: Int) -> Notice {
    Notice("server-error", "服务器返回 \(status)", "the server answered \(status)")
  }
  static let linksOnly = Notice("links-only", "只有指向各政策的链接", "a list of links to policies")
  static let agreementWithPrivacy = Notice(
    "agreement-with-privacy", "用户协议，只有其中的隐私章节谈及个人信息",
    "a user agreement; only its privacy section speaks of personal data")
  static let agreement = Notice(
    "agreement", "没有隐私章节的用户协议", "a user agreement without a privacy section")
  static let policyPart = Notice(
    "policy-part", "隐私政策的一部分（Cookie、儿童、清单）", "a part of a privacy policy (cookies, children, lists)"
  )
  static let cookiePart = Notice(
    "cookie-part", "隐私政策的一部分：谈的是 Cookie", "a part of a privacy policy: it speaks of cookies")
  static let fewPrivacyWords = Notice("few-privacy-words", "很少谈及个人信息", "few words of personal data")
  static let unnamedPolicy = Notice(
    "unnamed-policy", "没有自称为隐私政策", "it does not name itself a privacy policy")
  static let anotherDocument = Notice(
    "another-document", "既没有自称为隐私政策，也没有谈及个人信息",
    "it neither names itself a privacy policy nor speaks of personal data")
  static let pageNotFound = Notice(
    "page-not-found", "页面说找不到该页", "the page says that it could not be found")
  static let needsJavascript = Notice(
    "needs-javascript", "页面要求启用 JavaScript，没有文本", "the page asks for JavaScript and holds no text")
  static let loginWall = Notice(
    "login-wall", "页面要求登录或确认", "the page asks to log in or to confirm something")
  static let pictureOnly = Notice(
    "picture-only", "页面是图片，几乎没有文本", "the page holds a picture and next to no text")
  static let noText = Notice("no-text", "页面几乎没有文本", "the page holds next to no text")
}
