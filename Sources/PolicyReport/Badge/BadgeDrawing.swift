internal import PolicyText

extension Badge {
  /// A picture of its own: no script, no style sheet, no font and no link. The width of the text is
  /// estimated and then set, so that it fills its field whatever the font.
  func svg(_ language: Language) -> [UInt8] {
    let left = Self.width(of: label)
    let right = Self.width(of: message)
    let total = left + right
    let text = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(total)" height="20" \
      viewBox="0 0 \(total) 20" role="img" lang="\(language.tag ?? "")" aria-labelledby="t">
      <title id="t">\(title.visible.escapedForXML)</title>
      <clipPath id="r"><rect width="\(total)" height="20" rx="3"/></clipPath>
      <g clip-path="url(#r)">
      <rect width="\(left)" height="20" fill="#444"/>
      <rect x="\(left)" width="\(right)" height="20" fill="#\(color)"/>
      </g>
      <g fill="#fff" font-family="Verdana,Geneva,'Noto Sans CJK SC','Microsoft YaHei',sans-serif" \
      font-size="11" text-anchor="middle" aria-hidden="true">
      \(Self.line(label, from: 0, width: left))
      \(Self.line(message, from: left, width: right))
      </g>
      </svg>

      """
    return Array(text.utf8)
  }

  private static let margin = 6

  private static func line(_ text: String, from start: Int, width: Int) -> String {
    "<text x=\"\(decimal(5 * (2 * start + width), places: 1))\" y=\"14\" "
      + "textLength=\"\(width - 2 * margin)\">\(text.visible.escapedForXML)</text>"
  }

  /// At 11 pixels a Latin letter is about 6.6 wide, a Chinese character 11.
  private static func width(of text: String) -> Int {
    let tenths = text.unicodeScalars.reduce(0) { $0 + ($1.columns == 2 ? 110 : 66) }
    return (tenths + 9) / 10 + 2 * margin
  }
}
