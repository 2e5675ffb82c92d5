internal import PolicyText

extension LawArticle {
  /// The laws and catalogs Candor's own rubric cites, with the words they are cited by. Longer words
  /// first where one begins with another.
  static let known: [(name: String, aliases: [String], fullName: Bilingual)] = [
    ("PIPL", ["PIPL"], text("中华人民共和国个人信息保护法", "Personal Information Protection Law (China)")),
    ("GDPR", ["GDPR"], text("欧盟《通用数据保护条例》", "General Data Protection Regulation (EU) 2016/679")),
    ("网络安全法", ["网络安全法", "CSL"], text("中华人民共和国网络安全法", "Cybersecurity Law (China)")),
    (
      "网络数据安全管理条例", ["网络数据安全管理条例"],
      text("网络数据安全管理条例", "Network Data Security Management Regulations (China)")
    ),
    (
      "GB/T 35273-2020", ["GB/T 35273-2020"],
      text("信息安全技术 个人信息安全规范", "Personal information security specification (China)")
    ),
    (
      "GB/T 41391-2022", ["GB/T 41391-2022"],
      text(
        "信息安全技术 移动互联网应用程序（App）收集个人信息基本要求", "Basic requirements for apps that collect data (China)")
    ),
    (
      "认定方法", ["认定方法"],
      text("App违法违规收集使用个人信息行为认定方法", "Methods for identifying unlawful collection by apps (China)")
    ),
    (
      "自评估指南2020", ["自评估指南2020"],
      text("App收集使用个人信息自评估指南（2020）", "Self-assessment guide for apps, 2020 (China)")
    ),
    (
      "自评估指南2019", ["自评估指南2019", "App违法违规收集使用个人信息自评估指南"],
      text("App违法违规收集使用个人信息自评估指南（2019）", "Self-assessment guide for apps, 2019 (China)")
    ),
    (
      "儿童个人信息网络保护规定", ["儿童个人信息网络保护规定"],
      text("儿童个人信息网络保护规定", "Provisions on children’s personal information online (China)")
    ),
    (
      "未成年人网络保护条例", ["未成年人网络保护条例"],
      text("未成年人网络保护条例", "Regulations on the protection of minors online (China)")
    ),
    (
      "算法推荐管理规定", ["算法推荐管理规定"],
      text("互联网信息服务算法推荐管理规定", "Provisions on algorithmic recommendation (China)")
    ),
    ("电子商务法", ["电子商务法"], text("中华人民共和国电子商务法", "E-Commerce Law (China)")),
    (
      "消费者权益保护法", ["消费者权益保护法"],
      text("中华人民共和国消费者权益保护法", "Consumer Rights Protection Law (China)")
    ),
    ("民法典", ["民法典"], text("中华人民共和国民法典", "Civil Code (China)")),
    ("刑法", ["刑法"], text("中华人民共和国刑法", "Criminal Law (China)")),
    (
      "CCPA", ["CCPA", "Cal. Civ. Code"],
      text("加州消费者隐私法", "California Consumer Privacy Act, Cal. Civ. Code")
    ),
    (
      "11 CCR", ["11 CCR"],
      text("加州消费者隐私法实施条例", "California Consumer Privacy Act Regulations")
    ),
    (
      "CalOPPA", ["CalOPPA"],
      text("加州在线隐私保护法", "California Online Privacy Protection Act")
    ),
    ("COPPA", ["COPPA"], text("美国儿童在线隐私保护规则", "Children’s Online Privacy Protection Rule")),
    ("ePrivacy", ["ePrivacy"], text("欧盟《电子隐私指令》", "ePrivacy Directive 2002/58/EC")),
    (
      "Ranking Digital Rights", ["Ranking Digital Rights", "RDR"],
      text("数字权利排名指标", "Ranking Digital Rights indicators")
    ),
  ]

  private static func text(_ chinese: String, _ english: String) -> Bilingual {
    Bilingual(chinese: chinese, english: english)
  }
}
