internal import Foundation

/// The two versions of an invented service's policy, saying the same.
enum PolicyPair {
  static let chinese = """
    # 栗果记账隐私政策

    更新日期：2026年3月10日
    生效日期：2026年3月20日

    本政策适用于厦门栗果网络科技有限公司（以下简称“我们”）提供的栗果记账 App 和网站 www.liguo.example。

    ## 一、我们收集哪些信息

    您注册账号时，我们收集您的手机号码，用于创建账号和登录。您不提供手机号码的，仍可以浏览模板。

    您记账时，我们收集您填写的金额、分类和备注，用于生成报表。

    为了备份账本，我们收集设备型号和操作系统版本。

    ## 二、我们如何使用 Cookie

    网站只使用一个 Cookie 保持登录状态，保存7天，不用于广告。

    ## 三、我们向谁提供信息

    未经您的单独同意，我们不会向第三方提供您的个人信息。为了实现以下功能，我们嵌入了第三方 SDK：

    | SDK 名称 | 提供方 | 信息 | 目的 |
    | --- | --- | --- | --- |
    | 微信登录 SDK | 腾讯 | 头像、昵称 | 第三方登录 |
    | 支付宝支付 SDK | 支付宝 | 订单号 | 会员付款 |
    | Brightlog SDK | Brightlog Ltd | 崩溃日志 | 修复故障 |

    ## 四、我们如何保存信息

    您的信息存储在中华人民共和国境内。账本数据在账号存续期间保存，您注销账号后30天内删除。网络日志保存六个月。

    ## 五、我们如何保护信息

    我们采用 TLS 加密传输数据，用 AES-256 加密存储账本，并限制员工的访问权限。

    发生个人信息安全事件的，我们会在72小时内以推送和邮件告知您事件的情况、可能的影响和补救措施。

    ## 六、您的权利

    您可以在“我的—设置—账号与安全”中查阅、更正、删除您的个人信息，导出账本副本，撤回同意，注销账号。

    我们在15个工作日内答复您的请求。您对答复不满意的，可以向网信部门投诉。

    ## 七、未成年人

    栗果记账不面向未满14周岁的儿童。监护人发现我们误收儿童信息的，请联系我们，我们会在10天内删除。

    ## 八、政策的更新

    本政策变更时，我们会提前30天弹窗告知，并再次征得您的同意。历史版本见网站页脚。

    ## 九、联系我们

    个人信息保护负责人：privacy@liguo.example，电话 0592-8800 1234。
    """

  static let english = """
    # Liguo Ledger Privacy Policy

    Last updated: March 10, 2026
    Effective date: March 20, 2026

    This policy applies to the Liguo Ledger app and the website www.liguo.example, provided by Xiamen Liguo Network Technology Co., Ltd. (“we”).

    ## 1. What we collect

    When you sign up, we collect your mobile number to create your account and sign you in. If you do not give it, you can still browse the templates.

    When you keep your ledger, we collect the amounts, categories and notes you enter, to make your reports.

    To back up your ledger, we collect the model of your device and the version of its operating system.

    ## 2. How we use cookies

    The website uses one cookie to keep you signed in. It lasts 7 days and is not used for advertising.

    ## 3. Who receives your data

    Without your separate consent we do not give your personal data to third parties. For the following features we embed third-party SDKs:

    | SDK | Provider | Data | Purpose |
    | --- | --- | --- | --- |
    | WeChat login SDK | Tencent | avatar, nickname | sign in |
    | Alipay payment SDK | Alipay | order number | membership fees |
    | Brightlog SDK | Brightlog Ltd | crash logs | mending faults |

    ## 4. How we store your data

    Your data is stored in mainland China. We keep your ledger while your account exists and delete it within 30 days after you close the account. Network logs are kept for six months.

    ## 5. How we protect your data

    We encrypt data in transit with TLS, encrypt stored ledgers with AES-256, and restrict our employees’ access.

    If there is a personal data breach, we will notify you within 72 hours by push message and e-mail of what happened, its likely effects and what we do about it.

    ## 6. Your rights

    Under “Me – Settings – Account and security” you can access, correct and delete your personal data, export a copy of your ledger, withdraw your consent and close your account.

    We respond to your request within 15 business days. If you are not satisfied with our answer, you may lodge a complaint with the cyberspace authority.

    ## 7. Children

    Liguo Ledger is not directed to children under 14. If a guardian finds that we collected a child’s data by mistake, please contact us, and we will delete it within 10 days.

    ## 8. Changes to this policy

    When this policy changes, we will tell you 30 days in advance in a pop-up window and ask for your consent again. Former versions are in the footer of the website.

    ## 9. Contact us

    Person in charge of personal information protection: privacy@liguo.example, telephone +86 592 8800 1234.
    """

  /// Ways the English version drifted: what was written, and what it has become.
  static let drifts: [Drift] = [
    Drift(rule: "language-period", from: "within 30 days after", to: "within 90 days after"),
    Drift(rule: "language-period", from: "15 business days", to: "15 days"),
    Drift(rule: "language-date", from: "March 20, 2026", to: "April 20, 2026"),
    Drift(rule: "language-contact", from: "privacy@liguo", to: "legal@liguo"),
    Drift(rule: "language-contact", from: "8800 1234", to: "8800 1243"),
    Drift(
      rule: "language-recipient",
      from: "| Brightlog SDK | Brightlog Ltd | crash logs | mending faults |\n", to: ""),
    Drift(
      rule: "language-recipient", from: "Alipay payment SDK | Alipay |",
      to: "PayPal payment SDK | PayPal |"),
    Drift(rule: "language-clause", from: section("## 7. Children"), to: ""),
    Drift(
      rule: "language-criterion", from: ", withdraw your consent and close your account",
      to: ""),
    Drift(
      rule: "language-criterion",
      from:
        " If you are not satisfied with our answer, you may lodge a complaint with the cyberspace authority.",
      to: ""),
    Drift(
      rule: "language-period", from: "we will tell you 30 days in advance in a pop-up window",
      to: "we will tell you in advance in a pop-up window"),
  ]

  struct Drift: Sendable, CustomStringConvertible {
    var rule: String
    var from: String
    var to: String
    var description: String { "\(rule): \(from.prefix(40)) → \(to.prefix(40))" }
  }

  /// A heading with what stands below it.
  private static func section(_ heading: String) -> String {
    let parts = english.components(separatedBy: heading)
    let rest = parts.last ?? ""
    return heading + (rest.components(separatedBy: "## ").first ?? "")
  }
}
