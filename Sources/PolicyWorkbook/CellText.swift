/// Text as a cell of an XLSX file can hold it.
struct CellText {
  /// UTF-16 units, as Excel counts.
  static let most = 32_767

  let text: String
  let isCut: Bool

  /// Control characters and others that XML does not allow become pictures of themselves or U+FFFD.
  /// What looks like the format's own escape for a character (`_x0041_`) is escaped, or Excel would
  /// show that character.
  init(_ source: String) {
    var text = source
    if source.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xEF || $0 == 0x5F }) {
      text = Self.cleaned(source)
    }
    isCut = text.utf16.count > Self.most
    if isCut {
      let units = text.utf16
      var end = units.index(units.startIndex, offsetBy: Self.most - 1)
      // A pair of surrogates stays whole.
      if let before = units.index(end, offsetBy: -1, limitedBy: units.startIndex),
        (0xD800..<0xDC00).contains(units[before])
      {
        end = before
      }
      text = String(text[..<end]) + "…"
    }
    self.text = text
  }

  private static func cleaned(_ source: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(source.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x09, 0x0A: result.append(scalar)
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("\u{2421}")
      case 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      case 0x5F where isEscape(scalars[index...].prefix(7)): result += "_x005F_".unicodeScalars
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = Array(scalars)
    return parts.count == 7 && (parts[1] == "x" || parts[1] == "X") && parts[6] == "_"
      && parts[2..<6].allSatisfy(\.properties.isASCIIHexDigit)
  }
}
