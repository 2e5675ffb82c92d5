internal import PolicyDocument
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

extension NanduFinding {
  /// In the words of the reports on the assessment of 2017 (Lv & Luo, IJoC 12, 2018).
  var name: Bilingual {
    switch self {
    case .noUserRights:
      Bilingual(chinese: "缺少用户权利条款", english: "No clauses on users’ rights")
    case .templateText:
      Bilingual(
        chinese: "套用格式文本，未反映自身服务",
        english: "Standardized text that does not reflect the service")
    case .outdatedText:
      Bilingual(
        chinese: "文本陈旧，未反映现行服务与规则",
        english: "Older text that does not reflect the service or the rules in force")
    case .saleWithoutConsent:
      Bilingual(
        chinese: "条款允许未经同意出售或商业利用用户数据",
        english: "Terms that let the company sell user data without consent")
    case .noPolicy:
      // Wider than the services without a policy that the headline counts.
      Bilingual(
        chinese: "没有隐私政策，或只在用户协议里写了一节",
        english: "No privacy policy, or only a section of the terms of service")
    case .thirdPartySharingUnclear:
      Bilingual(
        chinese: "与第三方共享的做法不明", english: "Sharing with third parties remains unclear")
    case .unregisteredUsersUnclear:
      Bilingual(
        chinese: "未注册用户的数据如何处理不明",
        english: "What happens to unregistered users’ data remains unclear")
    }
  }
}

extension PageKind {
  var name: Bilingual {
    switch self {
    case .privacyPolicy: Bilingual(chinese: "隐私政策", english: "privacy policy")
    case .policyPart: Bilingual(chinese: "隐私政策的一部分", english: "part of a privacy policy")
    case .userAgreementWithPrivacy:
      Bilingual(chinese: "含隐私条款的用户协议", english: "user agreement with a privacy section")
    case .userAgreement: Bilingual(chinese: "用户协议", english: "user agreement")
    case .other: Bilingual(chinese: "其他文档", english: "another document")
    case .errorPage: Bilingual(chinese: "错误页", english: "error page")
    case .wall: Bilingual(chinese: "登录或年龄验证页", english: "login or age wall")
    case .shell: Bilingual(chinese: "无文本的脚本页", english: "script shell without text")
    case .index: Bilingual(chinese: "链接目录页", english: "index of links")
    }
  }
}

extension PolicyStatus {
  var shownName: Bilingual { statusName(name) }
}

/// A status by its name in `results.json`; anything else as it is.
func statusName(_ status: String) -> Bilingual {
  switch status {
  case "assessed": Bilingual(chinese: "已评估", english: "Assessed")
  case "no-policy": Bilingual(chinese: "没有隐私政策", english: "No privacy policy")
  case "not-a-policy": Bilingual(chinese: "不是隐私政策", english: "Not a privacy policy")
  case "not-assessable": Bilingual(chinese: "无法评估", english: "Not assessable")
  default: Bilingual(chinese: status, english: status)
  }
}

/// `app` and `site` as people say them; anything else as it is.
func kindName(_ kind: String) -> Bilingual {
  switch kind {
  case "app": Bilingual(chinese: "应用", english: "App")
  case "site": Bilingual(chinese: "网站", english: "Website")
  default: Bilingual(chinese: kind, english: kind)
  }
}

/// A profile's parts as people say them.
func profileName(_ part: String) -> Bilingual {
  switch part {
  case "cn": Bilingual(chinese: "中国规则", english: "Chinese rules")
  case "eu": Bilingual(chinese: "欧盟规则", english: "EU rules")
  case "us": Bilingual(chinese: "美国规则", english: "US rules")
  default: kindName(part)
  }
}
