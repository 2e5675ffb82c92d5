internal import PolicyText

/// What is said before a table of contents.
enum ContentsAnnouncement {
  /// "目录", "In this policy:".
  static func isOne(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count <= 60, mayAnnounce(bytes) else { return false }
    if bytes.allSatisfy({ $0 < 0x80 }) { return latinAnnouncements.contains(words(bytes)) }
    let text = String(decoding: bytes).lowercased().filter {
      $0.isLetter || $0 == " "
    }
    .split(separator: " ").joined(separator: " ")
    return announcements.contains(text)
  }

  private static let announcements = [
    "目录", "目 录", "目錄", "contents", "table of contents", "on this page", "in this policy",
    "quick links", "sommaire", "table des matières", "inhalt", "inhaltsverzeichnis",
  ]
  private static let latinAnnouncements = announcements.map { Array($0.utf8) }
  /// No announcement has more.
  private static let mostLetters = 19

  /// The words of ASCII text in lower case, one space between them.
  private static func words(_ bytes: Span<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    for index in bytes.indices {
      if bytes[index].isLetter {
        words.append(bytes[index] | 0x20)
      } else if bytes[index] == .space, let last = words.last, last != .space {
        words.append(.space)
      }
    }
    if words.last == .space { words.removeLast() }
    return words
  }

  /// False where the bytes alone show that it is none of those: they have some Latin letters, of which the first is one
  /// of a few, or no letters before the character 目.
  private static func mayAnnounce(_ bytes: Span<UInt8>) -> Bool {
    var letters = 0
    var hasHan = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte.isLetter {
        if letters == 0, !mayBegin(byte | 0x20) { return false }
        letters += 1
        if letters > mostLetters { return false }
      } else if byte == 0xE7, bytes.holds("目", at: index) {
        return true
      } else if byte >= 0xE5, byte <= 0xE9 {
        hasHan = true
      }
    }
    // Another Han character is a letter too, and in none of the others.
    return !hasHan && letters >= 6
  }

  private static func mayBegin(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x63, 0x69, 0x6F, 0x71, 0x73, 0x74: true  // c i o q s t
    default: false
    }
  }

  /// Whether the last sentence of a lead-in tells of the policy or its parts: "本政策将帮助您了解以下内容：".
  static func speaksOfParts(_ leadIn: ArraySlice<UInt8>) -> Bool {
    // Many lists may have one lead-in, of any length.
    let end = leadIn.suffix(300)
    let before = end.indices.last { place in
      sentenceEnds.contains { end[place...].starts(with: $0) }
    }
    let sentence = end[(before ?? end.startIndex)...]
    return parts.contains { sentence.holds($0) }
  }

  private static let sentenceEnds = [".", "!", "?", "。", "！", "？"].map { Array($0.utf8) }

  private static let parts = [
    "policy", "notice", "statement", "document", "section", "topic", "content", "index", "page",
    "question", "politique", "sommaire", "inhalt", "政策", "声明", "聲明", "条款", "條款", "协议", "協議",
    "指引", "指南", "规则", "規則", "本文", "内容", "內容", "部分", "章", "目录", "目錄",
  ].map { Array($0.utf8) }
}
