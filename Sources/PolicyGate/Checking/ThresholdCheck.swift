internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// Holds a draft to its thresholds.
struct ThresholdCheck {
  let draft: JudgedDraft
  let thresholds: DraftThresholds
  let names: [CriterionID: Bilingual]
  /// Thresholds on the draft as a whole that are missed.
  private(set) var failures: [Bilingual] = []
  /// Thresholds that could be raised, and what could not be held to one.
  private(set) var slack: [Bilingual] = []

  init(_ draft: JudgedDraft, _ thresholds: DraftThresholds, names: [CriterionID: Bilingual]) {
    self.draft = draft
    self.thresholds = thresholds
    self.names = names
    checkScore()
    checkDimensions()
    checkBudgets()
    checkCriteria()
  }

  private mutating func fail(_ chinese: String, _ english: String) {
    failures.append(
      Bilingual(chinese: "\(draft.file)：\(chinese)", english: "\(draft.file): \(english)"))
  }

  private mutating func loose(_ chinese: String, _ english: String) {
    slack.append(
      Bilingual(chinese: "\(draft.file)：\(chinese)", english: "\(draft.file): \(english)"))
  }

  private mutating func checkScore() {
    guard let score = draft.score else { return }
    if let level = thresholds.level {
      if score.level < level {
        let caps = score.level < score.uncappedLevel ? score.caps.map(\.rawValue) : []
        fail(
          "等级为\(score.level.name.chinese)，低于要求的\(level.name.chinese)"
            + (caps.isEmpty ? "" : "（被 \(caps.joined(separator: "、")) 压低）"),
          "the level \(score.level.rawValue) is under \(level.rawValue)"
            + (caps.isEmpty ? "" : " (held down by \(caps.joined(separator: ", ")))"))
      } else if score.level > level {
        loose(
          "等级门槛可由\(level.name.chinese)提高到\(score.level.name.chinese)",
          "the level asked for can be raised from \(level.rawValue) to \(score.level.rawValue)")
      }
    }
    guard let least = thresholds.tenths else { return }
    if score.tenths < least {
      fail(
        "得分 \(points(score.tenths)) 低于要求的 \(points(least))，差 \(points(least - score.tenths)) 分",
        "the score \(points(score.tenths)) is under \(points(least)), "
          + "short by \(points(least - score.tenths)) points")
    } else if score.tenths > least {
      loose(
        "得分门槛可由 \(points(least)) 提高到 \(points(score.tenths))",
        "the score asked for can be raised from \(points(least)) to \(points(score.tenths))")
    }
  }

  private mutating func checkDimensions() {
    for dimension in draft.score?.dimensions ?? [] {
      guard let least = thresholds.dimensions[dimension.dimension], dimension.ofTenths > 0 else {
        continue
      }
      let share = 100 * dimension.tenths / dimension.ofTenths
      let name = dimension.dimension.name
      if share < least {
        fail(
          "“\(name.chinese)”得 \(points(dimension.tenths))/\(points(dimension.ofTenths)) 分"
            + "（\(share)%），低于要求的 \(least)%",
          "\(name.english): \(points(dimension.tenths)) of \(points(dimension.ofTenths)) points "
            + "(\(share)%) are under \(least)%")
      } else if share > least {
        loose(
          "“\(name.chinese)”的门槛可由 \(least)% 提高到 \(share)%",
          "\(name.english): the share asked for can be raised from \(least)% to \(share)%")
      }
    }
  }

  private mutating func checkBudgets() {
    for verdict in Verdict.allCases {
      guard let most = thresholds.budgets[verdict] else { continue }
      // What needs other policies can be told of no draft; a budget of none must be possible.
      let found = draft.assessment.findings.filter {
        $0.verdict == verdict && $0.reason != Assessor.needsCohort
      }
      if found.count > most {
        let ids = found.map(\.criterion.rawValue).joined(separator: ", ")
        fail(
          "\(verdict.rawValue) 有 \(found.count) 项，最多允许 \(most) 项：\(ids)",
          "\(found.count) criteria are \(verdict.rawValue), \(most) are allowed: \(ids)")
      } else if found.count < most {
        loose(
          "\(verdict.rawValue) 的上限可由 \(most) 降到 \(found.count)",
          "at most \(most) \(verdict.rawValue) can be lowered to \(found.count)")
      }
    }
  }

  private mutating func checkCriteria() {
    for (id, least) in thresholds.criteria.sorted(by: { $0.key < $1.key }) {
      guard let finding = draft.assessment[id], let quality = finding.verdict.quality else {
        if draft.assessment[id]?.verdict == .undetermined {
          loose("\(id) 无法判断，门槛没有检验", "\(id) cannot be told and was not held to its threshold")
        }
        continue
      }
      if quality > least.quality ?? 0 {
        loose(
          "\(id) 的门槛可由 \(least.rawValue) 提高到 \(finding.verdict.rawValue)",
          "\(id): the least verdict can be raised from \(least.rawValue) to "
            + finding.verdict.rawValue)
      }
    }
  }

  /// What a finding of this criterion falls short of; nil where it may stand.
  func required(_ rule: String) -> Bilingual? {
    guard let finding = draft.assessment[CriterionID(rawValue: rule)] else { return nil }
    if let least = thresholds.criteria[finding.criterion], let quality = finding.verdict.quality,
      quality < least.quality ?? 0
    {
      return Bilingual(
        chinese: "要求至少为 \(least.rawValue)", english: "at least \(least.rawValue) is required")
    }
    if thresholds.noStrongFlags == true, finding.verdict == .strong {
      return Bilingual(chinese: "不允许严重红旗", english: "no strong red flag is allowed")
    }
    return nil
  }
}

func points(_ tenths: Int) -> String {
  (tenths < 0 ? "-" : "") + "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
}
