internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyGate
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// Reads and judges drafts: whatever a person names is judged as a policy.
struct DraftJudge: Sendable {
  let rubric: Rubric
  let reader: PolicyReader
  let assessor: Assessor
  let scorer: Scorer

  init(_ rubric: Rubric, assessor: Assessor, bands: LevelBands, reader: PolicyReader) {
    self.rubric = rubric
    self.reader = reader
    self.assessor = assessor
    scorer = Scorer(criteria: rubric.criteria, bands: bands)
  }

  /// - Throws: why nothing can be said of the draft; an absence could be the part that is missing.
  func judge(
    _ page: SavedPage, key: String, context: AssessmentContext
  ) throws(DraftFailure) -> JudgedDraft {
    let document: PolicyDocument
    do throws(ReadingFailure) {
      document = try reader.read([page])
    } catch {
      throw DraftFailure(reason: error.notice)
    }
    for read in document.pages {
      if case .partial(let reason) = read.completeness {
        throw DraftFailure(reason: .partlyRead(read.file, reason))
      }
    }
    if document.text.isEmpty { throw DraftFailure(reason: .noText) }
    if !Language.judged.contains(document.language) { throw DraftFailure(reason: .otherLanguage) }
    var context = context
    if context.name.isEmpty { context.name = document.title }
    context.savedAt = context.savedAt ?? document.savedAt
    // Forms without text of their own have paragraphs or pages for lines, and no columns.
    let lines = document.blocks.map(\.line).max() ?? 1
    let text = page.sourceText ?? String(repeating: "\n", count: lines)
    return JudgedDraft(
      file: page.file, key: key, document: document,
      assessment: assessor.assess(document, context: context),
      source: SourceText(file: page.file, text: text), text: text, scorer: scorer)
  }
}

/// Why a draft could not be judged.
struct DraftFailure: Error, Sendable {
  var reason: Notice
}
