internal import PolicyRubric
internal import PolicyText

/// Candor's own words in one language.
struct Wording: Sendable {
  let language: Language

  func callAsFunction(_ phrase: Bilingual) -> String { phrase.text(in: language) }

  /// One of two texts, for sentences with figures in them.
  func pick(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }

  /// Between the items of a list inside a sentence.
  var comma: String { pick("、", ", ") }
  /// Between a label and what it labels.
  var colon: String { pick("：", ": ") }
  /// The language's own name for the language switch.
  static func name(of language: Language) -> String { language == .chinese ? "中文" : "English" }

  /// `English plural`: one policy, two policies.
  func policies(_ count: Int) -> String {
    pick("\(count) 份政策", count == 1 ? "1 policy" : "\(count) policies")
  }

  func rank(_ rank: Int, of total: Int) -> String {
    pick("第 \(rank) 名，共 \(total) 个", "\(rank) of \(total)")
  }

  func count(_ count: Int, of total: Int) -> String {
    pick("\(total) 份中有 \(count) 份", "\(count) of \(total)")
  }

  func line(_ line: Int) -> String { pick("第 \(line) 行", "line \(line)") }
  /// The same for text that wraps, with no-break spaces.
  func unbrokenLine(_ line: Int) -> String {
    pick("第\u{A0}\(line)\u{A0}行", "line\u{A0}\(line)")
  }

  /// Text between the quotation marks of its own language.
  func quoted(_ quote: String, in quoteLanguage: Language) -> String {
    quoteLanguage == .chinese ? "「" + quote + "」" : "“" + quote + "”"
  }
}

extension [Language] {
  /// What a report for these is written in, in the usual order: both where neither is asked for.
  var written: [Language] {
    let asked = Language.judged.filter(contains)
    return asked.isEmpty ? Language.judged : asked
  }
}

extension Language {
  /// A language tag for the `lang` attribute; nil where the language is not known.
  var tag: String? {
    switch self {
    case .chinese: "zh"
    case .english: "en"
    case .other: nil
    }
  }

  var name: Bilingual {
    switch self {
    case .chinese: Bilingual(chinese: "中文", english: "Chinese")
    case .english: Bilingual(chinese: "英文", english: "English")
    case .other: Bilingual(chinese: "其他语言", english: "Other language")
    }
  }
}
