@testable import PolicyRubric
import PolicyText

/// A small rubric with the shapes of the real one: all kinds, caps, a preview, clauses and advice.
enum SampleRubric {
  static let criteria: [Criterion] = [
    positive(
      "operator-identity", .identity, 2, "运营者名称与地址", "Operator’s legal name and address",
      "政策是否写明运营者的登记名称和地址？",
      "Does the policy state the operator’s registered name and address?",
      clauses: [
        "name": Bilingual(chinese: "登记名称", english: "registered name"),
        "address": Bilingual(chinese: "办公地址", english: "office address"),
      ]),
    positive(
      "contact-channel", .identity, 3, "有效联系方式", "Working contact channel",
      "是否给出可用的联系方式？", "Is there a contact channel that works?"),
    positive(
      "collected-categories", .collection, 4, "逐项列出收集的信息种类",
      "Lists the categories collected", "是否逐项列出所收集的个人信息种类？",
      "Are the categories of personal data listed one by one?"),
    positive(
      "sharing-recipients", .sharing, 3, "接收方名称或类型", "Recipients named or typed",
      "是否说明把数据提供给谁？", "Does it say who receives the data?"),
    positive(
      "sdk-list", .sharing, 2, "第三方SDK清单", "List of third-party SDKs",
      "是否列出内嵌的第三方代码？", "Does it list embedded third-party code?", profile: ["app"]),
    positive(
      "retention-period", .storage, 3, "保存期限或确定方法", "Retention period or criteria",
      "是否说明保存多久或如何确定期限？", "Does it say how long data are kept, or how that is set?"),
    positive(
      "right-delete", .rights, 2, "删除", "Deletion",
      "用户能否要求删除其个人信息，途径是什么？", "Can users have their data deleted, and how?",
      clauses: [
        "right": Bilingual(chinese: "删除的权利", english: "the right to deletion"),
        "path": Bilingual(chinese: "行使的途径", english: "a way to use it"),
      ]),
    positive(
      "copy-portability", .rights, 2, "获取副本/转移", "Copy / portability",
      "用户能否获取副本或转移数据？", "Can users get a copy or move their data?"),
    positive(
      "unregistered-users", .special, 2, "未注册用户的信息处理", "Data of unregistered users",
      "是否说明未注册或未登录用户的数据如何处理？",
      "Does it say what happens to data of people who are not signed in?"),
    positive(
      "version-history", .integrity, 1, "历史版本存档", "Version history",
      "是否提供历史版本？", "Are earlier versions available?", status: .preview),
    flag(
      "rf-consent-by-use", .use, 5, "红旗：使用即同意", "Red flag: consent by use",
      "是否以使用服务视为同意？", "Is using the service taken for consent?", cap: .relativelyHigh),
    flag(
      "rf-sale-without-consent", .sharing, 15, "红旗：可未经同意出售数据",
      "Red flag: may sell data without consent", "是否允许未经同意出售或商业利用数据？",
      "May data be sold or exploited without consent?", cap: .relativelyLow),
    flag(
      "rf-rights-absent", .rights, 8, "红旗：无用户权利条款", "Red flag: no user-rights clause",
      "是否完全没有用户权利条款？", "Is there no clause on users’ rights at all?",
      cap: .relativelyLow),
    flag(
      "rf-template-reuse", .integrity, 5, "红旗：套用模板", "Red flag: template or copied text",
      "文本是否照搬他人？", "Is the text copied from others?", cap: .medium),
    flag(
      "rf-no-policy", .access, 100, "红旗：没有隐私政策", "Red flag: no policy",
      "是否没有隐私政策？", "Is there no privacy policy?", cap: .low),
  ]

  private static func positive(
    _ id: CriterionID, _ dimension: Dimension, _ weight: Int, _ chinese: String,
    _ english: String, _ question: String, _ englishQuestion: String, profile: [String] = [],
    status: Criterion.Status = .stable, clauses: [String: Bilingual] = [:]
  ) -> Criterion {
    var criterion = Criterion(
      id: id, dimension: dimension, kind: .presence, weight: weight, profile: profile,
      status: status, name: Bilingual(chinese: chinese, english: english),
      question: Bilingual(chinese: question, english: englishQuestion),
      reason: Bilingual(
        chinese: "没有这一项，用户无从判断。", english: "Without it people cannot judge for themselves."),
      sources: ["PIPL 17", "GB/T 35273-2020 5.5"],
      mappings: ["gdpr": ["13(1)(a)"], "opp-115": ["Other: Introductory/Generic"]],
      levels: [
        .met: Bilingual(chinese: "全部写明", english: "All of it is stated"),
        .partly: Bilingual(chinese: "只写明一部分", english: "Only part of it is stated"),
        .notMet: Bilingual(chinese: "没有提到", english: "Not mentioned"),
      ],
      advice: [
        .partly: Bilingual(chinese: "至少写明其中一项。", english: "State at least one of the items."),
        .met: Bilingual(
          chinese: "用一句话写全所有要点，并给出具体途径。",
          english: "State every item in one sentence, with a concrete way to act on it."),
      ], clauseNames: clauses)
    let parts = ["right", "path"].map { Condition.clause($0, atLeast: 1, count: .distinct) }
    criterion.cases = [
      VerdictRule(verdict: .met, condition: .all(parts)),
      VerdictRule(verdict: .partly, condition: .any(parts)),
    ]
    return criterion
  }

  private static func flag(
    _ id: CriterionID, _ dimension: Dimension, _ weight: Int, _ chinese: String,
    _ english: String, _ question: String, _ englishQuestion: String, cap: Level
  ) -> Criterion {
    Criterion(
      id: id, dimension: dimension, kind: .redFlag, weight: weight, cap: cap,
      name: Bilingual(chinese: chinese, english: english),
      question: Bilingual(chinese: question, english: englishQuestion),
      reason: Bilingual(chinese: "此类条款损害用户。", english: "Such terms harm people."),
      sources: ["认定方法 三(1)"],
      advice: [.clear: Bilingual(chinese: "删去该条款。", english: "Remove the term.")])
  }
}
