internal import PolicyText

/// The words of the checks, as one automaton.
enum TextLexicon {
  static let automaton = PhraseAutomaton(entries.map { PhraseAutomaton.Phrase($0.phrase) })
  /// For each phrase of the automaton, its term.
  static let terms = entries.map(\.term)

  /// Bytes of the longest phrase, folded.
  static let longestPhrase =
    entries.map { PhraseAutomaton.Phrase($0.phrase).bytes.count }.max() ?? 0

  private static let entries: [(term: TextTerm, phrase: String)] = (actions + manners + kinds)
    .flatMap { term, phrases in phrases.map { (term, $0) } }

  private static let actions: [(TextTerm, [String])] = [
    (
      .we,
      [
        "我们", "我司", "本公司", "本平台", "本软件", "本应用", "本app", "本产品", "we", "us", "our", "the company",
        "this app", "the app", "our app", "the application", "this application", "this site",
      ]
    ),
    (.user, ["您", "用户", "you", "users", "customers"]),
    (
      .thirdParty,
      [
        "第三方", "任何人", "任何公司", "任何组织", "任何个人", "任何单位", "其他公司", "其他组织", "其他个人", "合作伙伴", "合作方",
        "关联公司", "关联方", "广告商", "服务商", "供应商", "third part*", "third-part*", "anyone",
        "other companies", "partners", "affiliates", "advertisers", "service providers", "vendors",
        "outside parties", "anybody", "sdk", "google", "apple", "facebook", "微信", "支付宝", "they",
      ]
    ),
    (
      .share,
      [
        "共享", "分享", "提供给", "披露", "透露", "转让", "share", "shares", "shared", "sharing", "disclose",
        "discloses", "disclosed", "disclosing", "provide to", "transfer", "transfers", "give",
      ]
    ),
    (.sell, ["出售", "售卖", "贩卖", "出租", "sell", "sells", "rent", "rents"]),
    (
      .collect,
      [
        "收集", "采集", "获取", "读取", "collect", "collects", "collected", "collecting", "gather",
        "gathers", "obtain", "access", "receive",
      ]
    ),
    (
      .keep,
      [
        "保存", "保留", "存储", "储存", "留存", "keep", "keeps", "kept", "retain", "retains", "retained",
        "store", "stored", "stores",
      ]
    ),
    (
      .delete,
      [
        "删除", "清除", "销毁", "匿名化", "delete", "deletes", "deleted", "erase", "erased", "remove",
        "anonymize", "anonymise",
      ]
    ),
    (
      .answer,
      [
        "答复", "回复", "反馈", "响应", "处理您的请求", "处理您的申请", "处理您的要求", "处理您的投诉", "处理您的诉求",
        "respond", "responds", "reply", "our answer", "our reply",
        "our response", "answer your", "answer the",
        "process your request", "handle your request", "comply with your request",
        "act on your request", "comply with these requests", "comply with such requests",
        "comply with any request", "processing your request", "honor your request", "address your",
      ]
    ),
    (
      .notify,
      [
        "告知", "通知", "上报", "报告", "notify", "inform you", "inform the", "alert you", "tell you",
        "report",
      ]
    ),
    (
      .personalData,
      [
        "个人信息", "个人资料", "个人数据", "用户信息", "用户数据", "您的信息", "您的资料", "您的数据", "personal data",
        "personal information", "personally identifiable information", "your information",
        "your data", "information about you", "user data", "any information", "any data",
        "personal details",
      ]
    ),
    (
      .request,
      [
        "请求", "申请", "要求", "投诉", "诉求", "疑问", "意见", "问题", "request", "requests", "complaint",
        "complaints", "inquiry", "inquiries", "enquir*", "question", "questions",
      ]
    ),
    (
      .breach,
      [
        "安全事件", "泄露", "泄漏", "data breach", "security breach", "security incident",
        "personal data breach", "a breach", "any breach", "data incident",
      ]
    ),
    (
      .merger,
      [
        "合并", "收购", "分立", "重组", "破产", "清算", "merger", "acquisition", "bankruptcy", "reorgani*",
        "sale of assets", "business transfer",
      ]
    ),
    (
      .closure,
      [
        "注销", "终止", "停止运营", "停止使用", "卸载", "close your account", "closure", "terminat*",
        "delete your account", "deactivat*", "inactiv*", "cancel*", "withdraw*",
      ]
    ),
    (
      .law,
      [
        "法律", "法规", "监管", "司法", "法院", "行政机关", "主管部门", "law", "laws", "court", "legal",
        "regulation", "government", "authorities", "subpoena",
      ]
    ),
    (
      .child,
      [
        "未成年", "儿童", "十四周岁", "14周岁", "监护人", "children", "child", "minor", "minors", "under the age",
        "under 13", "under 16", "parent", "parental",
      ]
    ),
  ]

