internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyRubric

extension VerdictLock.Draft {
  /// The verdicts on a draft as it is. What does not apply or cannot be told is left out: there is
  /// nothing to fall behind.
  public init(_ draft: JudgedDraft) {
    let positions = DraftPositions(draft)
    self.init(
      draft: draft.key, tenths: draft.score?.tenths ?? 0,
      verdicts: draft.assessment.findings.compactMap { finding in
        guard finding.verdict.quality != nil else { return nil }
        let passage = finding.evidence.first
        return .init(
          criterion: finding.criterion, verdict: finding.verdict,
          line: passage.map { positions.place(of: $0.range).start.line },
          section: passage?.section ?? [], quote: shortened(passage?.quote ?? "", to: 120))
      },
      outline: draft.document.blocks.filter(\.isHeading).map { draft.document.string($0.range) })
  }
}
