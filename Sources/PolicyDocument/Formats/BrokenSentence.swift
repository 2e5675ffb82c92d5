/// Whether a Chinese line without an end goes on in the next one. Lines of lists and headings have
/// no end either, so that only what reads on is joined.
enum BrokenSentence {
  static func goesOn(_ line: LineMeasures, _ next: String.UnicodeScalarView) -> Bool {
    guard let last = line.lastMark else { return false }
    if "，、（《“,(".unicodeScalars.contains(last), line.length >= 12 { return true }
    if endsListItem(line) || beginsLabel(next) { return false }
    if line.length >= 45 || line.leavesOpen { return true }
    guard line.length >= 20, isWord(last), line.holdsClause,
      next.count >= 20 || next.contains(where: { "，。；：、".unicodeScalars.contains($0) })
    else { return false }
    return wantsMore(last) || !beginsSentence(next)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value.isHan || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// "…时长；及": the item before the last of a list.
  private static func endsListItem(_ line: LineMeasures) -> Bool {
    guard let before = line.end.before, let last = line.end.last else { return false }
    return "；;，,".unicodeScalars.contains(before) && "及和或且".unicodeScalars.contains(last)
  }

  /// "使用目的：…", "联系电话: …"
  private static func beginsLabel(_ text: String.UnicodeScalarView) -> Bool {
    for (place, scalar) in text.prefix(13).enumerated() {
      if scalar == "：" || scalar == ":" { return place >= 2 }
      if !isWord(scalar) { return false }
    }
    return false
  }

  /// Words with which a sentence begins and none goes on.
  private static func beginsSentence(_ text: String.UnicodeScalarView) -> Bool {
    let start = String(text.prefix(3))
    return [
      "我们", "另外", "此外", "目前", "如果", "为了", "为保", "示例", "注意", "请您", "除此", "以下", "例如", "同时",
      "您可以", "您可能",
    ].contains { start.hasPrefix($0) }
  }

  /// A word no clause ends with.
  private static func wantsMore(_ scalar: Unicode.Scalar) -> Bool {
    "在的或和及与向为将会您以对从到于被把由可需即是其该各每任".unicodeScalars.contains(scalar)
  }
}
