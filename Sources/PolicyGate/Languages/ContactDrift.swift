internal import PolicyText

/// Addresses to reach the company that only one version gives.
enum ContactDrift {
  static func remarks(in versions: Versions) -> [LanguageRemark] {
    let kinds: [Stated.Kind] = [.email, .phone, .host]
    return kinds.flatMap { kind -> [LanguageRemark] in
      let chinese = contacts(kind, versions.chinese)
      let english = contacts(kind, versions.english)
      let lost = chinese.filter { one in !english.contains { $0.key == one.key } }
      let added = english.filter { one in !chinese.contains { $0.key == one.key } }
      // A version without any links or numbers was not drifted, it has none.
      if kind == .host, chinese.isEmpty || english.isEmpty { return [] }
      let changed = zip(lost, added).map { differing($0, $1, versions) }
      let rest =
        lost.dropFirst(added.count).map { only($0, .chinese, versions) }
        + added.dropFirst(lost.count).map { only($0, .english, versions) }
      return changed + rest
    }
  }

  /// Each once, by place.
  private static func contacts(_ kind: Stated.Kind, _ version: VersionText) -> [Stated] {
    var seen: Set<String> = []
    return version.text.forms.compactMap { Stated($0, in: version.text) }
      .filter { $0.kind == kind && !$0.key.isEmpty && seen.insert($0.key).inserted }
  }

  private static func differing(
    _ one: Stated, _ other: Stated, _ versions: Versions
  ) -> LanguageRemark {
    let chinese = versions.chinese.text.quote(one.range)
    let english = versions.english.text.quote(other.range)
    return LanguageRemark(
      rule: .contact,
      message: Bilingual(
        chinese: "英文版写“\(english)”，中文版写“\(chinese)”",
        english: "“\(english)” in English, “\(chinese)” in Chinese"),
      language: .english, range: versions.english.text.folded.sourceRange(of: other.range),
      counterpart: versions.chinese.text.folded.sourceRange(of: one.range))
  }

  private static func only(
    _ one: Stated, _ language: Language, _ versions: Versions
  ) -> LanguageRemark {
    let version = versions.version(language)
    let range = version.text.folded.sourceRange(of: one.range)
    return LanguageRemark(
      rule: .contact, message: .only(version.text.quote(one.range), in: language),
      language: language, range: range,
      counterpart: versions.expectedPlace(of: range.lowerBound, in: language))
  }
}
