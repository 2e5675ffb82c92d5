internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// The columns of the sheet of common problems; what each means is in docs/data-dictionary.md.
enum ProblemsSheet {
  typealias Row = (problem: Problem, criterion: Criterion?)

  static let columns: [SheetColumn<Row>] = [
    .init("指标", "Criterion", width: 34) { row, words in
      .text(row.criterion.map { words($0.name) } ?? row.problem.criterion.rawValue)
    },
    .init("占比", "Share", width: 9, .percent) { row, _ in
      .thousandths(share(row.problem.count, of: row.problem.of, parts: 1000))
    },
    .init("有此问题的政策", "Policies with it", width: 14, .whole) { row, _ in
      .whole(row.problem.count)
    },
    .init("适用的政策", "Policies it applies to", width: 14, .whole) { row, _ in
      .whole(row.problem.of)
    },
    .init("维度", "Dimension", width: 22) { row, words in
      .optional(row.criterion.map { words($0.dimension.name) })
    },
    .init("南都指出的问题", "Nandu finding", width: 44) { row, words in
      .optional(row.problem.finding.map { words($0.name) })
    },
    .init("指标编号", "Criterion id", width: 26) { row, _ in
      .text(row.problem.criterion.rawValue)
    },
    .init("指标性质", "Kind of criterion", width: 14) { row, _ in
      .optional(row.criterion?.kind.rawValue)
    },
  ]

  static func sheet(_ model: ReportModel, _ words: Wording) -> WorkbookSheet {
    let rows: [Row] = model.ranking.problems.map { ($0, model.criteria[$0.criterion]) }
    return WorkbookSheet(
      name: words(Phrase.problems), columns: columns.map { $0.shown(words) },
      frozenColumns: 1, isTable: true,
      rows: { each in for row in rows { each(columns.map { $0.cell(row, words) }) } })
  }
}
