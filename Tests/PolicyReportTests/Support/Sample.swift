import PolicyDocument
import PolicyRanking
import PolicyRubric
import PolicyText

/// Invented services; none of the texts is of a real policy.
enum Sample {
  static let ids = SampleRubric.criteria.map(\.id).filter { $0 != "rf-no-policy" }

  /// `m` met, `p` partly, `n` not met, `x` contradicted, `s` strong, `w` weak, `c` clear,
  /// `-` not applicable, `?` undetermined; one letter a criterion, in the rubric's order.
  static func verdicts(_ letters: String) -> [(CriterionID, Verdict)] {
    let names: [Character: Verdict] = [
      "m": .met, "p": .partly, "n": .notMet, "x": .contradicted, "s": .strong, "w": .weak,
      "c": .clear, "-": .notApplicable, "?": .undetermined,
    ]
    return Array(zip(ids, letters.compactMap { names[$0] }))
  }

  static let policies: [SampleVerdicts] = [
    SampleVerdicts(
      subject: PolicySubject(
        id: "qinghe", name: "青禾地图", operatorName: "青禾科技（杭州）有限公司", sector: "地图导航",
        kind: "app", files: ["pages/qinghe.html"], address: "https://qinghe.example/privacy",
        savedAt: CalendarDate(year: 2026, month: 3, day: 2)),
      verdicts: verdicts("mmmmmmmmpp" + "cccc")),
    SampleVerdicts(
      subject: PolicySubject(
        id: "larkspur", name: "Larkspur Reader", operatorName: "Larkspur Ltd", group: "Field Group",
        sector: "Reading", kind: "site", files: ["pages/larkspur.html", "pages/larkspur-sdk.html"],
        address: "https://larkspur.example/legal/privacy?lang=en#top",
        facets: [PolicySubject.Facet(name: "country", value: "IE")]),
      language: .english, title: "Larkspur Privacy Notice",
      verdicts: verdicts("mmmp-mmnpn" + "wcc?"),
      anyQuote: "You may ask us to delete your account data, and we will do so within 30 days."),
    SampleVerdicts(
      subject: PolicySubject(
        id: "shuidi", name: "水滴记账", operatorName: "水滴网络有限公司", sector: "金融", kind: "app",
        files: ["pages/shuidi.html"], address: "https://shuidi.example/p"),
      verdicts: verdicts("mmppnpmn?n" + "sccs"),
      quotes: ["rf-consent-by-use": "您使用或继续使用我们的服务，即表示您同意我们按照本政策收集、使用您的信息。"],
      reuse: [
        TemplateMatch(
          policy: "banlv", containment: 812,
          passages: [
            TemplateMatch.Passage(
              range: 100..<190, otherRange: 220..<310, quote: "本站非常重视您的隐私，我们会以合理的方式保护您提供的资料。")
          ])
      ]),
    SampleVerdicts(
      subject: PolicySubject(
        id: "banlv", name: "伴旅", operatorName: "伴旅旅行社", sector: "旅游", kind: "site",
        files: ["pages/banlv.html"]),
      verdicts: verdicts("ppnn-nnxnn" + "ssss"),
      quotes: [
        "rf-sale-without-consent": "我们可以将您的资料有偿提供给合作伙伴用于商业用途，无需另行征得您的同意。",
        "copy-portability": "您无权要求我们提供您的资料副本。",
      ],
      reuse: [TemplateMatch(policy: "shuidi", containment: 774, passages: [])],
      notes: [
        Notice(
          "charset-misdeclared", "声明为 gb2312，实为 GB18030",
          "the page was declared gb2312 and read as GB18030")
      ]),
    SampleVerdicts(
      subject: PolicySubject(
        id: "market-9", name: "九号市场", operatorName: "九号商贸", sector: "金融", kind: "app",
        files: []), verdicts: [],
      status: .noPolicy(
        reason: Notice("no-page-named", "清单没有列出页面", "the manifest names no page"))),
    SampleVerdicts(
      subject: PolicySubject(
        id: "Yun Bu/云步", name: "云步", sector: "旅游", kind: "app", files: ["pages/云步.html"]),
      verdicts: verdicts("mmmmp?mnpn" + "ccww")),
  ]

  static let unranked: [PolicyRecord] = [
    PolicyRecord(
      subject: PolicySubject(
        id: "wall", name: "星门", sector: "社交", files: ["pages/wall.html"],
        address: "javascript:alert(1)"),
      status: .notAssessable(
        reason: Notice(
          "login-wall", "保存的是登录页，没有政策文本",
          "the saved page is a login wall without any policy text")),
      title: "登录", language: .chinese, pageKind: .wall, confidence: 0.97),
    PolicyRecord(
      subject: PolicySubject(id: "terms", name: "Terms Only", files: ["pages/terms.html"]),
      status: .notAPolicy(
        kind: .userAgreement,
        reason: Notice("agreement", "没有隐私章节的用户协议", "a user agreement without privacy terms")),
      title: "Terms of Service", language: .english, pageKind: .userAgreement, confidence: 0.9),
  ]
}
