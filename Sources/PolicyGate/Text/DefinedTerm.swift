internal import PolicyText

/// Short names a draft gives in brackets, （以下简称“平台”）, (the “Platform”), and words it explains.
struct DefinedTerm {
  /// What stands for one thing: （以下简称“公司”或“我们”） are two.
  var names: [Range<Int>]
  /// Where the bracket opens and closes, or the name and “means”; bytes of the folded text.
  var bracket: Range<Int>

  private static let cues: [[UInt8]] = ["简称", "下称", "统称", "合称", "又称", "称为"].map {
    Array($0.utf8)
  }
  private static let words: Set<String> = [
    "the", "our", "a", "an", "each", "or", "and", "we", "collectively", "together", "hereinafter",
    "hereafter", "referred", "to", "as", "individually", "also", "as:", "jointly", "further",
  ]

  /// All brackets of a sentence that define something.
  static func all(in sentence: DraftSentence, of bytes: [UInt8]) -> [DefinedTerm] {
    var found: [DefinedTerm] = []
    var index = sentence.range.lowerBound
    while index < sentence.range.upperBound {
      guard bytes[index] == 0x28,
        let close = bytes[index..<min(index + 240, sentence.range.upperBound)].firstIndex(of: 0x29)
      else {
        index += 1
        continue
      }
      if let term = DefinedTerm(index..<close + 1, of: bytes) { found.append(term) }
      index = close + 1
    }
    return found
  }

  private static let explaining: [[UInt8]] = [
    " means", " shall mean", " refers to", " is defined as", "是指", "系指", "指的是", ",是指", ",指", "指",
  ].map { Array($0.utf8) }

  /// Names in quotation marks that a sentence explains: “Ledger” means …, “账本”是指…….
  static func explained(in sentence: DraftSentence, of bytes: [UInt8]) -> [DefinedTerm] {
    let marks = sentence.range.filter { bytes[$0] == 0x22 }
    return zip(marks, marks.dropFirst()).compactMap { open, close in
      guard (3...49).contains(close - open), !isPath(open + 1..<close, bytes),
        let cue = explaining.first(where: { ClauseNumbers.starts($0, bytes, at: close + 1) })
      else { return nil }
      return DefinedTerm(names: [open + 1..<close], bracket: open..<close + 1 + cue.count)
    }
  }

  private init(names: [Range<Int>], bracket: Range<Int>) {
    self.names = names
    self.bracket = bracket
  }

  private init?(_ bracket: Range<Int>, of bytes: [UInt8]) {
    let marks = bracket.filter { bytes[$0] == 0x22 }
    guard marks.count >= 2, marks.count % 2 == 0 else { return nil }
    var names: [Range<Int>] = []
    var rest: [UInt8] = []
    var start = bracket.lowerBound + 1
    for pair in stride(from: 0, to: marks.count, by: 2) {
      rest += bytes[start..<marks[pair]] + [0x20]
      var end = marks[pair + 1]
      // “Platform,” with the comma inside.
      while end > marks[pair] + 1, [0x2C, 0x2E, 0x20].contains(bytes[end - 1]) { end -= 1 }
      names += Self.alternatives(marks[pair] + 1..<end, bytes)
      start = marks[pair + 1] + 1
    }
    rest += bytes[start..<bracket.upperBound - 1]
    guard !names.isEmpty, names.allSatisfy({ (2...48).contains($0.count) }), Self.defines(rest),
      !names.contains(where: { Self.isPath($0, bytes) })
    else { return nil }
    self.names = names
    self.bracket = bracket
  }

  /// “本政策/本隐私政策” are two.
  private static func alternatives(_ name: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
    bytes[name].split(whereSeparator: { $0 == 0x2F || $0 == 0x3F }).compactMap { part in
      guard let first = part.firstIndex(where: { $0 != 0x20 }),
        let last = part.lastIndex(where: { $0 != 0x20 })
      else { return nil }
      return first..<last + 1
    }
  }

  /// 【我的】-【设置】 is a way through a product's screens.
  private static func isPath(_ name: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes[name].contains { [0x5B, 0x3E, 0x3C].contains($0) }
  }

  /// Whether what stands beside the names in the bracket says no more than that they are names.
  private static func defines(_ rest: [UInt8]) -> Bool {
    if cues.contains(where: { cue in
      rest.indices.contains { ClauseNumbers.starts(cue, rest, at: $0) }
    }) {
      return rest.count <= 60
    }
    let text = String(decoding: rest, as: UTF8.self)
    return text.split(whereSeparator: { " ,;/、或".contains($0) }).allSatisfy { word in
      words.contains(String(word))
    }
  }
}
