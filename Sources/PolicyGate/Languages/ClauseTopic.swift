internal import PolicyText

/// What a heading says its clause is about, whatever its language.
enum ClauseTopic: UInt8, CaseIterable {
  case collection, use, sharing, sdk, cookies, storage, security, breach, rights
  case access, correction, deletion, account, consent, children, crossBorder, changes, contact
  case scope, definitions, permissions, advertising, sensitive, disputes, automation, identity
  case summary, transfer, disclosure, complaint, recipients

  /// The topics of a heading, as bits.
  static func all(in folded: [UInt8]) -> UInt64 {
    var topics: UInt64 = 0
    automaton.forEachHit(in: folded) { hit in
      topics |= 1 << UInt64(owners[Int(hit.phrase)].rawValue)
    }
    return topics
  }

  private static let automaton = PhraseAutomaton(
    words.flatMap { $0.1 }.map { PhraseAutomaton.Phrase($0) })
  private static let owners = words.flatMap { topic, words in words.map { _ in topic } }

  private static let words: [(ClauseTopic, [String])] = [
    (.collection, ["收集", "采集", "获取", "collect*", "gather*", "receive", "information we"]),
    (.use, ["使用", "用途", "目的", "how we use", "use", "uses", "using", "purpose*"]),
    (.sharing, ["共享", "分享", "提供", "委托", "share*", "sharing", "provide*", "processors"]),
    (.transfer, ["转让", "transfer*", "merger*"]),
    (.disclosure, ["披露", "公开", "disclos*"]),
    (.recipients, ["接收方", "合作方", "合作伙伴", "第三方", "recipient*", "partner*", "third part*"]),
    (.sdk, ["sdk", "kits"]),
    (.cookies, ["cookie*", "追踪", "同类技术", "tracking", "similar technolog*"]),
    (
      .storage,
      [
        "存储", "存放", "保存", "储存", "留存", "期限", "多久", "store*", "storage", "storing", "keep",
        "retention", "retain", "how long",
      ]
    ),
    (.security, ["安全", "保护", "secur*", "safe*", "protect*"]),
    (.breach, ["事件", "泄露", "breach*", "incident*"]),
    (.rights, ["权利", "管理", "您的选择", "rights", "choices", "control*", "manage"]),
    (.access, ["查阅", "访问", "复制", "查询", "access*", "copy", "portab*"]),
    (.correction, ["更正", "修改", "补充", "correct*", "rectif*", "amend"]),
    (.deletion, ["删除", "delet*", "eras*"]),
    (.account, ["注销", "账号", "账户", "account*"]),
    (.consent, ["同意", "撤回", "授权", "consent*", "withdraw*"]),
    (.children, ["未成年", "儿童", "child*", "minor*", "young*", "teen*"]),
    (
      .crossBorder,
      ["跨境", "出境", "境外", "全球", "转移", "cross-border", "international*", "abroad", "overseas"]
    ),
    (.changes, ["更新", "修订", "变更", "变动", "change*", "update*", "amendment*", "revision*"]),
    (.contact, ["联系", "contact*", "reach us", "get in touch"]),
    (.scope, ["适用范围", "范围", "适用", "scope", "applies", "applicab*", "covers"]),
    (.definitions, ["定义", "术语", "释义", "definition*", "terms we use", "glossary"]),
    (.permissions, ["权限", "permission*"]),
    (.advertising, ["广告", "营销", "个性化", "推送", "advertis*", "marketing", "personali*"]),
    (.sensitive, ["敏感", "sensitive", "special categor*"]),
    (.disputes, ["争议", "法律适用", "管辖", "dispute*", "governing law", "jurisdiction"]),
    (.automation, ["自动化", "决策", "画像", "automated", "profil*"]),
    (.identity, ["关于我们", "我们是谁", "运营者", "who we are", "about us", "controller"]),
    (.summary, ["摘要", "概要", "要点", "一分钟", "summary", "at a glance", "key points", "in short"]),
    (.complaint, ["投诉", "举报", "complain*"]),
  ]
}
