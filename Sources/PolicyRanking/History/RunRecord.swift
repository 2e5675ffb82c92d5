public import PolicyRubric

/// A run that was kept: one audit, whole.
public struct RunRecord: Sendable, Hashable {
  /// 1 for the first of its database.
  public var number: Int
  /// What the cohort is called: the audited folder's own name. May be empty.
  public var title: String
  /// When it began, as `2026-03-31T08:15:00Z`; nil where no clock was given.
  public var began: String?
  public var basis: RunSnapshot.Basis
  /// The run of the same cohort before it, where both found the very same.
  public var repeats: Int?
  /// All policies, ranked or not.
  public var policies: Int
  public var ranked: Int
  /// Nil where none is ranked.
  public var meanTenths: Int?
  /// All five levels are present.
  public var levels: [Level: Int]

  public init(
    number: Int, title: String, began: String?, basis: RunSnapshot.Basis, repeats: Int? = nil,
    summary: RunSummary
  ) {
    self.number = number
    self.title = title
    self.began = began
    self.basis = basis
    self.repeats = repeats
    policies = summary.policies
    ranked = summary.ranked
    meanTenths = summary.meanTenths
    levels = summary.levels
  }

  public init(
    number: Int, title: String, began: String?, basis: RunSnapshot.Basis, repeats: Int?,
    policies: Int, ranked: Int, meanTenths: Int?, levels: [Level: Int]
  ) {
    self.number = number
    self.title = title
    self.began = began
    self.basis = basis
    self.repeats = repeats
    self.policies = policies
    self.ranked = ranked
    self.meanTenths = meanTenths
    self.levels = levels
  }

  /// The day it began, where that is known.
  public var day: String? { began.map { String($0.prefix(10)) } }
}
