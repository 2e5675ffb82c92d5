internal import PolicyDocument
internal import PolicyText

/// Defined terms that are never used, or used before they are defined.
enum DefinedTerms {
  static func remarks(in text: DraftText) -> [TextRemark] {
    let bytes = text.folded.bytes
    let all = text.sentences.flatMap { sentence in
      DefinedTerm.all(in: sentence, of: bytes) + DefinedTerm.explained(in: sentence, of: bytes)
    }
    let terms = firstDefinitions(all, in: text)
    guard !terms.isEmpty else { return [] }
    let uses = Uses(of: terms, besides: all.map(\.bracket), in: text)
    let glossaries = glossaries(of: text)
    let titles = DefinedTitles(terms, in: text)
    return terms.enumerated().compactMap { index, term in
      let places = uses.places[index].filter { use in
        !term.bracket.contains(use.range.lowerBound) && !isFullName(use, of: term, in: text)
      }
      if places.isEmpty { return unused(term, in: text) }
      let isGlossed =
        text.sentence(at: term.bracket.lowerBound)
        .map { glossaries.contains(text.block(of: $0).section) } ?? false
      return isGlossed ? nil : early(term, places, titles, in: text)
    }
  }

  /// Of what is defined twice, the first definition counts.
  private static func firstDefinitions(
    _ terms: [DefinedTerm], in text: DraftText
  ) -> [DefinedTerm] {
    var seen: Set<String> = []
    var bearers: [String: Int] = [:]
    return terms.filter { term in
      guard seen.insert(text.string(term.names[0])).inserted else { return false }
      return term.names.dropFirst().allSatisfy { name in
        bearers[text.string(name), default: 0] += 1
        return bearers[text.string(name), default: 0] <= mostBearers
      }
    }
  }

  /// Terms with one further name, each of which is held to all uses of it.
  private static let mostBearers = 100

  /// Sections where a reader looks words up, wherever they stand.
  private static func glossaries(of text: DraftText) -> Set<Int> {
    Set(
      text.document.sections.indices.filter { section in
        text.document.sections[section].heading
          .map { isGlossaryTitle(text.sentencesOfBlock[$0], text) } ?? false
      })
  }

  private static func isGlossaryTitle(_ sentences: Range<Int>, _ text: DraftText) -> Bool {
    sentences.contains { index in
      let title = Array(text.folded.bytes[text.sentences[index].range])
      return glossaryWords.contains { Letters.contains(title, $0) }
    }
  }

  private static let glossaryWords: [[UInt8]] = [
    "定义", "术语", "名词", "释义", "解释", "附录", "附件", "definition", "glossary", "interpretation",
    "key terms", "appendix", "annex",
  ].map { Array($0.utf8) }

  private static func unused(_ term: DefinedTerm, in text: DraftText) -> TextRemark? {
    guard let name = term.names.first else { return nil }
    let quotes = term.names.map(text.quote)
    // Internet Protocol (“IP”) gives an abbreviation its long form.
    guard !quotes.allSatisfy(isAbbreviation), quotes.contains(where: isName) else { return nil }
    return TextRemark(
      rule: .unusedTerm,
      message: Bilingual(
        chinese: "定义了“\(quotes.joined(separator: "”“"))”，但后文没有使用",
        english: "Defines “\(quotes.joined(separator: "”, “"))”, which is never used"),
      range: text.folded.sourceRange(of: name))
  }

  /// 易达 in 易达科技有限公司（以下简称“易达”） is no use of the short name.
  private static func isFullName(_ use: Use, of term: DefinedTerm, in text: DraftText) -> Bool {
    guard text.folded.bytes[use.range.lowerBound] >= 0xE4,
      use.range.upperBound <= term.bracket.lowerBound,
      term.bracket.lowerBound - use.range.upperBound <= 90
    else { return false }
    return !text.folded.bytes[use.range.upperBound..<term.bracket.lowerBound].contains {
      $0 == 0x0A || $0 == 0x2C || $0 == 0x2E || $0 == 0x3B
    }
  }

  /// In lower case, “right of data portability” explains a word.
  private static func isName(_ name: String) -> Bool {
    !name.utf8.allSatisfy { $0 < 0x80 } || name != name.lowercased()
  }

  private static func isAbbreviation(_ name: String) -> Bool {
    name.utf8.count <= 6 && name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Terms every reader knows, and names that any policy uses from its title on.
  private static let familiar: Set<String> = [
    "we", "us", "our", "you", "your", "company", "the company", "service", "services", "policy",
    "privacy policy", "notice", "privacy notice", "site", "website", "app", "application", "user",
    "users", "personal data", "personal information", "statement", "the app", "data", "sites",
    "terms", "agreement", "terms of service", "terms of use", "cookie", "cookies", "sdk",
    "监护人", "第三方", "合作伙伴", "关联公司", "关联方", "未成年人", "账号", "账户", "用户协议", "个人敏感信息", "敏感个人信息",
    "客户端", "儿童", "合作方",
    "我们", "您", "用户", "公司", "平台", "我司", "隐私政策", "个人信息", "app", "应用", "软件", "政策", "网站", "服务", "产品",
  ]

  /// Whether the full name before the bracket holds the short one.
  private static func isHeld(
    _ name: Range<Int>, in term: DefinedTerm, _ text: DraftText
  ) -> Bool {
    let bytes = text.folded.bytes
    let before = bytes[max(0, term.bracket.lowerBound - 60)..<term.bracket.lowerBound]
    let line = before.lastIndex { $0 == 0x0A || $0 == 0x2E }.map { before[$0...] } ?? before
    return Letters.contains(Array(line), Array(bytes[name]))
  }

  /// In the paragraph that defines it, where a reader sees both; or in a short line without a full
  /// stop, which names what follows though nothing marks it as a heading.
  private static func isBeside(_ use: Use, _ term: DefinedTerm, in text: DraftText) -> Bool {
    guard let used = text.sentence(at: use.range.lowerBound) else { return false }
    if used.block == text.sentence(at: term.bracket.lowerBound)?.block { return true }
    let range = used.range
    guard range.count <= 60 else { return false }
    return ![0x2E, 0x21, 0x3F, 0x3A, 0x3B].contains(text.folded.bytes[range.upperBound - 1])
  }

  private static func early(
    _ term: DefinedTerm, _ places: [Use], _ titles: DefinedTitles, in text: DraftText
  ) -> TextRemark? {
    guard let name = term.names.first, term.names.count == 1,
      let use = places.first(where: { !isBeside($0, term, in: text) }),
      use.range.upperBound <= term.bracket.lowerBound
    else { return nil }
    let folded = text.string(name)
    // Two Han characters are mostly a word, used as such.
    let isHan = text.folded.bytes[name.lowerBound] >= 0xE4
    let isWord =
      isHan ? name.count < 12 : !folded.contains(" ") || text.quote(name) == folded
    // Names of products are known from the title on.
    guard use.range.lowerBound > 300, !isHeld(name, in: term, text) else { return nil }
    guard !familiar.contains(folded), !folded.hasPrefix("本"), !isWord,
      !titles.hold(folded)
    else { return nil }
    let quote = text.quote(name)
    return TextRemark(
      rule: .earlyTerm,
      message: Bilingual(
        chinese: "“\(quote)”在定义之前已经使用",
        english: "“\(quote)” is used before it is defined"),
      range: text.folded.sourceRange(of: use.range),
      related: [
        TextRemark.Related(
          range: text.folded.sourceRange(of: term.bracket),
          message: Bilingual(chinese: "定义在此", english: "defined here"))
      ])
  }
}
