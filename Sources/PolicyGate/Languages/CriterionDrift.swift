internal import PolicyAssessment
internal import PolicyRubric
internal import PolicyText

/// Criteria that one version meets and the other does not.
enum CriterionDrift {
  /// - Parameter names: of criteria; one without is told of by its id.
  static func remarks(in versions: Versions, names: [CriterionID: Bilingual]) -> [LanguageRemark] {
    guard let chinese = versions.chinese.assessment, let english = versions.english.assessment
    else { return [] }
    let sentences = SentenceAlignment(versions)
    return chinese.findings.compactMap { one in
      guard let other = english[one.criterion] else { return nil }
      let id = one.criterion.rawValue
      let name = names[one.criterion] ?? Bilingual(chinese: id, english: id)
      if isBetter(one, than: other) {
        return remark(one, other, name, .chinese, versions, sentences)
      }
      return isBetter(other, than: one)
        ? remark(other, one, name, .english, versions, sentences) : nil
    }
  }

  /// Shown by a sentence of its own in one, and absent or denied in the other.
  private static func isBetter(_ one: Finding, than other: Finding) -> Bool {
    guard [.met, .partly, .strong, .weak].contains(one.verdict),
      [.notMet, .contradicted, .clear].contains(other.verdict),
      !one.doubts.contains(.noPassage), one.confidence >= 0.6
    else { return false }
    return one.evidence.contains { !$0.clause.isEmpty }
  }

  private static func remark(
    _ finding: Finding, _ absent: Finding, _ name: Bilingual, _ language: Language,
    _ versions: Versions, _ sentences: SentenceAlignment
  ) -> LanguageRemark? {
    let version = versions.version(language)
    // A clause that is missing whole is told of once. Where the same sentence stands in both
    // versions, the engine knows one language's words for it better than the other's.
    let isDenied = absent.verdict == .contradicted
    let places = finding.evidence.filter { evidence in
      let place = evidence.range.lowerBound
      return !evidence.clause.isEmpty
        && versions.anchor(of: version.section(at: place), in: language) != nil
    }
    guard let evidence = places.first,
      isDenied
        || !places.contains(where: { sentences.isWhole(at: $0.range.lowerBound, in: version) })
    else { return nil }
    let isChinese = language == .chinese
    let isFlag = finding.verdict == .strong || finding.verdict == .weak
    return LanguageRemark(
      rule: .criterion, criterion: finding.criterion.rawValue,
      message: Bilingual(
        chinese:
          "只有\(isChinese ? "中文" : "英文")版\(isFlag ? "触发红旗" : "满足标准")“\(name.chinese)”",
        english:
          "Only the \(isChinese ? "Chinese" : "English") version \(isFlag ? "raises the red flag" : "meets") “\(name.english)”"
      ),
      language: language, range: evidence.range,
      counterpart: sentences.counterpart(of: evidence.range.lowerBound, in: version)
        ?? versions.expectedPlace(of: evidence.range.lowerBound, in: language))
  }
}
