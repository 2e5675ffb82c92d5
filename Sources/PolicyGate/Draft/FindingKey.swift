internal import PolicyText

/// What stays of a finding when lines move, sections are numbered anew and spaces or marks change:
/// its rule, the titles of the clauses above it, and the letters of its evidence.
enum FindingKey {
  static func fingerprint(rule: String, detail: String, section: [String], quote: String) -> String
  {
    let parts = [rule, detail] + section.map(title) + ["", letters(quote)]
    return String(SHA256.hexadecimal(of: Array(parts.joined(separator: "\n").utf8)).prefix(16))
  }

  /// Letters and digits alone, in one case.
  static func letters(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where scalar.isLetterOrDigit {
      result += scalar.properties.lowercaseMapping
    }
    return result
  }

  /// A title without its number: "六、您的权利" and "7. Your rights" are known by their words.
  static func title(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let marks: Set<Unicode.Scalar> = ["、", ".", "．", ")", "）", ":", "：", " ", "\u{3000}"]
    var start = scalars.startIndex
    if let first = scalars.first, first == "第" || first == "(" || first == "（" {
      start = scalars.index(after: start)
    }
    var end = start
    while end < scalars.endIndex, scalars[end].isNumeral || marks.contains(scalars[end]) {
      end = scalars.index(after: end)
    }
    // "三方共享" begins with a numeral and has no number: a mark must close one.
    guard end > start, end < scalars.endIndex,
      marks.contains(scalars[scalars.index(before: end)])
        || "章条節节部".unicodeScalars.contains(scalars[end])
    else { return letters(text) }
    return letters(String(scalars[end...]))
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool { properties.isAlphabetic || properties.numericType != nil }

  fileprivate var isNumeral: Bool {
    ("0"..."9").contains(self) || "一二三四五六七八九十百零〇ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".unicodeScalars.contains(self)
  }
}
