import PolicyAssessment
import PolicyRanking
import PolicyRubric
import PolicyText
import PolicyWorkbook
import Testing

@testable import PolicyReport

@Suite("XLSX")
struct WorkbookTests {
  private func file(
    _ report: AuditReport, _ language: Language = .chinese, mostRows: Int = 1_048_576
  ) throws -> [UInt8] {
    try XLSXWriter(mostRows: mostRows).bytes(
      of: workbook(of: report, language: language), temporary: "/tmp")
  }

  @Test("Sheets, heads and rows are those of the report", arguments: [Language.chinese, .english])
  func sheets(_ language: Language) throws {
    let words = Wording(language: language)
    let report = SampleReport.plain
    let book = try WorkbookReader(file(report, language))
    #expect(
      book.sheetNames == [
        words(Phrase.ranking), words.pick("逐项结果", "Verdicts"), words(Phrase.problems),
        words(Phrase.method),
      ])
    #expect(
      book.sheets[0][0].map(\.text)
        == RankingSheet.columns.map { words($0.title) } + ["country"])
    #expect(book.sheets[1][0].map(\.text) == VerdictsSheet.columns.map { words($0.title) })
    #expect(book.sheets[2][0].map(\.text) == ProblemsSheet.columns.map { words($0.title) })
    let ranking = report.ranking
    #expect(book.sheets[0].count == 1 + ranking.ranked.count + ranking.unranked.count)
    let verdicts = ranking.ranked.reduce(0) { $0 + ($1.record.assessment?.findings.count ?? 0) }
    #expect(book.sheets[1].count == 1 + verdicts)
    #expect(book.sheets[2].count == 1 + ranking.problems.count)
    #expect(book.sheets[3].contains { $0.last?.text.contains(report.rubricDigest) == true })
  }

  @Test("Numbers are numbers, dates are dates, texts are texts")
  func types() throws {
    let book = try WorkbookReader(file(SampleReport.plain))
    let first = SampleReport.plain.ranking.ranked[0]
    let row = book.sheets[0][1]
    func cell(_ column: String) -> WorkbookReader.Cell? { row.first { $0.place == column + "2" } }
    #expect(cell("A")?.type == "n" && cell("A")?.text == "1")
    #expect(cell("B")?.type == "inlineStr" && cell("B")?.text == first.record.subject.name)
    #expect(cell("D")?.type == "n")
    #expect(cell("D")?.text == points(first.tenths).replacing(".0", with: ""))
    let days = book.sheets[0].dropFirst().joined().filter { $0.type == "n" && $0.text == "46083" }
    #expect(days.count == 1, "2026-03-02 is day 46083")
  }

  @Test("Heads stay in sight, tables can be filtered, levels and verdicts are colored")
  func features() throws {
    let book = try WorkbookReader(file(SampleReport.plain))
    #expect(book.elements["autoFilter"] == 3)
    #expect(book.elements["pane"] == 3)
    #expect(book.elements["conditionalFormatting"] == 4)
    #expect(book.text(of: "xl/worksheets/sheet2.xml").contains("<formula>\"部分达标\"</formula>"))
    #expect(book.text(of: "xl/worksheets/sheet1.xml").contains("state=\"frozen\""))
  }

  @Test("The same report gives the same bytes, without any clock in them")
  func deterministic() throws {
    let bytes = try file(SampleReport.plain)
    #expect(try file(SampleReport.plain) == bytes)
    let book = try WorkbookReader(bytes)
    #expect(Set(book.times).count == 1)
    #expect(book.text(of: "docProps/core.xml").contains("1980-01-01T00:00:00Z"))
  }

  @Test("No text becomes a formula, a link or markup", arguments: [Language.chinese, .english])
  func hostile(_ language: Language) throws {
    let hostile = try WorkbookReader(file(HostileSample.report(hostile: true), language))
    let harmless = try WorkbookReader(file(HostileSample.report(hostile: false), language))
    #expect(hostile.names == harmless.names)
    #expect(hostile.elements["f"] == nil && hostile.elements["hyperlink"] == nil)
    #expect(Set(hostile.elements.keys) == Set(harmless.elements.keys))
    #expect(hostile.sheets.joined().joined().allSatisfy { !$0.isFormula })
    #expect(!hostile.names.contains { $0.contains("external") || $0.contains("comment") })
    // The columns of the manifest have names of their own, so heads differ in length.
    for (sheet, twins) in zip(hostile.sheets, harmless.sheets) {
      #expect(sheet[0].allSatisfy { $0.type == "inlineStr" })
      for (row, twin) in zip(sheet, twins).dropFirst() {
        #expect(row.map(\.type) == twin.map(\.type))
      }
    }
    // And each comes back as it was, but for what XML cannot hold.
    let shown = Set(hostile.sheets.joined().joined().map(\.text))
    for text in HostileSample.texts where !text.unicodeScalars.contains(where: { $0.value < 0x20 })
    {
      #expect(shown.contains(text), "\(text)")
    }
  }

  @Test("What looks like the format's own escape stays as it is written")
  func escapes() throws {
    var report = SampleReport.plain
    report.ranking.ranked[0].record.subject.name = "_x0041_ \u{1} \u{FFFE} a_x00"
    let book = try WorkbookReader(file(report))
    #expect(book.sheets[0][1][1].text == "_x005F_x0041_ ␁ \u{FFFD} a_x00")
  }

  @Test("A text longer than a cell is cut, and said to be", arguments: ["字", "a", "😀"])
  func longTexts(_ letter: String) throws {
    var report = SampleReport.plain
    report.ranking.ranked[0].record.subject.operatorName = String(repeating: letter, count: 40_000)
    let book = try WorkbookReader(file(report))
    let cell = try #require(book.sheets[0][1].first { $0.place == "F2" })
    #expect(cell.text.utf16.count <= 32_767 && cell.text.utf16.count > 32_760)
    #expect(cell.text.hasSuffix(letter + "…"))
    #expect(book.sheets[3].contains { $0.last?.text.contains("1 个单元格") == true })
  }

  @Test("A table with too many rows goes on in another sheet")
  func split() throws {
    let book = try WorkbookReader(file(SampleReport.plain, .english, mostRows: 30))
    let verdicts = SampleReport.plain.ranking.ranked.reduce(0) {
      $0 + ($1.record.assessment?.findings.count ?? 0)
    }
    let parts = book.sheetNames.indices.filter { book.sheetNames[$0].hasPrefix("Verdicts") }
    #expect(parts.map { book.sheetNames[$0] } == ["Verdicts", "Verdicts 2", "Verdicts 3"])
    #expect(parts.reduce(0) { $0 + book.sheets[$1].count - 1 } == verdicts)
    #expect(
      parts.allSatisfy {
        book.sheets[$0].count <= 30 && book.sheets[$0][0].count == book.sheets[1][0].count
      })
    #expect(
      book.sheets.last?.contains { $0.last?.text.contains("“Verdicts” has more") == true } == true)
  }

  @Test("An empty report is a workbook too")
  func empty() throws {
    let book = try WorkbookReader(file(SampleReport.report([])))
    #expect(book.sheets[0].count == 1 && book.sheets[1].count == 1)
  }

  @Test("A folder that is not there is named")
  func noFolder() {
    #expect(throws: WorkbookFailure.self) {
      try XLSXWriter().bytes(
        of: workbook(of: SampleReport.plain, language: .english), temporary: "/tmp/no such folder")
    }
  }
}
