/// A language Candor judges, or `other`.
public enum Language: String, Sendable, Hashable, CaseIterable, Comparable {
  case chinese = "zh"
  case english = "en"
  case other

  public static func < (a: Language, b: Language) -> Bool { a.rawValue < b.rawValue }

  /// The two languages the rubric is written in.
  public static let judged: [Language] = [.chinese, .english]
}
