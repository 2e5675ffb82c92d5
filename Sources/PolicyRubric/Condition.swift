public import PolicyText

/// What the engine counts or computes about a whole document.
public enum Measure: String, Sendable, Hashable, CaseIterable {
  case characters, words, headings, blocks
  case sentenceMedian = "sentence-median"
  case longSentenceShare = "long-sentence-share"
  case flesch
  /// 1 when the page has a table of contents.
  case contents
  /// 1 when passages are set in bold or underlined.
  case emphasis
  /// Share of Han characters that are traditional forms.
  case traditionalShare = "traditional-share"
  /// Whole months from the latest date the policy gives for itself to the day it was saved.
  case ageInMonths = "age-in-months"
  /// That date as a number, such as 20211101.
  case latestDate = "latest-date"
  /// The day the policy was saved, as a number.
  case savedDate = "saved-date"
  /// 1 when a date the policy gives for itself lies after the day it was saved.
  case futureDate = "future-date"
  /// 1 when the policy gives itself two update or two effective dates that differ.
  case dateConflict = "date-conflict"
  /// How often the text names the service it was fetched for; unknown when that name is not known.
  case nameMentions = "name-mentions"
  /// Cohort measures: known only when policies are ranked together.
  case templateContainment = "template-containment"
  case operatorSpecificShare = "operator-specific-share"

  public var isOfCohort: Bool { self == .templateContainment || self == .operatorSpecificShare }
}

/// When a verdict holds: a small closed set of verbs over clauses, measures and other criteria.
public indirect enum Condition: Sendable, Hashable {
  case always
  /// At least this many matches, counted as `count` says.
  case clause(String, atLeast: Int, count: Count)
  /// Clauses that stand within one sentence, paragraph or section.
  case near([String], within: Scope)
  case all([Condition])
  case any([Condition])
  case none([Condition])
  case some(Int, of: [Condition])
  case measure(Measure, atLeast: Double?, atMost: Double?)
  case criterion(CriterionID, verdicts: [Verdict])
  case page([String])
  case profile([String])
  case language(Language)

  public enum Count: String, Sendable, Hashable, CaseIterable {
    /// Different patterns of the clause.
    case distinct
    /// Sentences.
    case sentences
    /// Different recognized values.
    case values
  }

  /// Names of all clauses mentioned.
  public var clauses: [String] {
    switch self {
    case .clause(let name, _, _): [name]
    case .near(let names, _): names
    case .all(let parts), .any(let parts), .none(let parts), .some(_, let parts):
      parts.flatMap(\.clauses)
    default: []
    }
  }

  /// Criteria whose verdicts must be known first.
  public var criteria: [CriterionID] {
    switch self {
    case .criterion(let id, _): [id]
    case .all(let parts), .any(let parts), .none(let parts), .some(_, let parts):
      parts.flatMap(\.criteria)
    default: []
    }
  }

  public var usesCohort: Bool {
    switch self {
    case .measure(let measure, _, _): measure.isOfCohort
    case .all(let parts), .any(let parts), .none(let parts), .some(_, let parts):
      parts.contains(where: \.usesCohort)
    default: false
    }
  }
}
