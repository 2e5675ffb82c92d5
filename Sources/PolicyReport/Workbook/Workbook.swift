public import PolicyText

/// A workbook for a spreadsheet program, not yet in any file format: what stands in which cell.
public struct Workbook: Sendable {
  public var title: String
  public var sheets: [WorkbookSheet]
  /// The last sheet, written when it is known what the file format could not hold.
  public var about: @Sendable (WorkbookLosses) -> WorkbookSheet
}

/// What a file format could not hold as it was.
public struct WorkbookLosses: Sendable, Hashable {
  /// Cells whose text is longer than the format allows, and was cut.
  public var cutCells: Int
  /// Names of sheets that have more rows than the format allows and go on in others.
  public var splitSheets: [String]

  public init(cutCells: Int = 0, splitSheets: [String] = []) {
    self.cutCells = cutCells
    self.splitSheets = splitSheets
  }
}

public struct WorkbookSheet: Sendable {
  public struct Column: Sendable {
    public var title: String
    /// In characters of Latin text.
    public var width: Int
    public var format: WorkbookFormat
    /// Cells that hold just one of these texts are colored.
    public var tints: [(text: String, tint: WorkbookTint)]
  }

  /// At most 28 characters, so that a number can follow, without any of `[]:*?/\`.
  public var name: String
  public var columns: [Column]
  /// Columns that stay in sight when the table is scrolled.
  public var frozenColumns: Int
  /// Whether the rows can be filtered and the head stays in sight.
  public var isTable: Bool
  /// Hands over the rows one by one, so that a large table is never held whole.
  public var rows: @Sendable (_ each: ([WorkbookCell]) -> Void) -> Void
}

public enum WorkbookCell: Sendable, Hashable {
  case empty
  /// Text of any origin; never a formula or a link.
  case text(String)
  case number(Double)
  case date(CalendarDate)
}

/// How the cells of a column are shown.
public enum WorkbookFormat: Sendable, Hashable, CaseIterable {
  case text, whole, oneDecimal, twoDecimals, percent, date
}

/// What a color says, best first. Colors never stand alone: the text says the same.
public enum WorkbookTint: Sendable, Hashable, CaseIterable {
  case best, good, middling, poor, worst, quiet
}
