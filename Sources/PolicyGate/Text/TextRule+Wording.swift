public import PolicyText

extension TextRule {
  /// What the check looks for, in a few words.
  public var name: Bilingual {
    switch self {
    case .sharingContradiction:
      Bilingual(chinese: "对外提供前后矛盾", english: "Contradiction about sharing")
    case .collectionContradiction:
      Bilingual(chinese: "收集前后矛盾", english: "Contradiction about collecting")
    case .retentionContradiction:
      Bilingual(chinese: "保存期限前后矛盾", english: "Contradiction about retention")
    case .unusedTerm: Bilingual(chinese: "定义的简称未使用", english: "Defined term never used")
    case .earlyTerm:
      Bilingual(chinese: "简称在定义前使用", english: "Term used before its definition")
    case .deadReference:
      Bilingual(chinese: "引用的条款不存在", english: "Reference to a clause that is not there")
    case .deadLink:
      Bilingual(chinese: "文内链接没有目标", english: "Link to a place that is not there")
    case .vagueClause: Bilingual(chinese: "条款措辞笼统", english: "Vague clause")
    case .openDuty: Bilingual(chinese: "义务没有时限", english: "Duty without a time")
    case .dateConflict: Bilingual(chinese: "日期不一致", english: "Dates that disagree")
    case .futureDate: Bilingual(chinese: "日期尚未到来", english: "Date yet to come")
    case .longSentence: Bilingual(chinese: "句子过长", english: "Sentence too long")
    case .placeholder: Bilingual(chinese: "占位内容", english: "Placeholder")
    }
  }

  /// Why it matters and what would pass.
  public var advice: Bilingual {
    switch self {
    case .sharingContradiction:
      Bilingual(
        chinese: "读者无法判断哪一句算数。把例外写进承诺本身，或只承诺确实不做的事。",
        english:
          "Readers cannot tell which sentence holds. Put the exceptions into the promise itself, or promise only what is never done."
      )
    case .collectionContradiction:
      Bilingual(
        chinese: "说明在什么情况下收集、什么情况下不收集，或删去不实的一句。",
        english: "Say when it is collected and when it is not, or take out the untrue sentence.")
    case .retentionContradiction:
      Bilingual(
        chinese: "同一类信息只写一个期限；期限因情形而异时，把情形写在期限旁边。",
        english:
          "Give one period for one kind of data; where it depends on something, say on what beside the period."
      )
    case .unusedTerm:
      Bilingual(
        chinese: "删去这个定义，或在后文统一使用它。",
        english: "Take the definition out, or use the term where it is meant.")
    case .earlyTerm:
      Bilingual(
        chinese: "把定义移到第一次使用之处。", english: "Move the definition to where the term is first used.")
    case .deadReference:
      Bilingual(
        chinese: "改为现有条款的编号或标题；条款已删除的，一并删去引用。",
        english:
          "Name the number or title of a clause that is there; where the clause was dropped, drop the reference."
      )
    case .deadLink:
      Bilingual(
        chinese: "链接到现有标题，或为目标加上锚点。",
        english: "Link to a heading that is there, or give the target an anchor.")
    case .vagueClause:
      Bilingual(
        chinese: "把信息、目的和接收方逐一列全；确实会做的事不写“可能”。",
        english:
          "List data, purposes and recipients in full; do not write “may” of what is in fact done.")
    case .openDuty:
      Bilingual(
        chinese: "写明天数或小时数，如“15个工作日内”。",
        english: "Give a number of days or hours, such as “within 30 days”.")
    case .dateConflict:
      Bilingual(
        chinese: "全文只保留一个更新日期和一个生效日期，生效不早于发布。",
        english:
          "Keep one date of update and one effective date throughout, in force no earlier than published."
      )
    case .futureDate:
      Bilingual(
        chinese: "发布之日核对这一日期。", english: "Check this date on the day of publication.")
    case .longSentence:
      Bilingual(
        chinese: "拆成几句，或把并列的内容改成列表。",
        english: "Split it, or turn what it enumerates into a list.")
    case .placeholder:
      Bilingual(chinese: "发布前填写或删去。", english: "Fill it in or take it out before publishing.")
    }
  }
}
