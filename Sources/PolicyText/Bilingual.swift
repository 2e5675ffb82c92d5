/// A text in both languages of the rubric and the reports.
public struct Bilingual: Sendable, Hashable {
  public var chinese: String
  public var english: String

  public init(chinese: String, english: String) {
    self.chinese = chinese
    self.english = english
  }

  public func text(in language: Language) -> String {
    language == .chinese ? chinese : english
  }
}
