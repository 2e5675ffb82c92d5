internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyText

/// Lengths of time and days that differ between corresponding clauses.
enum StatementDrift {
  static func remarks(in versions: Versions) -> [LanguageRemark] {
    let kinds: [Stated.Kind] = [.period, .date]
    return kinds.flatMap { kind -> [LanguageRemark] in
      let rule: LanguageRule = kind == .period ? .period : .date
      var chinese = leftovers(kind, in: .chinese, versions)
      var english = leftovers(kind, in: .english, versions)
      cancel(&chinese, &english)
      return pair(chinese, english, rule, versions)
    }
  }

  /// What a version states and the corresponding clause of the other does not.
  private struct Leftover {
    var stated: Stated
    /// The section of the Chinese version both belong to.
    var clause: Int
  }

  private static func leftovers(
    _ kind: Stated.Kind, in language: Language, _ versions: Versions
  ) -> [Leftover] {
    let own = statements(kind, in: language, versions)
    let others = statements(kind, in: language == .chinese ? .english : .chinese, versions)
    var seen: Set<String> = []
    return own.filter { one in
      !others.contains { $0.clause == one.clause && $0.stated.agrees(with: one.stated) }
        && seen.insert("\(one.clause) \(one.stated.key)").inserted
    }
  }

  private static func statements(
    _ kind: Stated.Kind, in language: Language, _ versions: Versions
  ) -> [Leftover] {
    let version = versions.version(language)
    return version.text.sentences.flatMap { sentence -> [Leftover] in
      let section = version.text.document.blocks[sentence.block].section
      guard let anchor = versions.anchor(of: section, in: language) else { return [] }
      let clause =
        language == .chinese ? anchor : versions.counterpart(of: anchor, in: language) ?? 0
      return version.text.forms(in: sentence).compactMap { form in
        guard let stated = Stated(form, in: version.text), stated.kind == kind else { return nil }
        return Leftover(stated: stated, clause: clause)
      }
    }
  }

  /// What is only said in another clause is no difference.
  private static func cancel(_ chinese: inout [Leftover], _ english: inout [Leftover]) {
    for index in chinese.indices.reversed() {
      if let other = english.firstIndex(where: { $0.stated.agrees(with: chinese[index].stated) }) {
        chinese.remove(at: index)
        english.remove(at: other)
      }
    }
  }

  private static func pair(
    _ chinese: [Leftover], _ english: [Leftover], _ rule: LanguageRule, _ versions: Versions
  ) -> [LanguageRemark] {
    var rest = english
    var found: [LanguageRemark] = []
    for one in chinese {
      if let index = rest.firstIndex(where: { $0.clause == one.clause }) {
        found.append(differing(one, rest.remove(at: index), rule, versions))
      } else {
        found += [only(one, .chinese, rule, versions)].compactMap(\.self)
      }
    }
    return found + rest.compactMap { only($0, .english, rule, versions) }
  }

  private static func differing(
    _ one: Leftover, _ other: Leftover, _ rule: LanguageRule, _ versions: Versions
  ) -> LanguageRemark {
    let chinese = versions.chinese.text.quote(one.stated.range)
    let english = versions.english.text.quote(other.stated.range)
    return LanguageRemark(
      rule: rule,
      message: Bilingual(
        chinese: "英文版写“\(english)”，中文版写“\(chinese)”",
        english: "“\(english)” in English, “\(chinese)” in Chinese"),
      language: .english,
      range: versions.english.text.folded.sourceRange(of: other.stated.range),
      counterpart: versions.chinese.text.folded.sourceRange(of: one.stated.range))
  }

  private static func only(
    _ one: Leftover, _ language: Language, _ rule: LanguageRule, _ versions: Versions
  ) -> LanguageRemark? {
    let version = versions.version(language)
    // Said as often in the other version, wherever, is said.
    guard count(one.stated, in: versions.other(language)) < count(one.stated, in: version) else {
      return nil
    }
    let range = version.text.folded.sourceRange(of: one.stated.range)
    return LanguageRemark(
      rule: rule, message: .only(version.text.quote(one.stated.range), in: language),
      language: language, range: range,
      counterpart: versions.expectedPlace(of: range.lowerBound, in: language))
  }

  private static func count(_ stated: Stated, in version: VersionText) -> Int {
    version.text.forms.count { form in
      Stated(form, in: version.text).map { $0.agrees(with: stated) } ?? false
    }
  }
}

extension Bilingual {
  /// “X” stands in one version only.
  static func only(_ quote: String, in language: Language) -> Bilingual {
    let isChinese = language == .chinese
    return Bilingual(
      chinese: "“\(quote)”只在\(isChinese ? "中文" : "英文")版中出现",
      english: "“\(quote)” stands in the \(isChinese ? "Chinese" : "English") version only")
  }
}
