internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// A verdict as a row.
struct VerdictRow {
  let policy: RankedPolicy
  let finding: Finding
  let points: CriterionPoints
  let criterion: Criterion?

  var subject: PolicySubject { policy.record.subject }
  var first: Evidence? { finding.evidence.first }
}

/// The columns of the sheet of verdicts; what each means is in docs/data-dictionary.md.
enum VerdictsSheet {
  static let columns: [SheetColumn<VerdictRow>] = judged + evidence + reasons

  private static let judged: [SheetColumn<VerdictRow>] = [
    .init("名次", "Rank", width: 7, .whole) { row, _ in .whole(row.policy.rank) },
    .init("服务", "Service", width: 22) { row, _ in .text(row.subject.shownName) },
    .init("指标", "Criterion", width: 30) { row, words in
      .text(row.criterion.map { words($0.name) } ?? row.finding.criterion.rawValue)
    },
    .init("结果", "Verdict", width: 16, tints: Verdict.tints) { row, words in
      .text(words(row.finding.verdict.name))
    },
    .init("得分", "Points", width: 8, .oneDecimal) { row, _ in .tenths(row.points.tenths) },
    .init("满分", "Of", width: 8, .oneDecimal) { row, _ in .tenths(row.points.ofTenths) },
    .init("可信度", "Confidence", width: 11, .twoDecimals) { row, _ in
      .hundredths(hundredths(row.finding.confidence))
    },
    .init("编号", "Id", width: 18) { row, _ in .text(row.subject.id) },
    .init("行业", "Sector", width: 14) { row, words in
      .optional(row.subject.sector.map { words(sectorName($0)) })
    },
    .init("类型", "Kind", width: 9) { row, words in .text(words(kindName(row.subject.kind))) },
    .init("维度", "Dimension", width: 20) { row, words in
      .optional(row.criterion.map { words($0.dimension.name) })
    },
    .init("指标编号", "Criterion id", width: 24) { row, _ in
      .text(row.finding.criterion.rawValue)
    },
    .init("指标性质", "Kind of criterion", width: 14) { row, _ in
      .optional(row.criterion?.kind.rawValue)
    },
  ]

  private static let evidence: [SheetColumn<VerdictRow>] = [
    .init("引文数", "Quotations", width: 10, .whole) { row, _ in .whole(row.finding.evidence.count) },
    .init("引文", "Quotation", width: 60) { row, _ in .optional(row.first?.quote) },
    .init("章节", "Section", width: 24) { row, _ in
      .optional(row.first?.section.joined(separator: " > "))
    },
    .init("文件", "File", width: 20) { row, _ in .optional(row.first.map { shownPath($0.file) }) },
    .init("行", "Line", width: 8, .whole) { row, _ in .optional(row.first?.line) },
    .init("原文链接", "Link to the passage", width: 24) { row, _ in
      .optional(row.first.flatMap(row.subject.link)?.text)
    },
  ]

  private static let reasons: [SheetColumn<VerdictRow>] = [
    .init("还缺", "Still missing", width: 30) { row, words in
      .optional(row.criterion?.missing(in: row.finding).map { words($0.words) })
    },
    .init("已提及但不充分", "Said, but not enough", width: 30) { row, words in
      .optional(row.criterion?.insufficient(in: row.finding).map { words($0.words) })
    },
    .init("原因", "Reason", width: 30) { row, words in
      .optional(row.finding.reason.map { words($0) })
    },
    .init("存疑之处", "Doubts", width: 24) { row, words in
      .list(row.finding.doubts.map { words($0.name) })
    },
    .init("程序判定", "Judged by Candor", width: 16, tints: Verdict.tints) { row, words in
      .optional(row.finding.override.map { words($0.judged.name) })
    },
    .init("人工判定的理由", "Reason of the decision", width: 24) { row, _ in
      .optional(row.finding.override?.decision.reason)
    },
    .init("判定人", "Decided by", width: 14) { row, _ in
      .optional(row.finding.override?.decision.who)
    },
    .init("判定日期", "Decided on", width: 12, .date) { row, _ in
      .optional(row.finding.override?.decision.when)
    },
  ]

  static func sheet(_ model: ReportModel, _ words: Wording) -> WorkbookSheet {
    let ranked = model.ranking.ranked
    let criteria = model.criteria
    return WorkbookSheet(
      name: words.pick("逐项结果", "Verdicts"), columns: columns.map { $0.shown(words) },
      frozenColumns: 3, isTable: true,
      rows: { each in
        for policy in ranked {
          guard let assessment = policy.record.assessment else { continue }
          for (finding, points) in policy.findingsWithPoints(assessment) {
            let row = VerdictRow(
              policy: policy, finding: finding, points: points,
              criterion: criteria[finding.criterion])
            each(columns.map { $0.cell(row, words) })
          }
        }
      })
  }
}
