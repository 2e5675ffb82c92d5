import PolicyGate
import PolicyText
import Testing

@Suite struct LanguagePairsTests {
  static func pairs(_ files: [(String, Language)]) -> [String] {
    let drafts = files.map { LanguagePairs.Draft(file: $0.0, language: $0.1) }
    return LanguagePairs.find(drafts).map {
      "\(files[$0.chinese].0) + \(files[$0.english].0)"
    }
  }

  @Test(arguments: [
    ("policy.zh.md", "policy.md"), ("policy.md", "policy.en.md"), ("zh/policy.md", "en/policy.md"),
    ("docs/privacy_zh-CN.md", "docs/privacy_en-US.md"), ("隐私政策.md", "privacy.md"),
    ("legal/隐私政策（中文）.md", "legal/隐私政策（英文）.md"),
  ]) func byName(_ chinese: String, _ english: String) {
    #expect(Self.pairs([(english, .english), (chinese, .chinese)]) == ["\(chinese) + \(english)"])
  }

  @Test func eachOnce() {
    #expect(
      Self.pairs([
        ("app.zh.md", .chinese), ("site.zh.md", .chinese), ("site.md", .english),
        ("app.md", .english),
      ]) == ["app.zh.md + app.md", "site.zh.md + site.md"])
  }

  @Test func notByGuess() {
    // Two policies and one translation: which is translated is not told.
    #expect(
      Self.pairs([("甲.md", .chinese), ("乙.md", .chinese), ("privacy.md", .english)]).isEmpty)
    #expect(Self.pairs([("a/甲.md", .chinese), ("b/privacy.md", .english)]).isEmpty)
    #expect(Self.pairs([("policy.md", .english), ("policy.en.md", .english)]).isEmpty)
  }
}
