extension Unicode.Scalar {
  /// A character that acts on its surroundings or cannot be seen: controls, line separators,
  /// bidirectional controls, zero-width and tag characters. Joiners inside words are not counted.
  var isHidden: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F: true
    case 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}

extension String {
  /// On one line, with every hidden character shown as `\u{202e}`; tabs and line breaks are spaces.
  var visible: String {
    guard unicodeScalars.contains(where: \.isHidden) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": result += " "
      default:
        if scalar.isHidden {
          result += "\\u{" + String(scalar.value, radix: 16, uppercase: false) + "}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}