  private static let manners: [(TextTerm, [String])] = [
    (
      .never,
      [
        "不会", "不", "绝不", "从不", "不得", "不再", "无需", "未", "not", "never", "don't", "won't", "doesn't",
        "no", "nor", "cannot", "without",
      ]
    ),
    (
      .exception,
      [
        "除非", "除外", "除了", "但", "但是", "例外", "以外", "之外", "除", "未经", "except", "unless",
        "other than", "outside of", "however", "but", "apart from", "only", "beyond", "otherwise",
        "aside from", "with the exception", "subject to", "excluding", "exception",
      ]
    ),
    (
      .condition,
      [
        "如果", "若", "同意", "授权", "许可", "情形", "情况下", "当您", "前提", "主动", "依据", "根据", "if", "when",
        "where", "consent", "permission", "authoriz*", "authoris*", "agree", "without your",
        "knowingly", "intentionally", "故意", "有意", "岁以下", "在使用", "期间", "during", "actively",
        "prior approval", "in cases", "as described",
        "as set out", "as stated", "until", "before", "after", "while",
      ]
    ),
    (
      .limit,
      [
        "敏感", "无关", "可识别", "能够识别", "识别您", "身份", "营销", "广告目的", "目的", "用于", "用途", "非法",
        "违法", "超出", "该等", "此类", "上述", "该功能", "此功能", "本功能", "该信息", "此信息", "其中", "明文", "恶意", "免费",
        "随意", "擅自", "任意", "额外", "不受信任", "原图", "全部", "全量", "直接", "客户名单", "过程中", "时，",
        "purposes", "purpose", "their own", "marketing", "advertis*", "sensitive", "such",
        "this information", "that information", "these", "identify you", "identifies", "identify",
        "aggregat*", "anonym*",
        "for money", "commercial", "in exchange", "through cookies", "this feature", "this service",
        "additional", "more", "unnecessary", "irrelevant", "directly", "automatically",
        "unaffiliated", "untrusted", "customer list*", "directly", "voluntarily", "through the use",
        "by virtue", "types of", "location widget",
      ]
    ),
    (.quoting, ["do not sell or share my", "do not sell my", "right to", "opt out", "opt-out"]),
    (
      .atLeast,
      ["不少于", "不低于", "至少", "at least", "a minimum of", "not less than", "no less than"]
    ),
    (
      .atMost,
      [
        "不超过", "最长", "至多", "up to", "at most", "no longer than", "no more than", "maximum",
        "not exceed*", "以内", "within",
      ]
    ),
    (.halfYear, ["半年", "half a year"]),
    (
      .soon,
      [
        "及时", "尽快", "尽早", "合理时间内", "合理的时间内", "合理期限内", "合理期间内", "第一时间", "适时", "promptly",
        "as soon as possible", "as soon as practicable", "as soon as reasonably practicable",
        "within a reasonable time", "within a reasonable period", "in a timely manner",
        "in a timely fashion", "in due course", "within a reasonable timeframe",
        "without undue delay", "as quickly as possible", "in a reasonable time",
      ]
    ),
    (
      .vague,
      [
        "可能", "相关信息", "相关数据", "有关信息", "其他信息", "其它信息", "不时", "适当的",
        "from time to time",
        "may collect", "may also collect", "may share", "may also share", "may disclose",
        "may receive", "might", "as necessary", "as needed", "as appropriate",
        "certain information",
        "other information", "various", "and so on", "and so forth", "etc",
        "and other third parties",
        "relevant information", "selected third parties", "trusted partners", "some information",
      ]
    ),
    (
      .openList,
      [
        "等信息", "等个人信息", "等数据", "等资料", "等第三方", "等合作伙伴", "等内容", "等相关信息", "包括但不限于",
        "including but not limited to", "including, but not limited to",
        "including without limitation",
        "including, without limitation", "such as", "for example", "among others", "for instance",
      ]
    ),
  ]

  private static let kinds: [(TextTerm, [String])] =
    DateWords.entries + [
      (
        .unfinished,
        [
          "todo", "tbd", "fixme", "tbc", "lorem ipsum", "待补充", "待填写", "待填", "待确认", "待定稿", "待法务",
          "待业务", "法务确认", "legal to confirm", "confirm with legal", "check with legal",
          "drafting note", "note to draft", "[●]",
          "[•]",
          "[]", "to be determined", "to be confirmed", "insert here",
        ]
      )
    ] + DataWords.entries
}
