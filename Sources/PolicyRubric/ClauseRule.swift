public import PolicyText

/// How far the terms of a pattern, or two clauses, may be apart.
public enum Scope: String, Sendable, Hashable, CaseIterable {
  case sentence
  /// The same paragraph, list item or table row.
  case block
  /// The paragraph; for a list item the whole list with its lead-in, for a table row the table.
  case paragraph
  /// Everything under the same heading.
  case section
}

/// Who does what a clause says.
public enum Actor: String, Sendable, Hashable, CaseIterable {
  case operatorSelf = "we"
  case user
  case thirdParty = "third-party"
}

/// A pattern with the conditions its sentence must satisfy.
public struct ClausePattern: Sendable, Hashable {
  public enum Polarity: String, Sendable, Hashable, CaseIterable { case affirmed, denied, any }
  public enum Presence: String, Sendable, Hashable, CaseIterable { case any, none, required }
  /// Where the pattern is looked for.
  public enum Place: String, Sendable, Hashable, CaseIterable { case text, heading, table, list }

  public var pattern: Pattern
  public var language: Language
  public var polarity: Polarity = .affirmed
  /// Empty for anyone. A sentence whose actor is unknown passes.
  public var actors: [Actor] = []
  /// may, might, 可能: about the first term.
  public var hedge: Presence = .any
  /// except, unless, 除外: an exception in the sentence.
  public var exception: Presence = .any
  /// Consent of the user asked for in the sentence or the next.
  public var consent: Presence = .any
  /// None of these may stand in the sentence, or in the wider `unlessScope`.
  public var unless: [Pattern] = []
  /// How far around the sentence `unless` looks.
  public var unlessScope: Scope = .sentence
  /// One of these must stand in the headings above.
  public var section: [Pattern] = []
  public var scope: Scope = .sentence
  public var place: Place = .text
  /// Why the pattern may stay although it hardly ever occurs; nil when it is expected to.
  public var rare: String?
  public var file: String = ""
  public var line: Int = 1

  public init(pattern: Pattern, language: Language) {
    self.pattern = pattern
    self.language = language
  }
}

/// A named kind of clause: any of its patterns shows it.
public struct ClauseRule: Sendable, Hashable {
  public var name: String
  public var patterns: [ClausePattern]

  public init(name: String, patterns: [ClausePattern]) {
    self.name = name
    self.patterns = patterns
  }
}
