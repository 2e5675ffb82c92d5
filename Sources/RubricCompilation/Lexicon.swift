/// The words of both languages the engine itself understands. Phrases that only look like one of them stand in the
/// list of the same name with `not`: a hit inside a longer such phrase does not count.
package struct Lexicon: Sendable {
  package let negator: Symbol
  package let notNegator: Symbol
  /// Negators that reach only a few words: "without", "no".
  package let shortNegator: Symbol
  package let boundary: Symbol
  package let operatorSelf: Symbol
  package let user: Symbol
  package let thirdParty: Symbol
  package let notActor: Symbol
  package let hedge: Symbol
  package let notHedge: Symbol
  package let exception: Symbol
  /// An exception that the list after the sentence spells out.
  package let listedException: Symbol
  package let consent: Symbol
  package let consentWaived: Symbol
  /// What makes a sentence a weak quotation although a pattern finds its words there.
  package let definition: Symbol
  package let principle: Symbol
  package let userDuty: Symbol
  package let citation: Symbol
  package let announcement: Symbol
  package let ordinal: Symbol

  init(_ symbols: inout SymbolTable) {
    negator = symbols.symbol(ofPhrases: Self.negators, named: "negation")
    notNegator = symbols.symbol(ofPhrases: Self.notNegators, named: "no negation")
    shortNegator = symbols.symbol(ofPhrases: ["without", "no", "none of"], named: "short negation")
    boundary = symbols.symbol(ofPhrases: Self.boundaries, named: "boundary")
    operatorSelf = symbols.symbol(ofPhrases: Self.operatorWords, named: "operator")
    user = symbols.symbol(ofPhrases: Self.userWords, named: "user")
    thirdParty = symbols.symbol(ofPhrases: Self.thirdPartyWords, named: "third party")
    notActor = symbols.symbol(ofPhrases: Self.notActors, named: "no actor")
    hedge = symbols.symbol(ofPhrases: Self.hedges, named: "hedge")
    notHedge = symbols.symbol(ofPhrases: Self.notHedges, named: "no hedge")
    exception = symbols.symbol(ofPhrases: Self.exceptions, named: "exception")
    listedException = symbols.symbol(
      ofPhrases: Self.listedExceptions, named: "an exception listed below")
    consent = symbols.symbol(ofPhrases: Self.consents, named: "consent")
    consentWaived = symbols.symbol(ofPhrases: Self.consentsWaived, named: "consent waived")
    definition = symbols.symbol(ofPhrases: Self.definitions, named: "definition")
    principle = symbols.symbol(ofPhrases: Self.principles, named: "principle")
    userDuty = symbols.symbol(ofPhrases: Self.userDuties, named: "the user's duty")
    citation = symbols.symbol(ofPhrases: ["《"], named: "citation")
    announcement = symbols.symbol(ofPhrases: Self.announcements, named: "announcement")
    ordinal = symbols.symbol(ofPhrases: Self.ordinals, named: "ordinal")
  }

  static let definitions = [
    "是指", "系指", "指的是", ",指", ":指", "(指", "means", "shall mean", "refers to", "is defined as",
    "shall have the meaning",
  ]

  /// Of what the policy is about to say.
  static let announcements = [
    "帮助您了解", "帮您了解", "帮助您充分了解", "帮助您进一步了解", "帮助您更好地了解", "帮助您全面了解", "向您介绍以下", "向您说明以下", "主要包括以下内容",
    "主要包含以下内容", "主要包含如下内容", "policy explains", "policy describes", "policy sets out",
    "policy outlines",
    "policy tells you", "policy informs you", "notice explains", "notice describes",
    "notice sets out", "statement explains", "statement describes", "document explains",
    "policy is to explain", "policy is designed to",
  ]

  static let ordinals = [
    "一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、",
  ]

  /// The names of data protection's principles: a list of them says nothing of what is done.
  static let principles = [
    "权责一致", "目的明确", "选择同意", "最少够用", "最小够用", "最小必要", "确保安全", "主体参与", "公开透明",
    "data minimi*", "purpose limitation", "storage limitation", "integrity and confidentiality",
  ]

  static let userDuties = [
    "请您妥善", "请妥善", "请您谨慎", "请谨慎", "您应", "用户应", "您有责任", "用户有责任", "您有义务", "妥善保管", "您须", "用户须", "您务必",
    "you are responsible", "you should", "we recommend", "we encourage you", "you must keep",
  ]

  static let negators = [
    "不", "未", "没有", "无法", "无权", "并非", "禁止", "严禁", "杜绝", "切勿", "请勿",
    "not", "never", "cannot", "can't", "don't", "doesn't", "won't", "didn't", "isn't", "aren't",
    "neither", "nor", "refrain from", "prohibited from", "refuse to",
  ]

  static let notNegators = [
    "不仅", "不但", "不只", "不限于", "不限", "不断", "不同", "不时", "不少于", "不超过", "不低于", "不高于",
    "不晚于", "不迟于", "不早于", "不可逆", "不良", "不法", "不当", "不正当", "不论", "不管", "不便", "不足",
    "不必要", "不可抗力", "不可避免", "不特定", "不定期", "不定时", "不准确", "不完整", "不满", "不愿", "不一致",
    "不妨", "不慎", "不明", "不安全", "不适当", "不实", "不可或缺", "不可撤销", "不相关", "不必", "不合理", "不合法",
    "要不要", "是否", "不真实", "不希望", "不想", "不同意", "不接受", "不认同", "不清楚", "不可预见", "不得已",
    "未成年", "未满", "未来", "未经", "未授权", "未登录", "未登陆", "未注册", "未知", "未公开", "未及时", "未能及时",
    "未必", "不得不", "无不", "不会不", "并非不", "不可能不", "从未有",
    "not only", "not limited to", "whether or not", "if not", "not less than", "not later than",
    "not more than", "not necessarily", "no later than", "no longer than", "no more than",
    "no less than", "no matter", "without limitation", "without undue delay", "without delay",
    "without affecting", "without prejudice", "without limiting", "do not track", "if you do not",
    "if you don't", "if we do not", "if you choose not", "not applicable", "not without",
    "no longer necessary",
    "no longer needed", "no longer required", "no. ", "choose not to", "decide not to",
    "elect not to", "not to be", "not yet", "not hesitate", "don't hesitate", "never hesitate",
    "not wish", "don't wish", "not want", "don't want", "doesn't want", "not happy",
    "not satisfied",
  ]

  /// Words after which a negation no longer holds.
  static let boundaries = [
    "但", "除非", "除外", "仅在", "而是", "否则",
    "but", "however", "except", "unless", "although", "though", "and we", "and you", "we may",
    "you may", "we will", "you can", "other than", "provided that", "because", "so that", "which",
  ]

  static let operatorWords = [
    "我们", "本公司", "我司", "本平台", "本网站", "本站", "本软件", "本应用", "本app", "本产品", "平台", "公司",
    "we", "our company", "the company", "our service*", "our site", "this site", "the website",
  ]

  static let userWords = [
    "您", "你", "用户", "会员", "监护人", "家长", "you", "users", "user", "customers", "individuals",
    "parents",
    "consumers", "data subjects", "residents",
  ]

  static let thirdPartyWords = [
    "第三方", "合作伙伴", "合作方", "关联公司", "关联方", "服务商", "供应商", "广告商", "广告主", "他们",
    "third parties", "third party", "partners", "advertisers", "affiliates", "service providers",
    "vendors", "they", "these companies", "ad networks",
  ]

  /// Mentions of an actor that are not the doer.
  static let notActors = [
    "您的", "你的", "用户的", "使用我们", "从我们", "您的本网站", "您的本平台", "您的平台", "向您", "向你", "为您", "为你", "与您", "给您",
    "对您", "将您", "把您", "经您", "由您的", "从您",
    "了您", "您所", "会员资料", "会员信息", "会员数据", "会员的", "用户上传", "用户隐私", "客户资料", "客户信息", "向用户", "为用户", "对用户",
    "用户名", "用户信息", "用户数据", "用户个人", "用户协议", "用户资料", "用户体验",
    "向第三方", "与第三方", "给第三方", "从第三方", "对第三方", "向合作伙伴", "与合作伙伴", "给合作伙伴", "与关联公司", "向关联公司",
    "与关联方", "向关联方", "与合作方", "向合作方", "第三方的", "第三方网站", "第三方服务", "第三方应用", "第三方产品", "第三方平台", "向我们",
    "与我们",
    "给我们", "我们的", "联系我们", "由我们的", "对我们", "使我们", "公司名称", "向广告商", "与广告商", "与服务商", "向服务商", "向供应商",
    "与供应商",
    "to you", "with you", "from you", "about you", "for you", "user name", "user data",
    "user information", "to third parties", "with third parties", "by third parties",
    "from third parties", "third party websites", "third party services", "third-party services",
    "to third party", "with third party", "with our partners", "to our partners", "with partners",
    "with affiliates", "with our affiliates", "to our affiliates", "to service providers",
    "with service providers", "with our service providers", "to our service providers",
    "with advertisers", "to advertisers", "with vendors", "with our vendors", "to vendors",
    "third party's", "user's", "your use of our", "use of our", "help you", "allow you",
    "enable you", "let you", "provide you",
    "notify you", "inform you", "contact you", "send you", "identify you",
  ]

  static let hedges = [
    "可能", "或许", "视情况", "酌情", "尽量", "有权决定", "may", "might", "could", "at our discretion",
    "where possible",
  ]

  static let notHedges = [
    "尽可能", "可能会导致", "可能无法", "可能影响", "可能存在", "可能造成", "不可能", "一切可能",
    "you may", "users may", "individuals may", "parents may", "consumers may", "as may be",
  ]

  static let exceptions = [
    "除外", "除非", "例外", "另有规定", "另有约定", "但以下", "但下列", "除以下", "除下列", "除上述", "之外", "以外",
    "except", "unless", "other than", "save as", "save for", "exception*", "excluding",
    "subject to",
    "as described in this", "as otherwise",
  ]

  static let listedExceptions = [
    "除以下", "除下列", "除如下", "除了以下", "除了下列", "除了如下", "以下情形外", "以下情况外", "下列情形外", "下列情况外",
    "except in the following", "except as follows", "except for the following",
    "except under the following", "other than in the following",
  ]

  static let consents = [
    "您的同意", "你的同意", "用户同意", "用户的同意", "您同意后", "经您同意", "经您授权", "经过您的", "征得您", "征得用户", "取得您", "获得您",
    "单独同意",
    "明示同意", "明确同意", "授权同意", "事先同意", "书面同意", "同意后", "您的授权", "您授权", "您的许可", "您的明确", "监护人同意", "监护人的同意",
    "您主动选择", "获取您的同意", "获取您的授权", "获取您的许可", "获取您同意", "得到您", "得到用户", "经用户",
    "your consent", "your explicit consent", "your prior consent", "your express consent",
    "your permission", "your authorization", "your authorisation", "your approval", "opt in",
    "opt-in", "opted in", "parental consent", "with consent", "obtain consent", "you consent to",
    "you have consented", "you direct us", "at your direction", "at your request", "you authorize",
    "user's consent", "users' consent", "affirmative consent", "you agree to share",
  ]

  static let consentsWaived = [
    "不再需要", "不需要", "不用", "不再征求", "不再另行", "不另", "无需", "无须", "毋需", "毋须", "不需", "不经", "不必", "未经", "免于",
    "without", "no need for", "not require",
    "regardless of", "with or without",
  ]
}
