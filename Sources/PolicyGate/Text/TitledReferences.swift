internal import PolicyDocument
internal import PolicyText

/// References to clauses by their title: 详见“如何删除”部分, see the section “Your rights”.
enum TitledReferences {
  static func remarks(in text: DraftText) -> [TextRemark] {
    let candidates = text.sentences.flatMap { sentence in
      sentence.isHeading ? [] : titles(in: sentence, of: text)
    }
    guard !candidates.isEmpty else { return [] }
    return candidates.filter { !stands($0, elsewhereIn: text) }.map { range in
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

  /// Whether the title's letters stand anywhere else, by whatever numbering and punctuation.
  private static func stands(_ title: Range<Int>, elsewhereIn text: DraftText) -> Bool {
    let wanted = Letters.of(text.folded.bytes[title])
    let plain = Letters.withoutNumber(wanted)
    guard plain.count >= 4 else { return true }
    return text.sentences.contains { sentence in
      let isSame = sentence.range.contains(title.lowerBound)
      // A second reference to it is no title.
      let isQuoted = !text.document.blocks[sentence.block].isHeading && sentence.range.count > 300
      guard !isSame, !isQuoted else { return false }
      let letters = Letters.of(text.folded.bytes[sentence.range])
      return Letters.contains(letters, plain)
        || letters.count >= 9 && sentence.isHeading
          && Letters.contains(plain, Letters.withoutNumber(letters))
    }
  }
}

/// Letters and digits alone, for comparing titles.
enum Letters {
  static func of(_ folded: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars
    where scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
      letters += Array(String(scalar).utf8)
    }
    return letters
  }

  /// Without the number a title begins with: 三我们如何共享.
  static func withoutNumber(_ letters: [UInt8]) -> [UInt8] {
    if ClauseNumbers.starts(ClauseNumbers.ordinal, letters, at: 0),
      let (_, end) = ClauseNumber.read(letters, at: 3),
      let unit = ClauseNumbers.units.first(where: { ClauseNumbers.starts($0, letters, at: end) })
    {
      return Array(letters[(end + unit.count)...])
    }
    guard let (_, end) = ClauseNumber.read(letters, at: 0) else { return letters }
    return Array(letters[end...])
  }

  static func contains(_ letters: [UInt8], _ part: [UInt8]) -> Bool {
    guard !part.isEmpty, part.count <= letters.count else { return false }
    return (0...(letters.count - part.count)).contains {
      ClauseNumbers.starts(part, letters, at: $0)
    }
  }
}
