extension Unicode.Scalar {
  /// Columns of a terminal: 2 for East Asian wide and full-width forms (UAX #11) and emoji, 0 for
  /// combining marks and joiners, 1 for the rest.
  var columns: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension String {
  /// Columns of a terminal.
  var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }

  /// Cut to at most `width` columns, with an ellipsis where something was cut, then filled up with
  /// spaces to exactly `width`.
  func fitted(to width: Int, trailing: Bool = false) -> String {
    var text = self
    if columns > width {
      text = ""
      var used = 0
      for character in self {
        let columns = String(character).columns
        if used + columns > width - 1 { break }
        text.append(character)
        used += columns
      }
      if width > 0 { text += "…" }
    }
    let fill = String(repeating: " ", count: max(0, width - text.columns))
    return trailing ? fill + text : text + fill
  }
}
