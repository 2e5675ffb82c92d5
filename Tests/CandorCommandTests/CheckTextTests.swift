internal import PolicyTestSupport
internal import Testing

/// What `candor check` says beyond the rubric.
@Suite struct CheckTextTests {
  static let chinese = """
    # 栗果隐私政策

    ## 一、保存

    您注销账号后30天内，我们删除您的全部个人信息，包括备份中的信息。

    ## 二、权利

    您可以删除您的个人信息，详见第九条。我们在15个工作日内答复您的请求。

    ## 三、联系

    请写信到 privacy@liguo.example 联系我们，我们会认真处理您的意见。
    """

  static let english = """
    # Liguo Privacy Policy

    ## 1. Retention

    Within 60 days after you close your account we delete all your personal data, and the backups.

    ## 2. Your rights

    You may delete your personal data. We answer your request within 15 business days.

    ## 3. Contact

    Write to privacy@liguo.example to reach us; we will deal with what you tell us with care.
    """

  @Test func textAndLanguagesByLine() throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.write("policy.zh.md", Self.chinese)
    try folder.write("policy.md", Self.english)
    let check = Session(
      ["check", "policy.zh.md", "policy.md", "--rubric", "rubric", "--today", "2026-11-21"],
      in: folder)
    #expect(check.output.contains("policy.zh.md:9:15: warning: Refers to “第九条”"), "\(check.output)")
    #expect(
      check.output.contains(
        "policy.md:5:8: warning: “60 days” in English, “30天” in Chinese [language-period]"))
    #expect(check.output.contains("policy.zh.md:5:7: the Chinese version here"))
  }

  @Test func oneFileWithBothLanguages() throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.write("policy.md", Self.chinese + "\n\n" + Self.english + "\n")
    let check = Session(["check", "policy.md", "--rubric", "rubric"], in: folder)
    #expect(check.output.contains("“60 days” in English, “30天” in Chinese"), "\(check.output)")
  }
}
