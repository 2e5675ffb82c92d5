public import PolicyText

/// A person's word that a finding is accepted until a day, and why.
public struct Waiver: Sendable, Hashable {
  /// The rules it names; a `*` behind the beginning of ids stands for all of them.
  public var rules: [String]
  public var reason: String
  public var owner: String
  /// The last day it holds.
  public var until: CalendarDate
  /// Patterns of drafts; empty for all. An inline waiver holds in its own file.
  public var patterns: [String]
  /// Words the finding must be about; nil for any.
  public var quote: String?
  public var place: DraftPlace
  /// Written in the draft itself.
  public var isInline: Bool

  public init(
    rules: [String], reason: String, owner: String, until: CalendarDate, patterns: [String] = [],
    quote: String? = nil, place: DraftPlace, isInline: Bool = false
  ) {
    self.rules = rules
    self.reason = reason
    self.owner = owner
    self.until = until
    self.patterns = patterns
    self.quote = quote
    self.place = place
    self.isInline = isInline
  }

  func names(_ rule: String) -> Bool {
    rules.contains { $0.hasSuffix("*") ? rule.hasPrefix($0.dropLast()) : $0 == rule }
  }

  func isOver(on today: CalendarDate?) -> Bool { today.map { until < $0 } ?? false }
}
