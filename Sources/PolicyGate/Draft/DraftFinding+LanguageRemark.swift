internal import PolicyDocument
internal import PolicyText

extension DraftFinding {
  /// What two language versions of one policy differ in: one finding with both places.
  public init(_ remark: LanguageRemark, chinese: JudgedDraft, english: JudgedDraft) {
    let isChinese = remark.language == .chinese
    let draft = isChinese ? chinese : english
    let positions = DraftPositions(draft)
    let other = DraftPositions(isChinese ? english : chinese)
    let quote = draft.document.string(remark.range.clamped(to: draft.document.text.indices))
    let related = remark.counterpart.map { range in
      Related(
        place: other.place(of: range),
        message: isChinese
          ? Bilingual(chinese: "英文版的相应位置", english: "the English version here")
          : Bilingual(chinese: "中文版的相应位置", english: "the Chinese version here"))
    }
    self.init(
      rule: remark.rule.rawValue, severity: remark.rule.severity, message: remark.message,
      advice: remark.rule.advice, place: positions.place(of: remark.range), quote: quote,
      related: related.map { [$0] } ?? [],
      fingerprint: FindingKey.fingerprint(
        rule: remark.rule.rawValue, detail: remark.criterion ?? "",
        section: positions.titlePath(of: remark.range.lowerBound), quote: quote))
  }
}
