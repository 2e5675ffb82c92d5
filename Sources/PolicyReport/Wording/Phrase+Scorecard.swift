internal import PolicyRubric
internal import PolicyText

/// Phrases of the scorecard of one policy.
extension Phrase {
  static let scorecard = Bilingual(chinese: "评分卡", english: "Scorecard")
  static let outOf100 = Bilingual(chinese: "满分 100", english: "out of 100")
  static let overallRank = Bilingual(chinese: "总排名", english: "Overall rank")
  static let sectorRank = Bilingual(chinese: "行业内排名", english: "Rank in its sector")
  static let kindRank = Bilingual(chinese: "同类型排名", english: "Rank in its kind")
  static let percentile = Bilingual(chinese: "优于", english: "Better than")
  static let cappedBy = Bilingual(chinese: "等级受限于", english: "Level held down by")

  static let about = Bilingual(chinese: "关于这份政策", english: "About this policy")
  static let operatorName = Bilingual(chinese: "运营者", english: "Operator")
  static let group = Bilingual(chinese: "所属集团", english: "Group")
  static let documentTitle = Bilingual(chinese: "文件标题", english: "Title of the document")
  static let address = Bilingual(chinese: "原网址", english: "Original address")
  static let savedAt = Bilingual(chinese: "保存日期", english: "Saved on")
  static let savedPage = Bilingual(chinese: "保存的页面", english: "Saved page")
  static let judgedUnder = Bilingual(chinese: "适用规则", english: "Judged under")
  static let pageKind = Bilingual(chinese: "页面性质", english: "Kind of page")
  static let readingConfidence = Bilingual(chinese: "读取可信度", english: "Confidence in the reading")
  static let readingNotes = Bilingual(chinese: "读取说明", english: "Notes on the reading")

  static let dimensions = Bilingual(chinese: "各维度得分", english: "Scores by dimension")
  static let improvements = Bilingual(
    chinese: "最能提分的改动", english: "What would raise the score most")
  static let criteria = Bilingual(chinese: "逐项结果", english: "Every criterion")
  static let flagsRaised = Bilingual(chinese: "触发的红旗", english: "Red flags raised")
  static let missing = Bilingual(chinese: "缺失或相悖", english: "Missing or contradicted")
  static let partly = Bilingual(chinese: "部分达标", english: "Partly met")
  static let undetermined = Bilingual(chinese: "无法判断", english: "Cannot tell")
  static let met = Bilingual(chinese: "达标", english: "Met")
  static let clear = Bilingual(chinese: "未触发的红旗", english: "Red flags not raised")
  static let notApplicable = Bilingual(chinese: "不适用", english: "Not applicable")

  static let evidence = Bilingual(chinese: "原文", english: "What the policy says")
  static let wholeText = Bilingual(
    chinese: "依据为全文而非某句。全文开头：", english: "Rests on the text as a whole, which begins:")
  static let openPassage = Bilingual(chinese: "在原网址查看此段", english: "See the passage at its address")
  static let lacking = Bilingual(chinese: "还缺", english: "Still missing")
  static let lackingForPart = Bilingual(
    chinese: "部分达标还缺", english: "Still missing, to be partly met")
  static let insufficient = Bilingual(chinese: "已提及但不充分", english: "Said, but not enough")
  static let tooLittle = Bilingual(
    chinese: "有所提及，但不足以算作说明", english: "Mentioned, but too little to count")
  static let nearMisses = Bilingual(chinese: "最接近的段落", english: "Nearest passages")
  static let lacks = Bilingual(chinese: "不足之处", english: "What it lacks")
  static let unsure = Bilingual(chinese: "把握较低", english: "Low confidence")
  static let preview = Bilingual(chinese: "试行，不计分", english: "Preview, does not count")

  static let sharedText = Bilingual(
    chinese: "与其他运营者相同的段落", english: "Passages shared with other operators")
  static let neighbors = Bilingual(chinese: "排名相邻的服务", english: "Neighbors in the ranking")
  static let thisPolicy = Bilingual(chinese: "本政策", english: "this policy")
  static let backToRanking = Bilingual(chinese: "返回排名", english: "Back to the ranking")
}
