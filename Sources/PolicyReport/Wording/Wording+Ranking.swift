internal import PolicyRanking
internal import PolicyRubric

/// Sentences of the heat map, the split ranking and the way to the next level.
extension Wording {
  func heatMapNote(policies: Int, columns: Int) -> String {
    guard policies > columns else {
      return pick(
        "每列是一份政策，按名次排列，左边最好；右侧是适用该项的政策中各结果的占比。",
        "Each column is a policy in rank order, the best on the left; the figures are shares of the "
          + "policies to which the criterion applies.")
    }
    let each = (policies + columns - 1) / columns
    return pick(
      "每列是名次相邻的至多 \(each) 份政策，颜色是其中最多的结果；右侧占比按全部政策计算。",
      "Each column is up to \(each) policies next to each other in rank, in the color of their "
        + "commonest verdict; the figures count every policy.")
  }

  func ranks(_ first: Int, _ last: Int) -> String {
    pick("第 \(first)–\(last) 名", "\(first)–\(last)")
  }

  var splitNote: String {
    pick(
      "排名分为多页；筛选和排序只作用于本页，全部数据见 policies.csv。",
      "The ranking has several pages; filters and sorting work on this one. All of it is in "
        + "policies.csv.")
  }

  func namesNote(parts: Int) -> String {
    let whole = pick("名称后是名次。", "The figure after a name is its rank.")
    return parts == 1
      ? whole
      : whole + pick("名单分为 \(parts) 页。", " The list has \(parts) pages.")
  }

  func nextLevel(_ path: Gains.Path) -> String {
    let score = points(path.tenths)
    return pick(
      "升到“\(self(path.level.name))”（得分 \(score)）可走的最短路径：",
      "The shortest way to “\(self(path.level.name).lowercased())” (score \(score)):")
  }

  func characters(_ count: Int) -> String { pick("\(count) 字", "\(count) characters") }
  func words(_ count: Int) -> String { pick("\(count) 词", "\(count) words") }
  /// The share of sentences longer than a limit.
  func longSentences(_ tenthsOfPercent: Int, over limit: String) -> String {
    let share = decimal(tenthsOfPercent, places: 1) + "%"
    return pick("\(share)（超过 \(limit)）", "\(share) (over \(limit))")
  }

  var fullTextNote: String {
    pick(
      "以下是 candor extract 读出的文本，标出各项结果所依据的段落；旁注链接到相应指标。",
      "The text as candor extract reads it, with the passages the verdicts rest on marked; the notes "
        + "beside it lead to the criteria.")
  }

  var cutText: String {
    pick("文本过长，其余部分见保存的页面。", "The text is long; the rest of it is in the saved page.")
  }

  var statementNote: String {
    pick(
      "请运营者核对引文与结论；如有异议，请指出政策中的相应文字。",
      "The operator is asked to check quotations and findings, and to point to the policy’s own words "
        + "where it disagrees.")
  }

  func andMore(_ count: Int) -> String { pick("等另 \(count) 项", "and \(count) more") }
}
