internal import CXLSXWriter
internal import PolicyReport

/// The cell formats of one workbook; libxlsxwriter owns them.
struct WorkbookFormats {
  let head: UnsafeMutablePointer<lxw_format>?
  private let columns: [WorkbookFormat: UnsafeMutablePointer<lxw_format>]
  private let tints: [WorkbookTint: UnsafeMutablePointer<lxw_format>]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    head = workbook_add_format(workbook)
    format_set_bold(head)
    format_set_text_wrap(head)
    format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_bg_color(head, 0xE8E8E4)
    format_set_bottom(head, UInt8(LXW_BORDER_THIN.rawValue))
    var columns: [WorkbookFormat: UnsafeMutablePointer<lxw_format>] = [:]
    for kind in WorkbookFormat.allCases {
      let format = workbook_add_format(workbook)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      format_set_num_format(format, kind.code)
      columns[kind] = format
    }
    var tints: [WorkbookTint: UnsafeMutablePointer<lxw_format>] = [:]
    for tint in WorkbookTint.allCases {
      let format = workbook_add_format(workbook)
      format_set_font_color(format, tint.ink)
      if let paper = tint.paper { format_set_bg_color(format, paper) }
      tints[tint] = format
    }
    self.columns = columns
    self.tints = tints
  }

  subscript(format: WorkbookFormat) -> UnsafeMutablePointer<lxw_format>? { columns[format] }
  subscript(tint: WorkbookTint) -> UnsafeMutablePointer<lxw_format>? { tints[tint] }
}

extension WorkbookFormat {
  /// Text is `@`, so that a cell that is edited stays text.
  fileprivate var code: String {
    switch self {
    case .text: "@"
    case .whole: "0"
    case .oneDecimal: "0.0"
    case .twoDecimals: "0.00"
    case .percent: "0.0%"
    case .date: "yyyy-mm-dd"
    }
  }
}

extension WorkbookTint {
  /// Every ink reaches a contrast of 7 on its paper.
  fileprivate var ink: lxw_color_t { self == .quiet ? 0x595959 : 0x1A1A1A }

  fileprivate var paper: lxw_color_t? {
    switch self {
    case .best: 0xCFE3F5
    case .good: 0xE4EFF9
    case .middling: 0xFBF0CB
    case .poor: 0xFBDCC0
    case .worst: 0xF4C7C3
    case .quiet: nil
    }
  }
}
