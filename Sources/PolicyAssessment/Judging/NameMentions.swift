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
    let page = squeezed(NormalizedText(title).bytes) + [0x20] + squeezed(text.bytes)
    let whole = squeezed(folded)
    let parts = Self.parts(of: folded)
    guard whole.count >= 3, !parts.isEmpty else { return nil }
    let mentions = occurrences(of: whole, in: page)
    if mentions > 0 { return mentions }
    // A part will do: "Acme" stands for Acme Notes, 云朵 for 云朵记账.
    return parts.contains { occurrences(of: $0, in: page) > 0 } ? 1 : 0
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
    let folded = name.lowercased()
    return ["隐私", "政策", "协议", "声明", "privacy", "policy", "terms"].contains {
      folded.contains($0)
    }
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

  /// Letters and digits alone: "McGraw-Hill" is "McGraw Hill".
  private static func squeezed(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter { $0 >= 0x80 || isLetterOrDigit($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func occurrences(of name: [UInt8], in page: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while index + name.count <= page.count {
      if page[index] == name[0], page[index...].starts(with: name) {
        count += 1
        index += name.count
      } else {
        index += 1
      }
    }
    return count
  }
}
