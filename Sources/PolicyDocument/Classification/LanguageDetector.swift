public import PolicyText

/// The language of a text by its letters and, for Latin letters, its commonest words.
public enum LanguageDetector {
  public struct Finding: Sendable, Hashable {
    public var language: Language
    /// Of all letters (Han characters, Latin words), the share that is Han.
    public var hanShare: Double
  }

  public static func detect(_ text: ArraySlice<UInt8>) -> Finding {
    detect(text.span, LetterCount(text.span))
  }

  /// Words or Han characters of prose that tell the language of a text of which they are a part.
  private static let leastProse = 150

  /// The language of a document's text; where that is of none, of its paragraphs: names in tables and lists (partners,
  /// cookies, development kits) are of no language, however many they are.
  ///
  /// - Parameter count: the letters of the text.
  static func detect(_ document: PolicyDocument, _ count: LetterCount) -> Finding {
    let whole = detect(document.text.span, count)
    guard whole.language == .other else { return whole }
    var prose: [UInt8] = []
    for block in document.blocks where block.kind == .paragraph {
      prose += document.text[block.range]
      prose.append(0x0A)
    }
    let letters = LetterCount(prose.span)
    guard letters.han + letters.latin >= leastProse else { return whole }
    return detect(prose.span, letters)
  }

  /// - Parameter count: the letters of the text.
  static func detect(_ text: Span<UInt8>, _ count: LetterCount) -> Finding {
    let (han, kana, words) = (count.han, count.kana, count.latin)
    let letters = han + kana + words + count.otherScript / 4
    let hanShare = letters == 0 ? 0 : Double(han) / Double(letters)
    /// Whether so many of a hundred words are common English ones.
    func holdsEnglish(_ percent: Int) -> Bool {
      CommonWords.english.stand((words * percent + 99) / 100, in: text, count.map)
    }
    let language: Language =
      if letters == 0 {
        .other
      } else if (han + kana) * 100 >= letters * 35 {
        kana * 5 > han + kana ? .other : .chinese
      } else if words * 2 >= letters,
        holdsEnglish(18) || words < 12 && han == 0 && holdsEnglish(8)
      {
        .english
      } else {
        .other
      }
    return Finding(language: language, hanShare: hanShare)
  }
}
