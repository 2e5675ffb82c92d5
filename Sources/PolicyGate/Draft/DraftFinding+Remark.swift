internal import PolicyDocument

extension DraftFinding {
  /// What a check of the text itself found, at its place in the draft's file.
  public init(_ remark: TextRemark, in draft: JudgedDraft) {
    let positions = DraftPositions(draft)
    let quote = draft.document.string(remark.range.clamped(to: draft.document.text.indices))
    self.init(
      rule: remark.rule.rawValue, severity: remark.rule.severity, message: remark.message,
      advice: remark.rule.advice, place: positions.place(of: remark.range), quote: quote,
      related: remark.related.map {
        .init(place: positions.place(of: $0.range), message: $0.message)
      },
      fingerprint: FindingKey.fingerprint(
        rule: remark.rule.rawValue, detail: "",
        section: positions.titlePath(of: remark.range.lowerBound), quote: quote))
  }
}
