public import PolicyText

/// The language of a text by its letters and, for Latin letters, its commonest words.
public enum LanguageDetector {
  public struct Finding: Sendable, Hashable {
    public var language: Language
    /// Of all letters (Han characters, Latin words), the share that is Han.
    public var hanShare: Double
  }

  public static func detect(_ text: ArraySlice<UInt8>) -> Finding {
    var count = LetterCount()
    count.add(text.span)
    let (han, kana, latin) = (count.han, count.kana, count.latin)
    let english = latin.english
    let words = latin.all
    let letters = han + kana + words + count.otherScript / 4
    let hanShare = letters == 0 ? 0 : Double(han) / Double(letters)
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
    return Finding(language: language, hanShare: hanShare)
  }
}
