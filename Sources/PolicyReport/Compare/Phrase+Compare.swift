internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// Phrases of comparisons.
extension Phrase {
  static let comparePolicies = Bilingual(
    chinese: "两份隐私政策的比较", english: "Two privacy policies compared")
  static let compareRuns = Bilingual(chinese: "两次评估的比较", english: "Two assessments compared")
  static let before = Bilingual(chinese: "之前", english: "Before")
  static let after = Bilingual(chinese: "之后", english: "After")
  static let change = Bilingual(chinese: "变化", english: "Change")
  static let verdictChanges = Bilingual(chinese: "结果的变化", english: "What changed in the verdicts")
  static let clauseChanges = Bilingual(chinese: "文字的变化", english: "What changed in the text")
  static let improved = Bilingual(chinese: "变好", english: "Better")
  static let worsened = Bilingual(chinese: "变差", english: "Worse")
  static let otherwise = Bilingual(chinese: "其他变化", english: "Other changes")
  static let flagsNowRaised = Bilingual(chinese: "新触发的红旗", english: "Red flags now raised")
  static let flagsNowCleared = Bilingual(chinese: "已消除的红旗", english: "Red flags now cleared")
  static let noPassage = Bilingual(chinese: "没有相应文字", english: "no passage")
  static let notInRubric = Bilingual(chinese: "无此指标", english: "not in the rubric")
  static let clauses = Bilingual(chinese: "条款", english: "Clauses")
  static let sameText = Bilingual(chinese: "相同文字", english: "Text in common")
  static let moved = Bilingual(chinese: "移动", english: "Moved")
  static let affects = Bilingual(chinese: "影响", english: "Bears on")
  static let rose = Bilingual(chinese: "得分上升", english: "Rose")
  static let fell = Bilingual(chinese: "得分下降", english: "Fell")
  static let appeared = Bilingual(chinese: "新增的服务", english: "New")
  static let gone = Bilingual(chinese: "不再出现的服务", english: "Gone")
  static let statusChanges = Bilingual(
    chinese: "只在一次评估中参与排名", english: "Ranked in one run only")
  static let levelMoves = Bilingual(chinese: "等级变动", english: "Moves between levels")
  static let prevalence = Bilingual(
    chinese: "问题普遍程度的变化", english: "Faults that became commoner or rarer")
  static let ofBoth = Bilingual(
    chinese: "两次都参与排名的", english: "Among those ranked in both")
  static let inBoth = Bilingual(chinese: "两次都有的", english: "in both")
  static let assessments = Bilingual(chinese: "评估", english: "Assessment")
  static let meanScore = Bilingual(chinese: "平均分", english: "Mean score")
  static let toLevel = Bilingual(chinese: "之前 ↓ 之后 →", english: "Before ↓ after →")
}

extension ClauseAlignment.Change {
  var name: Bilingual {
    switch self {
    case .unchanged: Bilingual(chinese: "未变", english: "Unchanged")
    case .changed: Bilingual(chinese: "修改", english: "Changed")
    case .dropped: Bilingual(chinese: "删除", english: "Dropped")
    case .added: Bilingual(chinese: "新增", english: "Added")
    }
  }

  /// Beside the name on a terminal, so that no color is needed.
  var sign: String {
    switch self {
    case .unchanged: " "
    case .changed: "~"
    case .dropped: "-"
    case .added: "+"
    }
  }
}

extension Wording {
  func clauses(_ alignment: ClauseAlignment) -> String {
    let (same, moved) = (alignment.count(.unchanged), alignment.moved)
    let (changed, dropped) = (alignment.count(.changed), alignment.count(.dropped))
    let added = alignment.count(.added)
    return pick(
      "未变 \(same)（其中移动 \(moved)），修改 \(changed)，删除 \(dropped)，新增 \(added)",
      "\(same) unchanged (\(moved) of them moved), \(changed) changed, \(dropped) dropped, \(added) added"
    )
  }

  func unchanged(_ count: Int) -> String {
    pick("\(count) 条未变", count == 1 ? "1 clause unchanged" : "\(count) clauses unchanged")
  }

  var noVerdictChange: String {
    pick("没有一项结果改变。", "No verdict changed.")
  }

  var noTextChange: String {
    pick("文字没有改变。", "The text did not change.")
  }

  /// Two texts with little in common are two policies, not two versions of one.
  var littleInCommon: String {
    pick(
      "两份文本相同的文字很少，更像是两份不同的政策；逐条对照仅供参考。",
      "The two texts have little in common: they look like two policies rather than two versions of "
        + "one, and the comparison by clauses says little.")
  }

  var whatCountsAsChange: String {
    pick(
      "以句子、标题和表格行为单位；编号、大小写、全半角、空白和繁简之别不算改变。“移动”的条款文字未变，只是换了位置。",
      "By sentence, heading and table row. Numbering, letter case, width, white space and traditional or "
        + "simplified script are no change. A clause that moved stands elsewhere with the same words."
    )
  }

  var movementsAreOfScores: String {
    pick(
      "升降按得分计算；名次还会随其他服务的进出而变。",
      "Rising and falling is of the score; a rank also moves when other services come or go.")
  }

  func differs(_ change: BasisChange, _ old: RunSummary, _ new: RunSummary) -> String {
    let (before, after) = (old.basis, new.basis)
    switch change {
    case .rubric:
      let (a, b) = (before.shownRubric, after.shownRubric)
      return pick(
        "两次评估用的指标体系不同（\(a) → \(b)）：结果和得分的变化不一定是政策的变化。",
        "The rubrics differ (\(a) → \(b)): changed verdicts and scores need not be changed policies."
      )
    case .tool:
      return pick(
        "两次评估用的程序版本不同（\(before.toolVersion) → \(after.toolVersion)）：读取和判断可能不同。",
        "The versions of Candor differ (\(before.toolVersion) → \(after.toolVersion)): reading and "
          + "judging may.")
    case .bands:
      return pick(
        "两次评估的等级界线不同（\(before.bands) → \(after.bands)）：等级不可直接比较。",
        "The level bands differ (\(before.bands) → \(after.bands)): levels do not compare.")
    }
  }
}

extension RunSnapshot.Basis {
  /// With enough of the digest to tell two apart.
  fileprivate var shownRubric: String {
    "\(rubricID) \(rubricVersion) \(rubricDigest.prefix(19))".visible
  }
}
