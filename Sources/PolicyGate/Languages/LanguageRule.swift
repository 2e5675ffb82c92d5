public import PolicyText

/// In what two language versions of one policy may differ. The raw values never change.
public enum LanguageRule: String, Sendable, Hashable, CaseIterable {
  case criterion = "language-criterion"
  case period = "language-period"
  case date = "language-date"
  case contact = "language-contact"
  case recipient = "language-recipient"
  case clause = "language-clause"

  /// Unless the configuration says otherwise.
  public var severity: DraftFinding.Severity { .warning }

  /// What differs, in a few words.
  public var name: Bilingual {
    switch self {
    case .criterion:
      Bilingual(chinese: "仅一种语言满足标准", english: "Criterion met in one language only")
    case .period: Bilingual(chinese: "两种语言期限不同", english: "Periods differ by language")
    case .date: Bilingual(chinese: "两种语言日期不同", english: "Dates differ by language")
    case .contact:
      Bilingual(chinese: "两种语言联系方式不同", english: "Contacts differ by language")
    case .recipient:
      Bilingual(chinese: "两种语言接收方不同", english: "Recipients differ by language")
    case .clause:
      Bilingual(chinese: "条款没有另一语言的对应", english: "Clause without counterpart")
    }
  }

  /// Why it matters and what would pass.
  public var advice: Bilingual {
    switch self {
    case .criterion, .clause:
      Bilingual(
        chinese: "两种语言的读者应得到同样的承诺：补译缺少的内容，或在两个版本中都删去。",
        english:
          "Readers of both languages are owed the same: translate what is missing, or drop it in both."
      )
    case .period, .date:
      Bilingual(
        chinese: "核实哪个版本是对的，两个版本写成一致。",
        english: "Find out which version is right and make both say it.")
    case .contact:
      Bilingual(
        chinese: "两个版本写同样的联系方式；确有不同的，两个版本都写明各自的用途。",
        english: "Give the same contacts in both; where they do differ, both say what each is for.")
    case .recipient:
      Bilingual(
        chinese: "两个版本列出同样的接收方。", english: "List the same recipients in both versions.")
    }
  }
}
