internal import CXLSXWriter
internal import PolicyReport
internal import PolicyText

/// A workbook under way: sheets one after the other, rows in order.
struct WorkbookWriting {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let formats: WorkbookFormats
  private let mostRows: Int
  private(set) var losses = WorkbookLosses()
  /// The first that occurred; nothing is written after it.
  private(set) var error = LXW_NO_ERROR

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>, mostRows: Int) {
    self.workbook = workbook
    self.mostRows = mostRows
    formats = WorkbookFormats(workbook)
  }

  mutating func write(_ sheet: WorkbookSheet) {
    var part = 1
    var current = begin(sheet, part: part)
    var row = 1
    sheet.rows { cells in
      guard error == LXW_NO_ERROR else { return }
      if row >= mostRows {
        end(current, sheet, rows: row)
        part += 1
        if part == 2 { losses.splitSheets.append(sheet.name) }
        current = begin(sheet, part: part)
        row = 1
      }
      write(cells, at: row, of: sheet, to: current)
      row += 1
    }
    end(current, sheet, rows: row)
  }

  private mutating func begin(
    _ sheet: WorkbookSheet, part: Int
  ) -> UnsafeMutablePointer<lxw_worksheet>? {
    let name = part == 1 ? sheet.name : "\(sheet.name) \(part)"
    guard error == LXW_NO_ERROR, let current = workbook_add_worksheet(workbook, name) else {
      note(LXW_ERROR_MEMORY_MALLOC_FAILED)
      return nil
    }
    for (index, column) in sheet.columns.enumerated() {
      let place = UInt16(clamping: index)
      note(
        worksheet_set_column(current, place, place, Double(column.width), formats[column.format]))
    }
    worksheet_set_landscape(current)
    worksheet_set_paper(current, 9)
    worksheet_fit_to_pages(current, 1, 0)
    worksheet_repeat_rows(current, 0, 0)
    if sheet.isTable { worksheet_freeze_panes(current, 1, UInt16(clamping: sheet.frozenColumns)) }
    for (index, column) in sheet.columns.enumerated() {
      let text = CellText(column.title).text
      note(worksheet_write_string(current, 0, UInt16(clamping: index), text, formats.head))
    }
    return current
  }

  private mutating func write(
    _ cells: [WorkbookCell], at row: Int, of sheet: WorkbookSheet,
    to current: UnsafeMutablePointer<lxw_worksheet>?
  ) {
    let row = UInt32(clamping: row)
    for (index, (cell, column)) in zip(cells, sheet.columns).enumerated() {
      let place = UInt16(clamping: index)
      switch cell {
      case .empty: break
      case .text(let text): write(text, row, place, to: current)
      case .number(let number):
        note(worksheet_write_number(current, row, place, number, formats[column.format]))
      case .date(let date) where date.year < 1900:
        // Before the first day the format knows.
        write(date.description, row, place, to: current)
      case .date(let date):
        var day = lxw_datetime(
          year: Int32(date.year), month: Int32(date.month), day: Int32(date.day), hour: 0, min: 0,
          sec: 0)
        note(worksheet_write_datetime(current, row, place, &day, formats[.date]))
      }
    }
  }

  private mutating func write(
    _ text: String, _ row: UInt32, _ column: UInt16,
    to current: UnsafeMutablePointer<lxw_worksheet>?
  ) {
    let cell = CellText(text)
    if cell.isCut { losses.cutCells += 1 }
    note(worksheet_write_string(current, row, column, cell.text, formats[.text]))
  }

  /// What needs the number of rows.
  private mutating func end(
    _ current: UnsafeMutablePointer<lxw_worksheet>?, _ sheet: WorkbookSheet, rows: Int
  ) {
    guard error == LXW_NO_ERROR, sheet.isTable, !sheet.columns.isEmpty else { return }
    let last = UInt32(clamping: rows - 1)
    note(worksheet_autofilter(current, 0, 0, last, UInt16(clamping: sheet.columns.count - 1)))
    for (index, column) in sheet.columns.enumerated() where last > 0 {
      for (text, tint) in column.tints {
        // A string of a formula: quotes in it are doubled.
        let formula = "\"" + text.replacing("\"", with: "\"\"") + "\""
        formula.withCString { value in
          var rule = lxw_conditional_format()
          rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
          rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
          rule.value_string = UnsafeMutablePointer(mutating: value)
          rule.format = formats[tint]
          let place = UInt16(clamping: index)
          note(worksheet_conditional_format_range(current, 1, place, last, place, &rule))
        }
      }
    }
  }

  private mutating func note(_ new: lxw_error) {
    if error == LXW_NO_ERROR { error = new }
  }
}
