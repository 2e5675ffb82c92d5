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

  public static func detect(_ text: some Collection<UInt8>) -> Finding {
    var han = 0
    var kana = 0
    var otherScript = 0
    var words = 0
    var english = 0
    var traditional = 0
    var simplified = 0
    var word: [UInt8] = []
    var foreign = false
    func endWord(_ word: inout [UInt8], _ foreign: inout Bool) {
      if !word.isEmpty {
        words += 1
        if !foreign, englishWords.contains(String(decoding: word, as: UTF8.self)) { english += 1 }
      }
      word.removeAll(keepingCapacity: true)
      foreign = false
    }
    var decoder = UTF8()
    var iterator = text.makeIterator()
    decoding: while true {
      let scalar: Unicode.Scalar
      switch decoder.decode(&iterator) {
      case .scalarValue(let value): scalar = value
      case .error: continue
      case .emptyInput: break decoding
      }
      let value = scalar.value
      if value < 0x80 {
        let byte = UInt8(value)
        if byte.isLetter { word.append(byte.lowercased) } else { endWord(&word, &foreign) }
      } else if (0xC0...0x24F).contains(value) {
        word.append(0x3F)
        foreign = true
      } else {
        endWord(&word, &foreign)
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
    endWord(&word, &foreign)
    let letters = han + kana + words + otherScript / 4
    let hanShare = letters == 0 ? 0 : Double(han) / Double(letters)
    let forms = traditional + simplified
    let traditionalShare = forms == 0 ? 0 : Double(traditional) / Double(forms)
    let language: Language =
      if letters == 0 {
        .other
      } else if kana * 10 > han + kana, kana > 5 {
        .other
      } else if han * 100 >= letters * 35 {
        .chinese
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

  /// Words that make up a quarter and more of English prose and little of any other.
  private static let englishWords: Set<String> = [
    "the", "of", "and", "to", "in", "that", "is", "for", "we", "you", "your", "our", "with", "or",
    "this", "by", "may", "as", "are", "be", "from", "not", "will", "any", "us", "it", "have",
    "if", "when", "which", "these", "can", "such", "other", "how", "information", "privacy",
    "policy", "data", "use", "personal", "services", "about", "their", "they", "has",
  ]
}

/// Common characters that only one of the two Chinese scripts has.
enum ChineseForms {
  static let simplified = characters(
    """
    们个这为国会时对发经过说动学开关从应进还样种现长问间请护户话边设认识则东务业让权
    处传报场带语读变记证议论该实际产类线约组织给综续网络级统义战争风险机构远连选适达
    违闭电号称稳严丰临举么乐习书买乱亲仅价众优伤侧储儿兴养兽军农冲决况净减创剂劳势区
    协单卖厂历压县参双叶吗听启员响
    """)
  static let traditional = characters(
    """
    們個這為國會時對發經過說動學開關從應進還樣種現長問間請護話邊設認識則東務業讓權處
    傳報場帶語讀變記證議論該實際產類線約組織給綜續網絡級統義戰爭風險機構遠連選適達違
    閉電號稱穩嚴豐臨舉麼樂習書買亂親僅價眾優傷側儲兒興養獸軍農淨減創劑勞勢區協單賣廠
    歷壓縣參雙葉嗎聽啟員響資據
    """)

  private static func characters(_ list: String) -> Set<UInt32> {
    Set(list.unicodeScalars.lazy.filter { $0 != "\n" }.map(\.value))
  }
}
