import PolicyText
import PolicyTestSupport
import Testing

@testable import PolicyDocument

/// What looks at eight bytes at once finds what a look at each byte finds.
@Suite struct EightBytesTests {
  /// Words, marks, spaces and characters of every length, in all places of eight bytes.
  static let texts: [[UInt8]] = {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "a", "Z", "privacy", "Cookies ", " ", "  ", "\n", "\t", ".", ", ", ":", "404", "'", "@", "[",
      "`", "{",
      "\u{7F}", "\u{1}", "é", "É", "隐私", "本政策", "，", "。", "。。", "䷀", "の", "\u{FFFD}", "🙂", "ए।",
      "collect",
      "TERMS", "terms", "&", "<", "the ", "information ", "internationalisation ", "x",
    ]
    let chinese = ["隐私", "政策", "我们", "，", "。", "；", "：", "“", "a", "App ", " ", "3", ", ", "の"]
    func text(of pieces: [String], _ most: Int) -> [UInt8] {
      (0..<Int.random(in: 0...most, using: &random)).flatMap { _ in
        Array((pieces.randomElement(using: &random) ?? "").utf8)
      }
    }
    return (0..<400).map { _ in text(of: pieces, 40) }
      + (0..<400).map { number in
        // Where a letter beyond ASCII ends moves on.
        Array(String(repeating: "x", count: number % 40).utf8) + Array("é".utf8)
          + text(of: chinese, 60)
      }
  }()

  @Test func answersAreThoseOfEachByte() {
    for byte in UInt8.min...UInt8.max {
      let bytes: [UInt8] = [0x41, byte, 0x20, byte, 0x80, byte, 0xEF, byte]
      let eight = EightBytes(bytes.span, at: 0)
      for (place, byte) in bytes.enumerated() {
        let bit = UInt64(0x80) << UInt64(place * 8)
        #expect((eight.letters & bit != 0) == byte.isLetter)
        #expect((eight.digits & bit != 0) == byte.isDigit)
        #expect((eight.spaces & bit != 0) == byte.isSpace)
        #expect((eight.areIn(0x00, 0x1F) & bit != 0) == (byte < 0x20))
        #expect((eight.capitals & bit != 0) == (0x41...0x5A).contains(byte))
        #expect((eight.are(0x7F) & bit != 0) == (byte == 0x7F))
        #expect((eight.are(0xEF) & bit != 0) == (byte == 0xEF))
      }
      #expect(EightBytes.count(eight.letters) == bytes.filter(\.isLetter).count)
    }
  }

  @Test func wordsMarksAndLettersAreCounted() {
    for text in Self.texts {
      let counts = ByteCounts(text.span, text.indices)
      var words = 0
      var inside = false
      for byte in text where byte & 0xC0 != 0x80 {
        let isHan = byte >= 0xE3 && byte <= 0xE9
        let isLetter =
          byte.isLetter || byte.isDigit || byte >= 0xC0 && byte != 0xEF && byte != 0xE2 && !isHan
        if isHan || isLetter && !inside { words += 1 }
        inside = isLetter
      }
      let marks = String(decoding: text, as: UTF8.self).unicodeScalars.filter {
        ",.:;。，；：।".unicodeScalars.contains($0)
      }
      #expect(counts.words == words)
      #expect(counts.marks == marks.count)
      #expect(counts.letters == text.filter { !$0.isSpace }.count)
      // What stands before and behind is of other texts.
      let page = Array("x".utf8) + text + Array("yz, 123 privacy".utf8)
      let among = ByteCounts(page.span, 1..<1 + text.count)
      #expect(among.words == counts.words)
      #expect(among.marks == counts.marks)
      #expect(among.letters == counts.letters)
    }
  }

  @Test func charactersAreCounted() {
    for text in Self.texts { #expect(LineWrap.length(text.span) == LineWrap.length(text)) }
  }

  @Test func phrasesAreFound() {
    let phrases = ["privacy", "collect", "隐私", "本政策", "terms", "é"]
    let counter = PhraseCounter(phrases)
    for text in Self.texts {
      var counts = [Int](repeating: 0, count: phrases.count)
      var index = 0
      while index < text.count {
        let isInside = text[index].isLetter && index > 0 && text[index - 1].isLetter
        let found = phrases.indices.filter { phrase in
          !isInside
            && text[index...].prefix(phrases[phrase].utf8.count).map(\.lowercased)
              .elementsEqual(phrases[phrase].utf8)
        }
        for phrase in found { counts[phrase] += 1 }
        index += max(1, found.map { phrases[$0].utf8.count }.max() ?? 0)
      }
      let counted = counter.count(text.span)
      #expect(phrases.indices.map { counted[$0] } == counts)
    }
  }

  @Test func lettersAreCountedByScript() {
    for text in Self.texts {
      let count = LetterCount(text.span)
      let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
      #expect(count.han == scalars.filter(\.value.isHan).count)
      #expect(count.kana == scalars.filter { (0x3040...0x30FF).contains($0.value) }.count)
      let words = scalars.split { scalar in
        let isLatin = scalar.value < 0x80 && UInt8(scalar.value).isLetter
        return !isLatin && !(0xC0...0x24F).contains(scalar.value)
      }
      #expect(count.latin == words.count)
      let english = words.filter { word in
        let word = String(String.UnicodeScalarView(word)).lowercased()
        return ["the", "privacy", "information"].contains(word)
      }
      let stand = (0...1).map { more in
        CommonWords.english.stand(english.count + more, in: text.span, count.map)
      }
      #expect(stand == [true, false])
      let all = ByteCounts(text.span, text.indices).words
      #expect(count.words == Int(all))
    }
  }

  @Test func plainTextEndsWhereItDoesByteByByte() {
    for text in Self.texts {
      for start in text.indices.prefix(20) {
        let end = text[start...].firstIndex { byte in
          byte == 0x26 || byte == 0x3C || byte == 0x7F || byte == 0xEF
            || byte < 0x20 && byte != 0x09 && byte != 0x0A
        }
        #expect(text.endOfPlainText(from: start, to: text.count) == end ?? text.count)
      }
    }
  }
}
