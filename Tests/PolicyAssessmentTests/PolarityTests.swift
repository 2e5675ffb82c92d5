import PolicyText
import Testing

struct PolarityTests {
  @Test(arguments: [
    ("我们会出售您的信息。", true),
    ("我们不会出售您的信息。", false),
    ("我们不会收集、使用、出租或出售您的信息。", false),
    ("我们不会保留，我们出售您的信息。", true),
    ("除非您同意，我们不出售。", false),
    ("我们不仅收集，还出售信息。", true),
    ("我们不得不出售信息。", true),
    ("未成年人可以出售。", true),
    ("您可以通过客服（目前不可用）出售信息。", true),
    ("我们不会：\n\n- 出售您的信息；\n- 出租您的信息。", false),
    ("我们会在下列情形：\n\n- 出售您的信息；\n- 出租您的信息。", true),
  ])
  func chinese(_ text: String, _ affirmed: Bool) throws {
    #expect(try OneClause.isShown("出售", in: text, language: .chinese) == affirmed)
    #expect(
      try OneClause.isShown("出售", in: text, filters: "polarity: denied", language: .chinese)
        == !affirmed)
  }

  @Test(arguments: [
    ("We sell your data.", true),
    ("We do not sell your data.", false),
    ("We don't rent, trade or sell your data.", false),
    ("We will never sell your data, but we share it.", false),
    ("We not only share but also sell your data.", true),
    ("If you do not agree, we sell it.", true),
    ("We use data without limitation and sell it.", true),
    ("No data is kept; we sell it.", true),
    ("Without parental consent, we sell it.", true),
    ("No, we do not sell your data.", false),
    ("We do not—and will not—sell your data.", false),
    ("We will not:\n\n- sell your data\n- rent it", false),
    ("Do not hesitate to sell your data to us.", true),
    ("Those who do not want advertising may sell theirs.", true),
  ])
  func english(_ text: String, _ affirmed: Bool) throws {
    #expect(try OneClause.isShown("sell", in: text, language: .english) == affirmed)
  }
}

struct FilterTests {
  @Test(arguments: [
    ("我们可以删除。", "actor: we", true), ("您可以删除。", "actor: we", false),
    ("您可以删除。", "actor: user", true), ("第三方可能删除。", "actor: third-party", true),
    ("我们与第三方共同删除。", "actor: third-party", false), ("可以删除。", "actor: user", true),
    ("我们可能会删除。", "hedge: none", false), ("我们会删除。", "hedge: none", true),
    ("我们会删除，但以下情况除外。", "exception: none", false), ("我们会删除。", "exception: required", false),
    ("经您同意，我们删除。", "consent: required", true), ("我们无需征得您的同意即可删除。", "consent: required", false),
    ("我们会删除。我们会先征得您的同意。", "consent: none", false), ("我们会删除日志。", "unless: [日志]", false),
    ("# 您的权利\n\n可以删除。", "section: [权利]", true), ("# 安全\n\n可以删除。", "section: [权利]", false),
    ("# 删除\n\n内容。", "place: heading", true), ("# 删除\n\n内容。", "place: text", false),
  ])
  func chinese(_ text: String, _ filter: String, _ shown: Bool) throws {
    #expect(try OneClause.isShown("删除", in: text, filters: filter, language: .chinese) == shown)
  }

  @Test(arguments: [
    ("We may delete it.", "actor: we", true), ("You may delete it.", "actor: we", false),
    ("You can delete it with our partners.", "actor: user", true),
    ("Third parties delete it.", "actor: third-party", true),
    ("We may delete it.", "hedge: none", false),
    ("You may delete it.", "hedge: none", true),
    ("We delete it, except backups.", "exception: none", false),
    ("With your consent we delete it.", "consent: required", true),
    ("We delete it without your consent.", "consent: required", false),
  ])
  func english(_ text: String, _ filter: String, _ shown: Bool) throws {
    #expect(try OneClause.isShown("delete", in: text, filters: filter, language: .english) == shown)
  }

  @Test func termsAreFoundInTheLeadInAndTheTableHeader() throws {
    let list = "您有权对个人信息：\n\n- 删除；\n- 更正。"
    #expect(try OneClause.isShown("删除 + 有权", in: list, language: .chinese))
    let table = "| 名称 | 用途 |\n|---|---|\n| 甲SDK | 推送 |"
    #expect(try OneClause.isShown("甲SDK + 用途", in: table, language: .chinese))
    #expect(try !OneClause.isShown("删除 + 有权", in: "您有权查阅。\n\n可以删除。", language: .chinese))
    #expect(
      try OneClause.isShown(
        "删除 + 有权", in: "# 权利\n\n您有权查阅。\n\n可以删除。", filters: "within: section", language: .chinese))
    #expect(try OneClause.isShown("删除 + ^您的权利", in: "# 您的权利\n\n可以删除。", language: .chinese))
  }

  @Test(arguments: [
    ("我们不会与他人：\n\n- 共享您的信息；", false),
    ("除以下情形外，我们不会与他人分享：\n\n- 共享您的信息；", true),
  ])
  func aListOfExceptionsIsNotDeniedByItsLeadIn(text: String, shown: Bool) throws {
    #expect(
      try OneClause.isShown("共享", in: text, filters: "polarity: affirmed", language: .chinese)
        == shown)
  }
}
