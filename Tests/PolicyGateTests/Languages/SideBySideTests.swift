import PolicyDocument
import PolicyGate
import PolicyText
import Testing

@Suite struct SideBySideTests {
  static let paragraphs = """
    # 隐私政策 Privacy Policy

    ## 一、收集 1. Collection

    您注册账号时，我们收集您的手机号码，用于创建账号和登录，不作他用。

    When you sign up, we collect your mobile number to create your account, and for nothing else.

    ## 二、保存 2. Retention

    您注销账号后30天内，我们删除您的全部个人信息，包括备份中的信息。

    Within 60 days after you close your account we delete all your personal data, and the backups.

    ## 三、联系 3. Contact

    请写信到 privacy@liguo.example，我们在15个工作日内答复您的请求。

    Write to privacy@liguo.example; we answer your request within 15 business days.
    """

  @Test func paragraphByParagraph() throws {
    let document = try DraftForTests.read(Self.paragraphs)
    let versions = try #require(SideBySide.split(document))
    #expect(versions.chinese.language == .chinese)
    #expect(versions.english.language == .english)
    #expect(versions.english.sections.count == versions.chinese.sections.count)
    for version in [versions.chinese, versions.english] {
      for block in version.blocks {
        #expect(version.sections.indices.contains(block.section))
        if let leadIn = block.leadIn { #expect(version.blocks.indices.contains(leadIn)) }
      }
      for section in version.sections {
        if let heading = section.heading { #expect(version.blocks[heading].isHeading) }
      }
    }
    let found = LanguageComparison.remarks(
      chinese: LanguageVersion(versions.chinese), english: LanguageVersion(versions.english))
    #expect(found.map(\.message.english) == ["“60 days” in English, “30天” in Chinese"])
    // Places are those of the whole document.
    #expect(found.first.map { document.string($0.range) } == "60 days")
  }

  @Test func oneAfterTheOther() throws {
    let document = try DraftForTests.read(PolicyPair.chinese + "\n\n" + PolicyPair.english)
    let versions = try #require(SideBySide.split(document))
    #expect(
      LanguageComparison.remarks(
        chinese: LanguageVersion(versions.chinese), english: LanguageVersion(versions.english)
      ).map(\.message.english) == [])
  }

  @Test func columnsOfATable() throws {
    let table = """
      # 隐私政策 Privacy Policy

      | 中文 | English |
      | --- | --- |
      | 您注册账号时，我们收集您的手机号码，用于创建账号和登录。 | When you sign up, we collect your mobile number to create your account. |
      | 您注销账号后30天内，我们删除您的全部个人信息，不留备份。 | Within 45 days after you close your account we delete all your personal data. |
      | 我们在15个工作日内答复您的请求，并说明处理的结果和理由。 | We answer your request within 15 business days and say what was done. |
      | 本政策变更时，我们会弹窗告知，并再次征得您的同意才适用。 | When this policy changes, we tell you in a window and ask for your consent again. |
      """
    let document = try DraftForTests.read(table)
    let versions = try #require(SideBySide.split(document))
    let found = LanguageComparison.remarks(
      chinese: LanguageVersion(versions.chinese), english: LanguageVersion(versions.english))
    #expect(found.map(\.message.english) == ["“45 days” in English, “30天” in Chinese"])
  }

  @Test func oneLanguageIsNotTwo() throws {
    #expect(SideBySide.split(try DraftForTests.read(PolicyPair.chinese)) == nil)
    #expect(SideBySide.split(try DraftForTests.read(PolicyPair.english)) == nil)
    #expect(SideBySide.split(PolicyDocument()) == nil)
  }
}
