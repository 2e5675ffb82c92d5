public import PolicyRubric

/// What a finding lacks, as its criterion's rules put it.
extension Criterion {
  /// Clauses that are not found, or only in another place than they belong; nil where none is missing.
  public func missing(in finding: Finding) -> ClauseNeed? {
    need(for: finding.missing, in: finding)
  }

  /// Clauses that are said, but not enough; nil where there is none.
  public func insufficient(in finding: Finding) -> ClauseNeed? {
    need(for: finding.insufficient, in: finding)
  }

  /// The verdict that the finding would come to with what it lacks.
  public func nextVerdict(after finding: Finding) -> Verdict {
    verdict(of: finding.lacking, beyond: finding.judged)
  }

  private func need(for clauses: [String], in finding: Finding) -> ClauseNeed? {
    need(for: clauses, of: finding.lacking, beyond: finding.judged)
  }
}

extension Finding {
  fileprivate var lacking: [String] { missing + insufficient }
  /// By the engine, which found what is lacking.
  fileprivate var judged: Verdict { override?.judged ?? verdict }
}
