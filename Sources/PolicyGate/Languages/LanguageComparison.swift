internal import PolicyDocument
public import PolicyRubric
public import PolicyText

/// Compares the Chinese and the English version of one policy, clause by clause.
public enum LanguageComparison {
  /// What differs: by rule in the order of `LanguageRule`, then by place.
  ///
  /// - Parameter names: what criteria are called.
  public static func remarks(
    chinese: LanguageVersion, english: LanguageVersion, names: [CriterionID: Bilingual] = [:]
  ) -> [LanguageRemark] {
    let versions = Versions(
      VersionText(chinese, language: .chinese), VersionText(english, language: .english))
    var found = CriterionDrift.remarks(in: versions, names: names)
    found += StatementDrift.remarks(in: versions)
    found += ContactDrift.remarks(in: versions)
    found += RecipientDrift.remarks(in: versions)
    found += ClauseDrift.remarks(in: versions)
    let order = LanguageRule.allCases
    return found.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      return (order.firstIndex(of: a.rule) ?? 0, a.range.lowerBound, one.offset)
        < (order.firstIndex(of: b.rule) ?? 0, b.range.lowerBound, other.offset)
    }.map(\.element)
  }
}

/// Both versions with their alignment.
struct Versions {
  let chinese: VersionText
  let english: VersionText
  let alignment: ClauseAlignment
  /// Sections without counterpart whose section above has one; by language.
  private(set) var missing: [Language: [Int]] = [:]

  init(_ chinese: VersionText, _ english: VersionText) {
    self.chinese = chinese
    self.english = english
    alignment = ClauseAlignment(chinese, english)
    missing[.chinese] = missing(in: chinese, other: english)
    missing[.english] = missing(in: english, other: chinese)
  }

  func version(_ language: Language) -> VersionText {
    language == .chinese ? chinese : english
  }

  func other(_ language: Language) -> VersionText {
    language == .chinese ? english : chinese
  }

  /// The section of the other version that corresponds.
  func counterpart(of section: Int, in language: Language) -> Int? {
    language == .chinese ? alignment.english(for: section) : alignment.chinese(for: section)
  }

  /// The nearest section around one that has a counterpart; nil inside a clause that is missing.
  func anchor(of section: Int, in language: Language) -> Int? {
    let sections = version(language).text.document.sections
    var current = section
    while counterpart(of: current, in: language) == nil {
      if missing[language]?.contains(current) == true { return nil }
      guard let parent = sections[current].parent else { return nil }
      current = parent
    }
    return current
  }

  /// Where the other version should say what stands at bytes of this one.
  func expectedPlace(of place: Int, in language: Language) -> Range<Int>? {
    let version = version(language)
    guard let anchor = anchor(of: version.section(at: place), in: language),
      let section = counterpart(of: anchor, in: language)
    else { return nil }
    return other(language).place(of: section)
  }

  private func missing(in version: VersionText, other: VersionText) -> [Int] {
    let sections = version.text.document.sections
    let unmatched = sections.indices.filter { counterpart(of: $0, in: version.language) == nil }
    // Texts built differently have no clauses in common to miss.
    guard sections.count > 1, unmatched.count * 2 <= sections.count else { return [] }
    return unmatched.filter { index in
      guard let parent = sections[index].parent,
        let above = counterpart(of: parent, in: version.language)
      else { return false }
      let size = sections.indices.filter { isBelow($0, index, in: version) }
        .reduce(0) { $0 + version.clauses[$1].size }
      // Where the other version has no clauses below, it says it in one.
      let hasSiblings = other.text.document.sections.contains { $0.parent == above }
      return size >= 40 && hasSiblings
    }
  }

  func isBelow(_ section: Int, _ top: Int, in version: VersionText) -> Bool {
    var current: Int? = section
    while let index = current {
      if index == top { return true }
      current = version.text.document.sections[index].parent
    }
    return false
  }
}
