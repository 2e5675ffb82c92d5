internal import PolicyRubric
internal import PolicyText

/// Phrases of the heat map, the split ranking and the policy's own text.
extension Phrase {
  static let heatMap = Bilingual(chinese: "指标与政策对照图", english: "Criteria by policies")
  static let inRankOrder = Bilingual(
    chinese: "各政策（按名次自左至右）", english: "Policies, best on the left")
  static let metShare = Bilingual(chinese: "达标", english: "Met")
  static let partlyShare = Bilingual(chinese: "部分", english: "Partly")
  static let faultShare = Bilingual(chinese: "缺失", english: "Missing")
  static let raisedShare = Bilingual(chinese: "触发", english: "Raised")
  static let redFlagRows = Bilingual(chinese: "红旗", english: "Red flags")
  static let notJudged = Bilingual(chinese: "不适用或无法判断", english: "Not applicable or cannot tell")
  static let pages = Bilingual(chinese: "排名分页", english: "Pages of the ranking")
  static let byName = Bilingual(chinese: "按名称查找全部服务", english: "All services by name")
  static let searchName = Bilingual(chinese: "搜索名称", english: "Search names")
  static let copiedPassage = Bilingual(chinese: "相同段落示例", english: "A shared passage")

  static let fullText = Bilingual(chinese: "政策全文与依据", english: "The policy with its evidence")
  static let topics = Bilingual(chinese: "各主题在文中的位置", english: "Where each topic is treated")
  static let placeAndSections = Bilingual(
    chinese: "位置（自左至右为开头至结尾）与章节", english: "Place, beginning on the left, and sections")
  static let passages = Bilingual(chinese: "段落数", english: "Passages")
  static let inFullText = Bilingual(chinese: "在全文中查看", english: "See it in the text")
  static let marks = Bilingual(chinese: "依据", english: "Evidence")
  static let readability = Bilingual(chinese: "易读性与日期", english: "Readability and dates")
  static let length = Bilingual(chinese: "篇幅", english: "Length")
  static let sentenceLength = Bilingual(chinese: "句长中位数", english: "Median sentence")
  static let longSentences = Bilingual(chinese: "长句占比", english: "Long sentences")
  static let flesch = Bilingual(chinese: "Flesch 易读指数", english: "Flesch reading ease")
  static let updated = Bilingual(chinese: "文本所称更新日期", english: "Updated, by its own word")
  static let effective = Bilingual(chinese: "文本所称生效日期", english: "In force, by its own word")

  static let statement = Bilingual(
    chinese: "主要问题与运营者回应", english: "Main findings and the operator’s reply")
  static let reply = Bilingual(chinese: "运营者回应", english: "The operator’s reply")
  static let signature = Bilingual(
    chinese: "姓名、职务、日期", english: "Name, position, date")
  static let printAll = Bilingual(
    chinese: "打印时附上全部细节（否则只印一页结论）",
    english: "Print every detail (otherwise a one-page statement)")
}
