internal import PolicyText

/// What a title or heading names: a privacy policy, a part of one, terms of use.
struct DocumentName: OptionSet, Sendable {
  let rawValue: UInt8
  static let privacy = DocumentName(rawValue: 1)
  static let part = DocumentName(rawValue: 2)
  static let agreement = DocumentName(rawValue: 4)
  static let error = DocumentName(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ title: some StringProtocol) { self.init(Array(title.utf8).span) }

  init(_ title: Span<UInt8>) {
    var name: DocumentName = []
    let counts = Self.names.count(title)
    if counts[0] > 0 { name.insert(.privacy) }
    if counts[1] > 0 { name.insert(.part) }
    if counts[2] > 0 { name.insert(.agreement) }
    if counts[3] > 0 { name.insert(.error) }
    self = name
  }

  private static let names = PhraseCounter([
    """
    privacy|隐私|隱私|私隱|个人信息保护|个人信息处理|个人信息政策|個人資料保護|个人资料保护|个人数据|data protection|data policy\
    |confidentialité|vie privée|données personnelles|datenschutz|गोपनीयता|política de privacidad|プライバシー|개인정보
    """,
    """
    cookie|儿童隐私|儿童个人信息|儿童用户|未成年人个人信息|未成年人隐私|兒童|children's privacy|sdk|第三方信息共享清单|个人信息收集清单|收集清单|共享清单\
    |第三方清单|权限清单|权限说明|权限列表|应用权限|权限申请|subprocessor|sub-processor|traceurs|कुकी
    """,
    """
    terms|conditions of|conditions générales|agreement|协议|協議|条款|條款|eula|cgu|conditions d'utilisation|nutzungsbedingungen|शर्तें|अनुबंध
    """,
    "404|not found|page introuvable|页面不存在|找不到|無法找到|访问的页面|403 forbidden|access denied|出错了|server error",
  ])
}
