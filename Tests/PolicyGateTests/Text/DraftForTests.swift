import PolicyDocument
import PolicyGate
import PolicyText

/// Drafts written inside tests.
enum DraftForTests {
  /// A Markdown draft as the reader gives it.
  static func read(_ markdown: String, file: String = "policy.md") throws -> PolicyDocument {
    try PolicyReader().read([SavedPage(file: file, bytes: Array(markdown.utf8))])
  }

  static let today = CalendarDate(year: 2026, month: 11, day: 21)

  /// What one rule finds, as the quoted words.
  static func quotes(_ rule: TextRule, in markdown: String) throws -> [String] {
    let document = try read(markdown)
    return TextChecker(today: today).remarks(on: document, source: Array(markdown.utf8))
      .filter { $0.rule == rule }.map { document.string($0.range) }
  }
}
