internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyGate
internal import PolicyRubric
internal import PolicyText

/// Compares the language versions among the drafts of a check: pairs of files, and single files that
/// hold both languages.
struct LanguageCheck: Sendable {
  let assessor: Assessor
  /// What criteria are called.
  let names: [CriterionID: Bilingual]

  func findings(in drafts: [JudgedDraft]) -> [DraftFinding] {
    let split = drafts.map { SideBySide.split($0.document) }
    var found: [DraftFinding] = []
    for (draft, versions) in zip(drafts, split) {
      guard let versions else { continue }
      found += compare(
        draft, version(versions.chinese, of: draft, like: draft), draft,
        version(versions.english, of: draft, like: draft))
    }
    let single = drafts.indices.filter { split[$0] == nil }.map { drafts[$0] }
    let pairs = LanguagePairs.find(
      single.map { LanguagePairs.Draft(file: $0.key, language: $0.document.language) })
    for pair in pairs {
      let chinese = single[pair.chinese]
      let english = single[pair.english]
      found += compare(
        chinese, LanguageVersion(chinese.document, assessment: chinese.assessment), english,
        version(english.document, of: english, like: chinese))
    }
    return found
  }

  private func compare(
    _ chinese: JudgedDraft, _ one: LanguageVersion, _ english: JudgedDraft,
    _ other: LanguageVersion
  ) -> [DraftFinding] {
    LanguageComparison.remarks(chinese: one, english: other, names: names)
      .map { DraftFinding($0, chinese: chinese, english: english) }
  }

  /// Judged under the profile of the draft it is compared with: another law's duties are no drift.
  private func version(
    _ document: PolicyDocument, of draft: JudgedDraft, like other: JudgedDraft
  ) -> LanguageVersion {
    let profile = other.assessment.profile
    if draft.assessment.profile == profile, document.blocks == draft.document.blocks {
      return LanguageVersion(document, assessment: draft.assessment)
    }
    let context = AssessmentContext(
      name: document.title, profile: profile, savedAt: document.savedAt)
    return LanguageVersion(document, assessment: assessor.assess(document, context: context))
  }
}
