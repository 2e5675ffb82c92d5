internal import PolicyText

/// Names by which a policy speaks of its operator without a definition: "Acme respects your privacy",
/// “某某网非常重视您的隐私”.
enum SpokenNames {
  /// What policies open with, said of the one who speaks.
  private static let chinese = [
    "非常重视", "十分重视", "高度重视", "一贯重视", "一向重视", "充分重视", "重视您", "重视用户", "非常尊重", "十分尊重",
    "尊重并保护", "尊重您", "尊重所有", "尊重用户", "尊重每", "深知",
  ]
  private static let english = [
    " respects your", " respects the privacy", " is committed to", " are committed to",
    " takes your privacy", " takes privacy", " values your", " cares about your",
    " understands that", " recognizes the importance",
  ]
  /// Words that may stand between the name and what is said of it.
  private static let fillers = ["一向", "一直", "始终", "将", "非常", "及其关联公司", "团队", "在此", "也", "都"]
  /// A name holding one of these is none: someone else, or the policy itself, is spoken of.
  private static let foreign = [
    "我们", "您", "本", "用户", "他们", "第三方", "隐私", "政策", "信息", "协议", "均", "请", "的", "如", "为", "对",
    "we", "our", "you", "your", "they", "this", "it", "policy", "notice", "who", "which", "and",
    "team", "staff", "everyone", "company", "also", "because", "that", "privacy", "us",
  ]

  /// Folded names in one of the opening blocks, given folded.
  static func names(in bytes: [UInt8]) -> [[UInt8]] {
    guard bytes.count > 2 else { return [] }
    var found: [(marker: Int, name: [UInt8])] = []
    let (beginnings, mayBegin) = (beginnings, mayBegin)
    let text = bytes.span
    var next = 0
    while next < bytes.count - 2 {
      // A marker begins with a space or a Han character.
      let (index, first) = (next, text[next])
      if first != 0x20, first < 0x80 {
        let eight = EightBytes(filled: text, at: index)
        next += EightBytes.first(eight.are(0x20) | eight.bits & EightBytes.highest)
        continue
      }
      next += 1
      if first != 0x20, first < 0xE4 { continue }
      let here = UInt32(first) << 16 | UInt32(text[index &+ 1]) << 8 | UInt32(text[index &+ 2])
      if !mayBegin[slot(of: here)] { continue }
      for marker in beginnings.indices where beginnings[marker] == here {
        let (word, longest) = markers[marker]
        if bytes[index...].starts(with: word), let name = name(endingAt: index, bytes, longest) {
          found.append((marker, name))
        }
      }
    }
    // By marker; those of one marker stay in their order.
    return found.enumerated().sorted {
      ($0.element.marker, $0.offset) < ($1.element.marker, $1.offset)
    }
    .map(\.element.name)
  }

  /// What is said of a name, with the bytes that the name may have.
  private static let markers: [(word: [UInt8], longest: Int)] =
    chinese.map { (Array($0.utf8), 36) } + english.map { (Array($0.utf8), 32) }
  /// The first three bytes of each.
  private static let beginnings = markers.map { $0.word[..<3].reduce(0) { $0 << 8 | UInt32($1) } }
  /// By `slot`: false where none of the markers has these three bytes.
  private static let mayBegin = beginnings.reduce(into: [Bool](repeating: false, count: 4096)) {
    $0[slot(of: $1)] = true
  }

  private static func slot(of beginning: UInt32) -> Int {
    Int((beginning ^ beginning >> 12) & 0xFFF)
  }

  /// What stands before, back to the last stop or the beginning.
  private static func name(endingAt end: Int, _ bytes: [UInt8], _ longest: Int) -> [UInt8]? {
    let before = String(decoding: bytes[..<end].suffix(longest + 60), as: UTF8.self)
    let stops: Set<Character> = [
      "。", ",", "，", ";", "；", ":", "：", "、", "\"", "(", ")", "!", "?", "\n",
    ]
    var name = Substring(before)
    if let stop = before.lastIndex(where: stops.contains) {
      name = before[before.index(after: stop)...]
    } else if bytes[..<end].count > longest + 60 {
      return nil
    }
    name = name.drop { $0 == " " }
    while let filler = fillers.first(where: { name.hasSuffix($0) }) {
      name = name.dropLast(filler.count)
    }
    while name.last == " " { name = name.dropLast() }
    let isLatin = name.utf8.allSatisfy { $0 < 0x80 }
    let words = name.split(separator: " ").map(String.init)
    guard (isLatin ? 3 : 6)...longest ~= name.utf8.count, words.count <= 4 else { return nil }
    let isForeign = foreign.contains { word in
      isLatin ? words.contains(word) : name.contains(word)
    }
    return isForeign ? nil : Array(name.utf8)
  }
}
