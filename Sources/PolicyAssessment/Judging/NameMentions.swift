internal import PolicyText

/// How often a policy names the service it was fetched for.
enum NameMentions {
  /// Nil when the name cannot be looked for: none is known, or it is a package ("com.example.app"),
  /// a document's title, or too plain a word, or in another script than the text, which may have
  /// it in its own (Doubao is 豆包).
  static func count(
    of name: String, ofApp isApp: Bool, title: String, in text: NormalizedText, _ language: Language
  ) -> Int? {
    let folded = NormalizedText(name).bytes
    guard !isPackage(folded, ofApp: isApp), !namesADocument(name) else { return nil }
    let isHan = name.unicodeScalars.contains { ChineseScript.isHan($0.value) }
    guard isHan == (language == .chinese) else { return nil }
    let page = [NormalizedText(title).bytes, text.bytes]
    let whole = folded.filter(isKept)
    let parts = Self.parts(of: folded)
    guard whole.count >= 3, !parts.isEmpty else { return nil }
    let mentions = page.map { occurrences(of: whole, in: $0, most: .max) }.reduce(0, +)
    if mentions > 0 { return mentions }
    // A part will do: "Acme" stands for Acme Notes, 云朵 for 云朵记账.
    let hasPart = parts.contains { part in
      page.contains { occurrences(of: part, in: $0, most: 1) > 0 }
    }
    return hasPart ? 1 : 0
  }

  /// Words that many services have in their names.
  private static let plain: Set<String> = [
    "account", "accounts", "application", "cloud", "chat", "data", "forum", "forums", "free",
    "game", "games", "global", "group", "help", "health", "home", "international", "life", "lite",
    "mail", "mobile", "news", "note", "notes", "official", "online", "photo", "plus", "podcast",
    "policy", "privacy", "project", "search", "service", "services", "shop", "site", "social",
    "store", "team", "technology", "test", "video", "website", "work", "world",
  ]

  /// Labels in Latin letters and digits: three, or two of an app ("example.app" may be a site's name).
  private static func isPackage(_ name: [UInt8], ofApp isApp: Bool) -> Bool {
    let labels = name.split(separator: 0x2E, omittingEmptySubsequences: false)
    return labels.count > (isApp ? 1 : 2)
      && labels.allSatisfy { label in
        !label.isEmpty && label.allSatisfy { isLetterOrDigit($0) || $0 == 0x5F }
      }
  }

  private static func namesADocument(_ name: String) -> Bool {
    documentWords.contains(where: Array(name.lowercased().utf8)[...].holds)
  }

  private static let documentWords = ["隐私", "政策", "协议", "声明", "privacy", "policy", "terms"].map {
    Array($0.utf8)
  }

  /// Latin words that are no plain ones, and pairs of Han characters.
  private static func parts(of name: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    for run in name.split(whereSeparator: { $0 < 0x80 && !isLetterOrDigit($0) }) {
      let bytes = Array(run)
      if bytes.allSatisfy({ $0 < 0x80 }) {
        if bytes.count >= 3, !plain.contains(String(decoding: bytes, as: UTF8.self)) {
          parts.append(bytes)
        }
      } else {
        let characters = Array(String(decoding: bytes, as: UTF8.self))
        for index in characters.indices.dropLast() {
          parts.append(Array(String(characters[index...(index + 1)]).utf8))
        }
      }
    }
    return parts
  }

  /// Letters and digits alone count: "McGraw-Hill" is "McGraw Hill".
  @inline(__always)
  private static func isKept(_ byte: UInt8) -> Bool { byte >= 0x80 || isLetterOrDigit(byte) }

  @inline(__always)
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte &- 0x61 < 26
  }

  /// How often a name stands in a text, whatever between its bytes does not count; no more than `most`.
  private static func occurrences(of name: [UInt8], in text: [UInt8], most: Int) -> Int {
    let first = name[0]
    var count = 0
    var index = 0
    while index < text.count, count < most {
      if text[index] == first, let end = end(of: name, in: text, at: index) {
        count += 1
        index = end
      } else {
        index += 1
      }
    }
    return count
  }

  /// Where a name that begins at `index` ends; nil where another does.
  private static func end(of name: [UInt8], in text: [UInt8], at index: Int) -> Int? {
    var (index, matched) = (index, 0)
    while index < text.count {
      let byte = text[index]
      if byte == name[matched] {
        matched += 1
        if matched == name.count { return index + 1 }
      } else if isKept(byte) {
        return nil
      }
      index += 1
    }
    return nil
  }
}
