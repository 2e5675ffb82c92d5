internal import PolicyRubric
internal import PolicyText

/// Candor's fixed phrases, in both languages. Sentences with figures are in `Sentences.swift`.
enum Phrase {
  static let publication = Bilingual(
    chinese: "隐私政策透明度评估", english: "Privacy-policy transparency")
  static let untitled = Bilingual(
    chinese: "隐私政策透明度排名", english: "Privacy policies ranked by transparency")
  static let skip = Bilingual(chinese: "跳到正文", english: "Skip to content")
  static let onThisPage = Bilingual(chinese: "本页内容", english: "On this page")
  static let ranking = Bilingual(chinese: "排名", english: "Ranking")
  static let allPolicies = Bilingual(chinese: "完整排名", english: "Full ranking")

  // Figures of the cohort.
  static let rankedPolicies = Bilingual(chinese: "参与排名", english: "Ranked")
  static let lowShare = Bilingual(chinese: "较低或低", english: "Relatively low or low")
  static let withoutPolicy = Bilingual(chinese: "没有隐私政策", english: "Without a policy")
  static let medianScore = Bilingual(chinese: "得分中位数", english: "Median score")
  static let leftOut = Bilingual(chinese: "未能评估", english: "Not assessed")
  static let levels = Bilingual(chinese: "等级分布", english: "Levels")

  // Columns.
  static let rank = Bilingual(chinese: "名次", english: "Rank")
  static let service = Bilingual(chinese: "服务", english: "Service")
  static let sector = Bilingual(chinese: "行业", english: "Sector")
  static let kind = Bilingual(chinese: "类型", english: "Kind")
  static let level = Bilingual(chinese: "等级", english: "Level")
  static let score = Bilingual(chinese: "得分", english: "Score")
  static let redFlags = Bilingual(chinese: "红旗", english: "Red flags")
  static let language = Bilingual(chinese: "语言", english: "Language")
  static let policies = Bilingual(chinese: "政策数", english: "Policies")
  static let share = Bilingual(chinese: "占比", english: "Share")
  static let mean = Bilingual(chinese: "平均分", english: "Mean")
  static let median = Bilingual(chinese: "中位数", english: "Median")
  static let distribution = Bilingual(chinese: "等级分布", english: "Distribution of levels")
  static let dimension = Bilingual(chinese: "维度", english: "Dimension")
  static let criterion = Bilingual(chinese: "指标", english: "Criterion")
  static let status = Bilingual(chinese: "情况", english: "Status")
  static let reason = Bilingual(chinese: "原因", english: "Reason")
  static let file = Bilingual(chinese: "文件", english: "File")
  static let none = Bilingual(chinese: "无", english: "None")

  // Filters of the ranking table.
  static let filters = Bilingual(chinese: "筛选排名", english: "Filter the ranking")
  static let search = Bilingual(chinese: "搜索名称或运营者", english: "Search name or operator")
  static let all = Bilingual(chinese: "全部", english: "All")
  static let anyFlags = Bilingual(chinese: "不限", english: "Any")
  static let withFlags = Bilingual(chinese: "有严重红旗", english: "With a strong flag")
  static let withoutFlags = Bilingual(chinese: "无严重红旗", english: "Without a strong flag")
  static let reset = Bilingual(chinese: "清除筛选", english: "Clear filters")
  static let shownRows = Bilingual(chinese: "显示 {n} / {all} 个", english: "{n} of {all} shown")

  // Sections of the ranking page.
  static let sectors = Bilingual(chinese: "行业比较", english: "Sectors compared")
  static let kinds = Bilingual(chinese: "应用与网站", english: "Apps and websites")
  static let problems = Bilingual(chinese: "常见问题", english: "Common problems")
  static let nanduFindings = Bilingual(
    chinese: "南都测评当年指出的问题", english: "The problems Nandu’s assessment named")
  static let otherProblems = Bilingual(
    chinese: "按普遍程度排列的全部问题", english: "All problems by how common they are")
  static let templates = Bilingual(chinese: "雷同文本", english: "Shared template text")
  static let notAssessed = Bilingual(chinese: "未能评估的页面", english: "What could not be assessed")
  static let method = Bilingual(chinese: "评估方法", english: "How it was done")
  static let example = Bilingual(chinese: "示例", english: "Example")

  // The method.
  static let rubric = Bilingual(chinese: "指标体系", english: "Rubric")
  static let digest = Bilingual(chinese: "摘要值", english: "Digest")
  static let bands = Bilingual(chinese: "等级界线", english: "Level bands")
  static let tool = Bilingual(chinese: "工具", english: "Tool")
  static let notes = Bilingual(chinese: "说明", english: "Notes")
}
