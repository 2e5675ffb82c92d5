internal import PolicyDocument
internal import PolicyText

/// Sentences over the readability budget.
enum LongSentences {
  static func remarks(in text: DraftText, _ checker: TextChecker) -> [TextRemark] {
    text.sentences.compactMap { sentence in
      let kind = text.block(of: sentence).kind
      guard !sentence.isHeading, kind != .tableRow, kind != .tableHeader else { return nil }
      let bytes = text.document.text[sentence.source]
      // No sentence has more words or characters than a third of its bytes, nor is one over the
      // budget that has fewer bytes than it.
      guard bytes.count > min(checker.longestChinese, checker.longestEnglish) else { return nil }
      let length = sentence.isChinese ? TextLength.characters(bytes) : TextLength.words(bytes)
      let most = sentence.isChinese ? checker.longestChinese : checker.longestEnglish
      guard length > most else { return nil }
      let chineseUnit = sentence.isChinese ? "字" : "词"
      let englishUnit = sentence.isChinese ? "characters" : "words"
      return TextRemark(
        rule: .longSentence,
        message: Bilingual(
          chinese: "该句长 \(length) \(chineseUnit)，超过 \(most) \(chineseUnit)",
          english: "The sentence has \(length) \(englishUnit), more than \(most)"),
        range: sentence.source)
    }
  }
}

/// How long a passage is.
enum TextLength {
  /// Han characters and Latin words or numbers, each counted one; no punctuation.
  static func characters(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var inWord = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if ChineseScript.isHan(scalar.value) {
        count += 1
        inWord = false
      } else {
        let isWord = isLatin(scalar.value)
        if isWord, !inWord { count += 1 }
        inWord = isWord
      }
    }
    return count
  }

  /// Runs of letters, digits, apostrophes and hyphens.
  static func words(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var inWord = false
    for byte in bytes {
      let isWord =
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80
        || byte == 0x27 || byte == 0x2D
      if isWord, !inWord { count += 1 }
      inWord = isWord
    }
    return count
  }

  private static func isLatin(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar | 0x20) || (0x30...0x39).contains(scalar)
      || (0xC0...0x24F).contains(scalar)
  }
}
