internal import PolicyDocument
internal import PolicyText

/// References to clauses by their title: 详见“如何删除”部分, see the section “Your rights”.
enum TitledReferences {
  static func remarks(in text: DraftText) -> [TextRemark] {
    let candidates = text.sentences.flatMap { sentence in
      sentence.isHeading ? [] : titles(in: sentence, of: text)
    }
    guard !candidates.isEmpty else { return [] }
    let standing = StandingTitles(candidates, in: text)
    return candidates.filter { !standing.contains($0) }.map { range in
      let quote = text.quote(range)
      return TextRemark(
        rule: .deadReference,
        message: Bilingual(
          chinese: "引用了标题“\(quote)”，但文中没有这样的标题",
          english: "Refers to the title “\(quote)”, which stands nowhere in the text"),
        range: text.folded.sourceRange(of: range))
    }
  }

  private static let behindChinese: [[UInt8]] = [
    "部分", "章节", "一节", "一章", "条款", "的部分", "这一部分", "一部分", "小节",
  ].map { Array($0.utf8) }
  private static let behindEnglish: [[UInt8]] = [" section", " above", " below"].map {
    Array($0.utf8)
  }
  private static let beforeEnglish: [[UInt8]] = [
    "section ", "section titled ", "section called ", "section entitled ", "section headed ",
    "section named ", "section on ",
  ].map { Array($0.utf8) }
  /// Screens of a product have sections too, and other texts.
  private static let elsewhere: [[UInt8]] = [
    "设置", "点击", "页面", "客户端", "菜单", "app内", "网站", "《", "settings", "click", "tap ", "menu",
    "our website",
    "in the app", "help center", "your account", "terms of", "cookie policy", "cookie notice",
    "site's", "your profile", "dashboard", "page", "browser", "this section",
  ].map { Array($0.utf8) }

  /// Quoted titles that the sentence says are parts of this text; bytes of the folded text.
  private static func titles(in sentence: DraftSentence, of text: DraftText) -> [Range<Int>] {
    let bytes = text.folded.bytes
    let marks = sentence.range.filter { bytes[$0] == 0x22 }
    guard marks.count >= 2, !holdsAny(elsewhere, sentence.range, bytes) else { return [] }
    return stride(from: 0, to: marks.count - 1, by: 2).compactMap { index in
      let title = marks[index] + 1..<marks[index + 1]
      guard (6...90).contains(title.count) else { return nil }
      let after = title.upperBound + 1
      let isNamed =
        behindChinese.contains { ClauseNumbers.starts($0, bytes, at: after) }
        || behindEnglish.contains { ClauseNumbers.starts($0, bytes, at: after) }
        || beforeEnglish.contains {
          ClauseNumbers.starts($0, bytes, at: title.lowerBound - 1 - $0.count)
        }
      return isNamed ? title : nil
    }
  }

  private static func holdsAny(_ words: [[UInt8]], _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    range.contains { index in words.contains { ClauseNumbers.starts($0, bytes, at: index) } }
  }
}
