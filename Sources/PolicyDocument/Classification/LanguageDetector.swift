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
    var count = LetterCount()
    text.withUnsafeBufferPointer { count.add($0) }
    let (han, kana, latin) = (count.han, count.kana, count.latin)
    let (traditional, simplified) = (count.traditional, count.simplified)
    let english = latin.english
    let words = latin.all
    let letters = han + kana + words + count.otherScript / 4
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
