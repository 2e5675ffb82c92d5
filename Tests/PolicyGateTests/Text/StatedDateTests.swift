import PolicyGate
import Testing

@Suite struct StatedDateTests {
  @Test(arguments: [
    "更新日期：2025年3月1日\n\n我们收集姓名。\n\n本政策最后更新于2024年3月1日。",
    "Last updated: 1 March 2025\n\nWe collect names.\n\nThis policy was last modified on March 2, 2025.",
    "生效日期：2025年3月1日\n\n本政策自2025年4月1日起生效。",
    "发布日期：2025年5月1日\n\n生效日期：2025年4月1日",
    "更新日期：2025年5月1日\n\n生效日期：2025年4月1日",
  ]) func conflicts(_ text: String) throws {
    #expect(try DraftForTests.quotes(.dateConflict, in: "# 隐私政策\n\n" + text).count == 1)
  }

  @Test(arguments: [
    "更新日期：2025年3月1日，生效日期：2025年3月8日",
    "2024年9月10日更新，2024年9月20日起生效。",
    "Revised January 9, 2025, in force January 16, 2025.",
    "Posted 6 January 2025 – in force since 20 January 2025",
    "This statement was updated on 3 February 2025 and applies from 1 March 2025.",
    "First published March 4, 2019. Last modified: June 17, 2024.",
    "更新日期：2025年3月1日\n\n## 历史版本\n\n- 更新日期：2024年3月1日",
    "更新日期：2025年3月1日\n\n《个人信息保护法》自2021年11月1日起施行。",
    "本政策于2015年1月1日发布，于2020年5月29日最新修订。",
    "将于2020年10月6日正式生效，在2020年9月24日至2020年10月5日期间适用旧版。",
    "Last updated: March 2025\n\nUpdated: March 1, 2025",
  ]) func agree(_ text: String) throws {
    #expect(try DraftForTests.quotes(.dateConflict, in: "# 隐私政策\n\n" + text).isEmpty)
  }

  @Test func future() throws {
    #expect(
      try DraftForTests.quotes(.futureDate, in: "Last updated: 1 March 2029") == ["1 March 2029"])
    #expect(
      try DraftForTests.quotes(.futureDate, in: "Effective date: 1 March 2029").isEmpty)
  }
}
