public import PolicyAssessment
internal import PolicyRubric

extension Ranker {
  /// Decisions on policies that were not assessed change nothing.
  func applyDecisions(to records: inout [PolicyRecord]) {
    guard !decisions.isEmpty else { return }
    let byPolicy = Dictionary(grouping: decisions, by: \.policy)
    for index in records.indices {
      guard let decided = byPolicy[records[index].subject.id] else { continue }
      records[index].changeFindings { findings in
        for decision in decided {
          for finding in findings.indices { findings[finding].apply(decision) }
        }
      }
    }
  }
}

extension RankedPolicy {
  /// The findings a person decided, in the rubric's order.
  public var overridden: [Finding] {
    overrideCount == 0 ? [] : record.verdicts?.findings.filter { $0.override != nil } ?? []
  }
}

extension RankedPolicy {
  fileprivate var overrideCount: Int {
    var count = 0
    record.forEachVerdict { if $0.isOverridden { count += 1 } }
    return count
  }
}

extension Ranking {
  /// How many verdicts people decided.
  public var overrideCount: Int { ranked.reduce(0) { $0 + $1.overrideCount } }
}
