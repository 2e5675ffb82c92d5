internal import PolicyRanking
public import PolicyText

/// The results as a workbook in one language: policies, verdicts, common problems, and how they were
/// made.
///
/// - Parameter language: Chinese or English.
public func workbook(of report: AuditReport, language: Language) -> Workbook {
  let words = Wording(language: language)
  let model = ReportModel(report)
  return Workbook(
    title: report.title.isEmpty ? words(Phrase.untitled) : report.title,
    sheets: [
      RankingSheet.sheet(model, words), VerdictsSheet.sheet(model, words),
      ProblemsSheet.sheet(model, words),
    ],
    about: { aboutSheet(report, words, losses: $0) })
}

private func aboutSheet(
  _ report: AuditReport, _ words: Wording, losses: WorkbookLosses
) -> WorkbookSheet {
  var rows: [(String, String)] = [
    ("", words.judgesTexts),
    (words(Phrase.method), words.howScoresAreMade),
    (words(Phrase.bands), words.bandCuts(report.ranking.bands)),
    ("", words.bandsAreInferred),
    (words(Phrase.tool), "Candor \(report.toolVersion)"),
    (words(Phrase.rubric), "\(report.rubricID) \(report.rubricVersion)"),
    (words(Phrase.digest), report.rubricDigest),
  ]
  rows += report.notes.map { (words(Phrase.notes), words($0.text)) }
  if losses.cutCells > 0 { rows.append((words(Phrase.notes), words.cutCells(losses.cutCells))) }
  rows += losses.splitSheets.map { (words(Phrase.notes), words.splitSheet($0)) }
  return WorkbookSheet(
    name: words(Phrase.method),
    columns: [
      .init(title: words(Phrase.notes), width: 16, format: .text, tints: []),
      .init(title: report.title, width: 110, format: .text, tints: []),
    ],
    frozenColumns: 0, isTable: false,
    rows: { [rows] each in for row in rows { each([.optional(row.0), .text(row.1)]) } })
}

extension Wording {
  fileprivate func cutCells(_ count: Int) -> String {
    pick(
      "\(count) 个单元格的文字超过 32,767 个字符，已截短，以“…”结尾；全文见 results.json。",
      (count == 1 ? "The text of 1 cell is" : "The texts of \(count) cells are")
        + " longer than 32,767 characters and cut, ending in “…”; whole in results.json.")
  }

  fileprivate func splitSheet(_ name: String) -> String {
    pick(
      "工作表“\(name)”超过 1,048,576 行，续于其后的工作表。",
      "The sheet “\(name)” has more than 1,048,576 rows and goes on in the sheets after it.")
  }
}
