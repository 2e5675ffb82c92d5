internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// A policy, ranked or listed apart, as a row.
struct RankingRow {
  let record: PolicyRecord
  let place: RankedPolicy?
  let criteria: [CriterionID: Criterion]

  func names(_ verdicts: [Verdict], _ words: Wording) -> WorkbookCell {
    .list(
      (record.verdicts?.findings ?? []).filter { verdicts.contains($0.verdict) }.map { finding in
        criteria[finding.criterion].map { words($0.name) } ?? finding.criterion.rawValue
      })
  }
}

/// The columns of the sheet of policies; what each means is in docs/data-dictionary.md.
enum RankingSheet {
  static let columns: [SheetColumn<RankingRow>] =
    place + scores + Dimension.allCases.flatMap(dimension) + origin

  private static let place: [SheetColumn<RankingRow>] = [
    .init("名次", "Rank", width: 7, .whole) { row, _ in .optional(row.place?.rank) },
    .init("服务", "Service", width: 26) { row, _ in .text(row.record.subject.shownName) },
    .init("等级", "Level", width: 15, tints: Level.tints) { row, words in
      .optional(row.place.map { words($0.level.name) })
    },
    .init("得分", "Score", width: 8, .oneDecimal) { row, _ in .tenths(row.place?.tenths) },
    .init("编号", "Id", width: 18) { row, _ in .text(row.record.subject.id) },
    .init("运营者", "Operator", width: 24) { row, _ in .optional(row.record.subject.operatorName) },
    .init("所属集团", "Group", width: 16) { row, _ in .optional(row.record.subject.group) },
    .init("行业", "Sector", width: 14) { row, words in
      .optional(row.record.subject.sector.map { words(sectorName($0)) })
    },
    .init("类型", "Kind", width: 9) { row, words in .text(words(kindName(row.record.subject.kind))) },
    .init("语言", "Language", width: 10) { row, words in
      row.record.language == .other && row.record.verdicts == nil
        ? .empty : .text(words(row.record.language.name))
    },
    .init("情况", "Status", width: 18) { row, words in .text(words(row.record.status.shownName)) },
    .init("原因", "Reason", width: 30) { row, words in
      .optional(row.record.status.reason.map { words($0.text) })
    },
  ]

  private static let scores: [SheetColumn<RankingRow>] = [
    .init("仅看得分的等级", "Level without caps", width: 16, tints: Level.tints) { row, words in
      .optional(row.place.map { words($0.uncappedLevel.name) })
    },
    .init("等级受限于", "Level held down by", width: 30) { row, words in
      .list(
        row.place?.caps.map { id in row.criteria[id].map { words($0.name) } ?? id.rawValue } ?? [])
    },
    .init("优于其他服务", "Better than", width: 12, .percent) { row, _ in
      .thousandths(row.place?.percentile)
    },
    .init("行业内名次", "Rank in sector", width: 12, .whole) { row, _ in
      .optional(row.place?.sectorRank)
    },
    .init("同类型名次", "Rank in kind", width: 12, .whole) { row, _ in
      .optional(row.place?.kindRank)
    },
    .init("权重变动时最好名次", "Best rank, weights moved", width: 12, .whole) { row, _ in
      .optional(row.place?.stability?.weights.lowerBound)
    },
    .init("权重变动时最差名次", "Worst rank, weights moved", width: 12, .whole) { row, _ in
      .optional(row.place?.stability?.weights.upperBound)
    },
    .init("判定有误时最好名次", "Best rank, verdicts erring", width: 12, .whole) { row, _ in
      .optional(row.place?.stability?.errors.lowerBound)
    },
    .init("判定有误时最差名次", "Worst rank, verdicts erring", width: 12, .whole) { row, _ in
      .optional(row.place?.stability?.errors.upperBound)
    },
    .init("严重红旗", "Strong red flags", width: 30) { row, words in row.names([.strong], words) },
    .init("轻度红旗", "Weak red flags", width: 30) { row, words in row.names([.weak], words) },
    .init("人工判定数", "Decided by people", width: 12, .whole) { row, _ in
      .optional(row.place?.overridden.count)
    },
  ]

  private static func dimension(_ dimension: Dimension) -> [SheetColumn<RankingRow>] {
    @Sendable func score(_ row: RankingRow) -> DimensionScore? {
      row.place?.dimensions.first { $0.dimension == dimension }
    }
    let name = dimension.name
    return [
      .init(name.chinese, name.english, width: 12, .oneDecimal) { row, _ in
        .tenths(score(row)?.tenths)
      },
      .init(name.chinese + "（满分）", name.english + " (of)", width: 12, .oneDecimal) { row, _ in
        .tenths(score(row)?.ofTenths)
      },
    ]
  }

  private static let origin: [SheetColumn<RankingRow>] = [
    .init("读取可信度", "Confidence in the reading", width: 12, .twoDecimals) { row, _ in
      .hundredths(hundredths(row.record.confidence))
    },
    .init("页面性质", "Kind of page", width: 22) { row, words in
      .optional(row.record.pageKind.map { words($0.name) })
    },
    .init("文件标题", "Title of the document", width: 30) { row, _ in .optional(row.record.title) },
    .init("保存的页面", "Saved page", width: 30) { row, _ in
      .optional(row.record.subject.shownFiles)
    },
    .init("原网址", "Original address", width: 30) { row, _ in
      .optional(row.record.subject.address)
    },
    .init("保存日期", "Saved on", width: 12, .date) { row, _ in
      .optional(row.record.subject.savedAt)
    },
    .init("文本所称更新日期", "Updated, by its own word", width: 12, .date) { row, _ in
      .optional(row.record.verdicts?.facts?.updated)
    },
    .init("与其相同最多的政策", "Closest text of another operator", width: 18) { row, _ in
      .optional(row.place?.reuse.first?.policy)
    },
    .init("相同部分占比", "Share of text in it", width: 12, .percent) { row, _ in
      .thousandths(row.place?.reuse.first?.containment)
    },
    .init("读取说明", "Notes on the reading", width: 30) { row, words in
      .list(row.record.notes.map { words($0.text) })
    },
  ]

  static func sheet(_ model: ReportModel, _ words: Wording) -> WorkbookSheet {
    let ranking = model.ranking
    let facets = facetNames(ranking)
    let criteria = model.criteria
    let unranked = model.unranked
    return WorkbookSheet(
      name: words(Phrase.ranking),
      columns: columns.map { $0.shown(words) }
        + facets.map { .init(title: $0, width: 16, format: .text, tints: []) },
      frozenColumns: 2, isTable: true,
      rows: { each in
        func hand(_ row: RankingRow) {
          let known = row.record.subject.facets
          each(
            columns.map { $0.cell(row, words) }
              + facets.map { name in .optional(known.first { $0.name == name }?.value) })
        }
        for policy in ranking.ranked {
          hand(RankingRow(record: policy.record, place: policy, criteria: criteria))
        }
        for record in unranked {
          hand(RankingRow(record: record, place: nil, criteria: criteria))
        }
      })
  }
}
