internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyText

/// Who receives data, where the versions name others: companies known in both languages, Latin names
/// in the Chinese text, and tables of recipients with more rows in one.
enum RecipientDrift {
  static func remarks(in versions: Versions) -> [LanguageRemark] {
    let known = companies(in: versions)
    let names = latinNames(in: versions)
    let named = known + names
    return named + (named.isEmpty ? tables(in: versions) : [])
  }

  private static func companies(in versions: Versions) -> [LanguageRemark] {
    let chinese = KnownCompanies.named(in: versions.chinese.text.folded.bytes)
    let english = KnownCompanies.named(in: versions.english.text.folded.bytes)
    return KnownCompanies.names.indices.compactMap { company in
      switch (chinese[company], english[company]) {
      case (let place?, nil): only(place, .chinese, versions)
      case (nil, let place?): only(place, .english, versions)
      default: nil
      }
    }
  }

  /// Latin names where the Chinese text speaks of others, which the English text must have too.
  private static func latinNames(in versions: Versions) -> [LanguageRemark] {
    let text = versions.chinese.text
    let english = Set(LatinWords.all(in: versions.english.text.folded.bytes[...]))
    var seen: Set<String> = []
    return text.sentences.flatMap { sentence -> [LanguageRemark] in
      let kind = text.document.blocks[sentence.block].kind
      guard sentence.hasAny([.share, .thirdParty]) || kind == .tableRow else { return [] }
      return names(in: sentence, of: text).filter { range in
        let name = text.string(range)
        return !english.contains(name) && seen.insert(name).inserted && !isKnown(range, text)
          && !isInForm(range, sentence, text)
      }.compactMap { only($0, .chinese, versions) }
    }
  }

  private static func isKnown(_ range: Range<Int>, _ text: DraftText) -> Bool {
    !KnownCompanies.named(in: Array(text.folded.bytes[range])).isEmpty
  }

  /// Part of an address.
  private static func isInForm(
    _ range: Range<Int>, _ sentence: DraftSentence, _ text: DraftText
  ) -> Bool {
    text.forms(in: sentence).contains { form in
      switch form.kind {
      case .url, .email: form.range.overlaps(range)
      default: false
      }
    }
  }

  /// Words of four letters and more that begin with a capital and are not all capitals.
  private static func names(in sentence: DraftSentence, of text: DraftText) -> [Range<Int>] {
    text.folded.bytes[sentence.range].split { !(0x61...0x7A).contains($0) }
      .filter { $0.count >= 4 }
      .map { $0.startIndex..<$0.endIndex }
      .filter { range in
        let quote = text.quote(range)
        return quote.first?.isUppercase == true && quote != quote.uppercased()
          && !common.contains(text.string(range))
      }
  }

  private static let common: Set<String> = [
    "cookie", "cookies", "beacon", "android", "token", "email", "wifi", "bluetooth", "pixel",
    "flash", "store", "push", "http", "https", "html", "json", "storage", "local", "session",
  ]

  /// Tables of recipients with more rows in one version.
  private static func tables(in versions: Versions) -> [LanguageRemark] {
    versions.alignment.pairs.compactMap { pair in
      let chinese = rows(of: pair.chinese, versions.chinese)
      let english = rows(of: pair.english, versions.english)
      guard chinese.count != english.count, !chinese.isEmpty, !english.isEmpty,
        isOfRecipients(pair.chinese, versions.chinese)
          || isOfRecipients(pair.english, versions.english)
      else { return nil }
      let language: Language = chinese.count > english.count ? .chinese : .english
      let longer = language == .chinese ? chinese : english
      let shorter = language == .chinese ? english : chinese
      guard let last = longer.last, let counterpart = shorter.last else { return nil }
      return LanguageRemark(
        rule: .recipient,
        message: Bilingual(
          chinese: "中文版列出 \(chinese.count) 行接收方，英文版列出 \(english.count) 行",
          english:
            "The Chinese version lists \(chinese.count) rows of recipients, the English \(english.count)"
        ),
        language: language, range: last, counterpart: counterpart)
    }
  }

  private static func rows(of section: Int, _ version: VersionText) -> [Range<Int>] {
    version.text.document.blocks.filter { $0.section == section && $0.kind == .tableRow }
      .map(\.range)
  }

  private static func isOfRecipients(_ section: Int, _ version: VersionText) -> Bool {
    let topics: [ClauseTopic] = [.sharing, .recipients, .sdk, .disclosure, .cookies]
    return topics.contains { version.clauses[section].topics & 1 << UInt64($0.rawValue) != 0 }
  }

  private static func only(
    _ place: Range<Int>, _ language: Language, _ versions: Versions
  ) -> LanguageRemark? {
    let text = versions.version(language).text
    let range = text.folded.sourceRange(of: place)
    // What a missing clause names is missing with it.
    let section = versions.version(language).section(at: range.lowerBound)
    guard versions.anchor(of: section, in: language) != nil else { return nil }
    return LanguageRemark(
      rule: .recipient, message: .only(text.quote(place), in: language), language: language,
      range: range,
      counterpart: versions.expectedPlace(of: range.lowerBound, in: language))
  }
}
