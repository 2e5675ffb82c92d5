import PolicyAssessment
import PolicyDocument
import PolicyRubric
import PolicyText
import Testing

struct EvidenceTests {
  @Test func quotesAreVerbatimWithTheirPlace() throws {
    let text = "# 六、您的权利\n\n前言。您可以 删除 您的信息。后记。"
    let finding = try OneClause.finding("删除", in: text, language: .chinese)
    let evidence = try #require(finding.evidence.first)
    #expect(evidence.quote.contains("删除"))
    #expect(evidence.section == ["六、您的权利"])
    #expect(evidence.line == 3)
    let document = try PolicyReader().read([SavedPage(file: "t.md", bytes: Array(text.utf8))])
    #expect(document.string(evidence.range) == evidence.quote)
  }

  @Test func aLongSentenceIsCutAroundWhatWasFound() throws {
    let filler = String(repeating: "我们认真对待每一位用户的每一条意见，", count: 40)
    let finding = try OneClause.finding("删除", in: filler + "您可以删除，" + filler, language: .chinese)
    let quote = try #require(finding.evidence.first?.quote)
    #expect(quote.contains("您可以删除"))
    #expect(quote.utf8.count <= 520)
    #expect(!quote.contains("\u{FFFD}"))
  }

  @Test func aSentenceThatComesAgainIsQuotedOnce() throws {
    let text = "您可以在设置中删除信息。\n\n您可以在设置中删除信息。\n\n您也可以联系我们删除信息。"
    let finding = try OneClause.finding("删除", in: text, language: .chinese)
    #expect(finding.evidence.map(\.quote).sorted() == ["您也可以联系我们删除信息。", "您可以在设置中删除信息。"])
  }

  @Test func anAbsenceNamesTheNearestPassageAndWhatItLacks() throws {
    let finding = try OneClause.finding("删除 + 客服", in: "您可以删除信息。", language: .chinese)
    #expect(finding.verdict == .notMet)
    #expect(finding.missing == ["clause"])
    #expect(finding.near.first?.passage.quote == "您可以删除信息。")
    #expect(finding.near.first?.lacks.chinese.contains("客服") == true)
  }

  @Test(arguments: [
    "“删除”是指使个人信息无法被检索的操作。", "本政策将帮助您了解如何删除个人信息。",
    "一、如何收集 二、如何共享 三、如何删除 四、如何联系我们",
  ])
  func whatOnlyNamesTheTopicIsNotQuotedBesideWhatIsDone(weak: String) throws {
    let text = weak + "\n\n您可以在设置中删除您的个人信息。"
    let finding = try OneClause.finding("删除", in: text, language: .chinese)
    #expect(finding.evidence.map(\.quote) == ["您可以在设置中删除您的个人信息。"])
    let alone = try OneClause.finding("删除", in: weak, language: .chinese)
    #expect(alone.evidence.count == 1)
  }

  @Test func anItemOfWhatThePolicyIsAboutToSayIsNotQuotedBesideWhatIsDone() throws {
    let text = "本政策将帮助您了解以下内容：\n\n- 您删除个人信息的方式\n- 如何联系我们\n\n您可以删除您的个人信息。"
    let finding = try OneClause.finding("删除", in: text, language: .chinese)
    #expect(finding.evidence.map(\.quote) == ["您可以删除您的个人信息。"])
  }

  @Test func aDivisionIsShownByAHeadingThatDivides() throws {
    let text = "# 隐私政策\n\n前言。\n\n## 一、收集\n\n手机号。\n\n## 二、使用\n\n登录。"
    let finding = try OneClause.finding(
      met: "{measure: headings, at-least: 3}", in: text, context: AssessmentContext())
    #expect(finding.evidence.map(\.quote) == ["一、收集"])
  }
}
