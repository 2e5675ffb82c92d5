internal import PolicyText

/// Pages that hold several legal documents one after the other: where one of them is the privacy
/// policy, terms of use and the like beside it are left out.
enum OtherDocuments {
  private enum Kind { case privacy, other }

  static func drop(_ tree: PageTree, _ dropped: inout [Bool], _ counts: TextCounts) {
    let titles = titles(tree, dropped)
    guard titles.contains(where: { $0.kind == .privacy }),
      titles.contains(where: { $0.kind == .other })
    else { return }
    let measures = NodeMeasures(tree, hidden: dropped, counts)
    // The documents' titles stand at one level of headings; the deepest that has both kinds and
    // holds real text under its privacy title.
    for level in 1...6 {
      let here = titles.filter { $0.level == level }
      guard here.contains(where: { $0.kind == .other }) else { continue }
      var keep: [Range<Int>] = []
      var leave: [Range<Int>] = []
      for (index, title) in here.enumerated() {
        let start = title.node
        let end = index + 1 < here.count ? here[index + 1].node : tree.count
        if title.kind == .privacy { keep.append(start..<end) } else { leave.append(start..<end) }
      }
      func prose(_ range: Range<Int>) -> Int {
        let end =
          range.upperBound < tree.count
          ? measures.prose(before: range.upperBound) : measures.totalProse
        return end - measures.prose(before: range.lowerBound)
      }
      let kept = keep.reduce(0) { $0 + prose($1) }
      let left = leave.reduce(0) { $0 + prose($1) }
      guard kept >= 150, left >= 150 else { continue }
      for range in leave where prose(range) >= 60 {
        for node in range where tree.end(of: node) <= range.upperBound { dropped[node] = true }
      }
      return
    }
  }

  /// Which paragraphs of a text without mark-up are titles of legal documents; none unless there are
  /// several documents and one is a privacy policy. What bears a number is a chapter.
  static func titles(of paragraphs: [[UInt8]]) -> Set<Int> {
    let kinds = paragraphs.map { text in kind(text[...]).flatMap { isNumbered(text) ? nil : $0 } }
    guard kinds.contains(.privacy), kinds.contains(.other) else { return [] }
    return Set(kinds.indices.filter { kinds[$0] != nil })
  }

  private static func titles(
    _ tree: PageTree, _ dropped: [Bool]
  ) -> [(node: Int, level: Int, kind: Kind)] {
    var result: [(node: Int, level: Int, kind: Kind)] = []
    var node = 0
    while node < tree.count {
      if dropped[node] {
        node = tree.end(of: node)
        continue
      }
      if let level = tree.tag[node].headingLevel,
        let kind = kind(tree.text[tree.textRange(of: node)])
      {
        result.append((node, level, kind))
      }
      node += 1
    }
    return result
  }

  /// "七、", "（二）", "第三章", "3.1": but not "一嗨" or "58同城".
  private static func isNumbered(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes.prefix(40), as: UTF8.self).drop { $0.isWhitespace }
    let number = text.drop { "（(第".contains($0) }
    let rest = number.drop { "一二三四五六七八九十百零0123456789".contains($0) }
    guard rest.startIndex > number.startIndex, let mark = rest.first else { return false }
    return "、.．)）章条條节節".contains(mark)
  }

  /// One of these ends every English name of a document.
  private static let lastWords = [
    "policy", "notice", "statement", "privacy", "service", "use", "conditions", "agreement",
    "addendum", "guidelines", "terms", "disclaimer",
  ].map { Array($0.utf8) }
  /// Words that count for nothing in a name.
  private static let fillers = ["our", "the", "and", "general", "full"]
  private static let ends = lastWords + fillers.map { Array($0.utf8) }

  /// False where the last word alone shows that a title is none of the names.
  private static func mayBeName(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.lastIndex(where: { $0 >= 0x80 || $0.isLetter }) else { return false }
    if bytes[last] < 0x80 {
      return ends.contains { stands($0, before: last + 1, in: bytes) }
    }
    return mayEndInHan(bytes)
      || bytes.contains(where: \.isLetter) && lastWords.contains(where: bytes.holds)
  }

  /// Whether a word, given in lower case, ends at a place in either case: nearly none does, by its last letter.
  private static func stands(_ word: [UInt8], before end: Int, in bytes: ArraySlice<UInt8>) -> Bool
  {
    guard end - bytes.startIndex >= word.count else { return false }
    for back in 1...word.count where bytes[end - back].lowercased != word[word.count - back] {
      return false
    }
    return true
  }

  /// Whether one of the characters stands in a title that end the Chinese names.
  private static func mayEndInHan(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.contains(where: { $0 >= 0xE6 }) else { return false }
    return lastHan.contains(where: bytes.holds) || bytes.mayHoldCompatibleHan
  }

  private static let lastHan = ["策", "议", "款", "明"].map { Array($0.utf8) }

  /// Only titles that are a document's name and nothing else: "Terms of Service", not "Changes to
  /// these terms".
  private static func kind(_ bytes: ArraySlice<UInt8>) -> Kind? {
    guard bytes.count <= 120, mayBeName(bytes) else { return nil }
    if bytes.allSatisfy({ $0 < 0x80 }) {
      let (title, words) = latinTitle(bytes)
      return kind(words: words, isBare: title.elementsEqual("privacy".utf8)) { title.ends(in: $0) }
    }
    let words = String(decoding: bytes, as: UTF8.self).lowercased()
      .split { !$0.isLetter }.filter { !fillers.contains(String($0)) }
    let title = words.joined(separator: " ")
    return kind(words: words.count, isBare: title == "privacy") { title.hasSuffix($0.description) }
  }

  /// - Parameter isBare: whether the title is "privacy".
  private static func kind(
    words: Int, isBare: Bool, endsIn: (StaticString) -> Bool
  ) -> Kind? {
    guard (1...6).contains(words) else { return nil }
    if isBare || privacyNames.contains(where: endsIn) { return .privacy }
    return words <= 5 && otherNames.contains(where: endsIn) ? .other : nil
  }

  /// The words of a title of ASCII that count, in lower case, one space between them, and how many they are.
  private static func latinTitle(_ bytes: ArraySlice<UInt8>) -> (title: [UInt8], words: Int) {
    var title: [UInt8] = []
    title.reserveCapacity(bytes.count + 1)
    var words = 0
    for word in bytes.split(whereSeparator: { !$0.isLetter }) {
      if fillers.contains(where: { word.isName($0.utf8) }) { continue }
      if words > 0 { title.append(.space) }
      for letter in word { title.append(letter | 0x20) }
      words += 1
    }
    return (title, words)
  }

  private static let privacyNames: [StaticString] = [
    "privacy policy", "privacy notice", "privacy statement", "隐私政策", "隐私协议", "隱私政策", "隱私權政策",
  ]
  private static let otherNames: [StaticString] = [
    "terms of service", "terms of use", "terms conditions", "conditions of use",
    "terms service", "user agreement", "data processing agreement", "data processing addendum",
    "acceptable use policy", "license agreement", "community guidelines", "terms", "legal notice",
    "disclaimer", "copyright policy", "dmca policy", "refund policy", "用户协议", "服务协议",
    "服务条款", "使用条款", "用户服务协议", "使用者條款", "服務條款", "免责声明",
  ]
}
