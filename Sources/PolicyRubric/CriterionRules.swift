public import PolicyText

/// The rules of one criterion: its clauses, and when each verdict holds.
public struct CriterionRules: Sendable, Hashable {
  public var clauses: [ClauseRule] = []
  /// In the order they are tried; the first that holds is the verdict.
  public var verdicts: [VerdictRule] = []
  public var examples: [Example] = []

  public init() {}

  public var usesCohort: Bool { verdicts.contains { $0.condition.usesCohort } }
}

public struct VerdictRule: Sendable, Hashable {
  public var verdict: Verdict
  public var condition: Condition
}

/// A short text and the verdict it must get: a test and the documentation of its criterion.
public struct Example: Sendable, Hashable {
  public var verdict: Verdict
  public var language: Language
  /// Markdown.
  public var text: String
  /// Empty for the usual profile of the language.
  public var profile: [String] = []
  public var title: String = ""
  public var name: String = ""
  public var operatorName: String = ""
  public var savedAt: CalendarDate?
  public var page: String?
  /// Measures taken as given, for rules about whole documents.
  public var measures: [Measure: Double] = [:]
  /// Verdicts of other criteria taken as given.
  public var criteria: [CriterionID: Verdict] = [:]
  public var note: String = ""
  public var file: String = ""
  public var line: Int = 1

  public init(verdict: Verdict, language: Language, text: String) {
    self.verdict = verdict
    self.language = language
    self.text = text
  }
}
