internal import PolicyDocument
internal import PolicyText

/// Clauses that one version has and the other has not.
enum ClauseDrift {
  static func remarks(in versions: Versions) -> [LanguageRemark] {
    [Language.chinese, .english].flatMap { language in
      (versions.missing[language] ?? []).compactMap { remark($0, language, versions) }
    }
  }

  private static func remark(
    _ section: Int, _ language: Language, _ versions: Versions
  ) -> LanguageRemark? {
    let version = versions.version(language)
    guard let place = version.place(of: section) else { return nil }
    let title = version.title(of: section)
    // It would stand behind the clause before it.
    let before = (0..<section).last { versions.counterpart(of: $0, in: language) != nil }
    let other = before.flatMap { versions.counterpart(of: $0, in: language) }
      .flatMap { versions.other(language).place(of: $0) }
    let isChinese = language == .chinese
    return LanguageRemark(
      rule: .clause,
      message: Bilingual(
        chinese: "“\(title)”一节在\(isChinese ? "英文" : "中文")版中没有对应",
        english:
          "The clause “\(title)” has no counterpart in the \(isChinese ? "English" : "Chinese") version"
      ),
      language: language, range: place, counterpart: other)
  }
}
