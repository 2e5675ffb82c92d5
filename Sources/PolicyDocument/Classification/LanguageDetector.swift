public import PolicyText

/// The language of a text by its letters and, for Latin letters, its commonest words.
public enum LanguageDetector {
  public struct Finding: Sendable, Hashable {
    public var language: Language
    /// Of the characters that differ between the two scripts, the share that is traditional.
    public var traditionalShare: Double
    /// Of all letters (Han characters, Latin words), the share that is Han.
    public var hanShare: Double
  }

  public static func detect(_ text: ArraySlice<UInt8>) -> Finding {
    var han = 0
    var kana = 0
    var otherScript = 0
    var latin = WordCount()
    var traditional = 0
    var simplified = 0
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte < 0x80 {
        if byte.isLetter { latin.add(byte | 0x20) } else { latin.endWord() }
        index += 1
        continue
      }
      let (value, length) = scalar(at: index, of: text)
      index += length
      if (0xC0...0x24F).contains(value) {
        latin.addForeign()
      } else {
        latin.endWord()
        if value.isHan {
          han += 1
          if ChineseForms.traditional.contains(value) { traditional += 1 }
          if ChineseForms.simplified.contains(value) { simplified += 1 }
        } else if (0x3040...0x30FF).contains(value) {
          kana += 1
        } else if (0x250...0x1FFF).contains(value) || (0xAC00...0xD7AF).contains(value) {
          otherScript += 1
        }
      }
    }
    latin.endWord()
    let english = latin.english
    let words = latin.all
    let letters = han + kana + words + otherScript / 4
    let hanShare = letters == 0 ? 0 : Double(han) / Double(letters)
    let forms = traditional + simplified
    let traditionalShare = forms == 0 ? 0 : Double(traditional) / Double(forms)
    let language: Language =
      if letters == 0 {
        .other
      } else if (han + kana) * 100 >= letters * 35 {
        kana * 5 > han + kana ? .other : .chinese
      } else if words * 2 >= letters, english * 100 >= words * 18 {
        .english
      } else if words * 2 >= letters, english * 100 >= words * 8, words < 12, han == 0 {
        .english
      } else {
        .other
      }
    return Finding(
      language: language, traditionalShare: traditionalShare, hanShare: hanShare)
  }

  /// The character that begins at `index`, beyond ASCII, and its bytes; U+FFFD and 1 where the bytes are no UTF-8.
  private static func scalar(at index: Int, of text: ArraySlice<UInt8>) -> (
    value: UInt32, length: Int
  ) {
    let first = text[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
    guard length > 0, index + length <= text.endIndex else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in text[(index + 1)..<(index + length)] { value = value << 6 | UInt32(next & 0x3F) }
    return (value, length)
  }
}

/// Latin words of a text, and how many of them are common English ones.
private struct WordCount {
  private(set) var all = 0
  private(set) var english = 0
  /// The word so far: its first eight letters, the eight after them, and how many there are.
  private var start: UInt64 = 0
  private var rest: UInt64 = 0
  private var length: UInt64 = 0
  private var isForeign = false

  /// `letter` is lower case.
  @inline(__always)
  mutating func add(_ letter: UInt8) {
    if length < 8 {
      start |= UInt64(letter) << (length * 8)
    } else if length < 16 {
      rest |= UInt64(letter) << (length * 8 - 64)
    }
    length += 1
  }

  /// A Latin letter that English does not have.
  mutating func addForeign() {
    length += 1
    isForeign = true
  }

  @inline(__always)
  mutating func endWord() {
    guard length > 0 else { return }
    all += 1
    if !isForeign, length <= 11, Self.isEnglish(start, rest) { english += 1 }
    start = 0
    rest = 0
    length = 0
    isForeign = false
  }

  private static func isEnglish(_ start: UInt64, _ rest: UInt64) -> Bool {
    var place = place(of: start)
    while table[place].start != 0 {
      if table[place].start == start { return table[place].rest == rest }
      place = (place + 1) & 255
    }
    return false
  }

  private static func place(of start: UInt64) -> Int {
    Int(truncatingIfNeeded: (start &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  /// A quarter full; each word stands at its place or as soon after it as there is room.
  private static let table: [(start: UInt64, rest: UInt64)] = {
    var table = [(start: UInt64, rest: UInt64)](repeating: (0, 0), count: 256)
    for word in englishWords {
      var letters = WordCount()
      for letter in word.utf8 { letters.add(letter) }
      var place = place(of: letters.start)
      while table[place].start != 0 { place = (place + 1) & 255 }
      table[place] = (letters.start, letters.rest)
    }
    return table
  }()

  /// Words that make up a quarter and more of English prose and little of any other; none has more than eleven
  /// letters, no two begin with the same eight.
  private static let englishWords = [
    "the", "of", "and", "to", "in", "that", "is", "for", "we", "you", "your", "our", "with", "or",
    "this", "by", "may", "as", "are", "be", "from", "not", "will", "any", "us", "it", "have",
    "if", "when", "which", "these", "can", "such", "other", "how", "information", "privacy",
    "policy", "data", "use", "personal", "services", "about", "their", "they", "has",
  ]
}

/// Common characters that only one of the two Chinese scripts has.
enum ChineseForms {
  static let simplified = Characters(
    """
    们个这为国会时对发经过说动学开关从应进还样种现长问间请护户话边设认识则东务业让权
    处传报场带语读变记证议论该实际产类线约组织给综续网络级统义战争风险机构远连选适达
    违闭电号称稳严丰临举么乐习书买乱亲仅价众优伤侧储儿兴养兽军农冲决况净减创剂劳势区
    协单卖厂历压县参双叶吗听启员响
    """)
  static let traditional = Characters(
    """
    們個這為國會時對發經過說動學開關從應進還樣種現長問間請護話邊設認識則東務業讓權處
    傳報場帶語讀變記證議論該實際產類線約組織給綜續網絡級統義戰爭風險機構遠連選適達違
    閉電號稱穩嚴豐臨舉麼樂習書買亂親僅價眾優傷側儲兒興養獸軍農淨減創劑勞勢區協單賣廠
    歷壓縣參雙葉嗎聽啟員響資據
    """)

  /// A bit for each of the characters U+4E00 to U+9FFF: each character of a text is looked up.
  struct Characters: Sendable {
    private var bits = [UInt64](repeating: 0, count: 0x5200 / 64)

    fileprivate init(_ list: String) {
      for scalar in list.unicodeScalars where scalar != "\n" {
        let place = Int(scalar.value) - 0x4E00
        bits[place >> 6] |= 1 << UInt64(place & 63)
      }
    }

    func contains(_ character: UInt32) -> Bool {
      guard character >= 0x4E00, character < 0xA000 else { return false }
      let place = Int(character) - 0x4E00
      return bits[place >> 6] >> UInt64(place & 63) & 1 != 0
    }
  }
}
