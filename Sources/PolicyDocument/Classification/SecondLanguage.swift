internal import PolicyText

/// A page that says the same in Chinese and in English, side by side or one after the other.
enum SecondLanguage {
  /// What to say of a text of which a good part is in the other language that is judged.
  static func note(_ document: PolicyDocument, hanShare: Double) -> Notice? {
    // A Chinese character is a word of its own, or half of one.
    guard (0.1...0.92).contains(hanShare), Language.judged.contains(document.language) else {
      return nil
    }
    var words: [Language: Int] = [:]
    for block in document.blocks {
      let text = document.text[block.range]
      words[LanguageDetector.detect(Array(text)).language, default: 0] += NodeMeasures.count(text)
    }
    let other: Language = document.language == .chinese ? .english : .chinese
    let second = words[other] ?? 0
    let least = other == .chinese ? 200 : 120
    guard second >= least, second * 5 >= words[document.language] ?? 0 else { return nil }
    return document.language == .chinese
      ? Notice(
        "two-languages", "页面兼有中文和英文；按其中文评估",
        "the page is in Chinese and English; its Chinese is judged")
      : Notice(
        "two-languages", "页面兼有英文和中文；按其英文评估",
        "the page is in English and Chinese; its English is judged")
  }
}
