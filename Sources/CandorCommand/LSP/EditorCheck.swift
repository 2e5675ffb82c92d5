internal import LanguageServer
internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyGate
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// Checks the text an editor has, which need not be on the disk yet.
struct EditorCheck: Sendable {
  let judge: PolicyJudge
  let scorer: Scorer
  let findings: CriterionFindings

  init(_ rubric: Rubric, reader: PolicyReader, profile: [String]) {
    judge = PolicyJudge(
      reader: reader, assessor: Assessor(rubric), maxBytes: reader.limits.maxBytes,
      profile: profile, savedAt: nil, assumesPolicy: false)
    scorer = Scorer(criteria: rubric.criteria, bands: .nanduLike)
    findings = CriterionFindings(rubric.criteria)
  }

  func check(path: String, text: String) -> CheckedDraft {
    do throws(ReadingFailure) {
      // Whatever a page said of its character set: an editor's text is UTF-8.
      let page = SavedPage(file: path, bytes: Array(text.utf8), transportCharset: "utf-8")
      let document = try judge.reader.read([page])
      let record = judge.record(
        of: document, subject: PolicySubject(id: path, name: document.title, files: [path]))
      guard let assessment = record.assessment else {
        return CheckedDraft(findings: [], notes: [record.status.reason?.text].compactMap { $0 })
      }
      let score = scorer.score(assessment)
      return CheckedDraft(
        findings: findings.findings(
          of: assessment, gains: scorer.gains(in: assessment),
          in: SourceText(file: path, text: text)),
        tenths: score?.tenths, level: score?.level, notes: record.notes.map(\.text))
    } catch {
      return CheckedDraft(findings: [], notes: [error.notice.text])
    }
  }
}
