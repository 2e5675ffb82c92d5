internal import PolicyText

extension MainText {
  /// A few words with a year, and no copyright line: "Last updated: July 1, 2020", under the text or over it.
  func isDateLine(_ node: Int) -> Bool {
    guard measures.words(node) <= 12, measures.linked(node) == 0 else { return false }
    let bytes = tree.text[tree.textRange(of: node)]
    guard bytes.count <= 200, holdsYear(bytes) else { return false }
    return !Self.copyrightMarks.contains { bytes.holds($0) }
  }

  private static let copyrightMarks = ["©", "(c)", "copyright", "rights reserved", "版权"].map {
    Array($0.utf8)
  }

  /// 1990 to 2099, by itself.
  private func holdsYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    var value = 0
    for byte in bytes {
      if byte.isDigit {
        digits += 1
        value = digits <= 4 ? value * 10 + Int(byte - 0x30) : 0
      } else {
        if digits == 4, (1990...2099).contains(value) { return true }
        (digits, value) = (0, 0)
      }
    }
    return digits == 4 && (1990...2099).contains(value)
  }

  func holdsHeading(_ node: Int) -> Bool {
    for inside in node..<tree.end(of: node) where tree.tag[inside].headingLevel != nil {
      if !dropped[inside], measures.words(inside) > 0 { return true }
    }
    return false
  }
}
