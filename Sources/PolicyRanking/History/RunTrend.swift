/// Audits of one cohort one after the other, for the charts of a report.
///
/// A run that found just what the one before it had found is no point of its own: auditing again
/// changes no report.
public struct RunTrend: Sendable, Hashable {
  /// Oldest first; the last is the run that is reported.
  public var runs: [RunRecord]
  /// Where each policy stood, by id: one entry for each run, nil where that run does not rank it.
  public var places: [String: [PolicyStanding.Place?]]

  public init(runs: [RunRecord], places: [String: [PolicyStanding.Place?]]) {
    self.runs = runs
    self.places = places
  }

  /// Whether a run was judged by something else than the run before it: a step there need not be
  /// the policies'.
  public func basisChanged(at index: Int) -> Bool {
    index > 0 && runs.indices.contains(index) && runs[index].basis != runs[index - 1].basis
  }
}
