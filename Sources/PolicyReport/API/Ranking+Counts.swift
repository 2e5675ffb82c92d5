internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric

extension Ranking {
  /// So that a report does not depend on their order.
  var unrankedByID: [PolicyRecord] { unranked.sorted { $0.subject.id < $1.subject.id } }
  /// Ranked services without any policy.
  var noPolicy: Int { ranked.count { $0.record.status.name == "no-policy" } }
  /// Pages that are another document.
  var notAPolicy: Int { unranked.count { $0.status.name == "not-a-policy" } }
  var notAssessable: Int { unranked.count { $0.status.name == "not-assessable" } }
  /// Ranked policies of the two lowest levels, those without a policy among them.
  var lowOrRelativelyLow: Int { levels[.low, default: 0] + levels[.relativelyLow, default: 0] }
}

extension RankedPolicy {
  /// Each finding with its points; a finding without any has none of 0.
  func findingsWithPoints(_ assessment: Assessment) -> [(finding: Finding, points: CriterionPoints)]
  {
    Array(zip(assessment.findings, points(of: assessment)))
  }

  /// The points of each finding of the record; a finding without any has none of 0.
  var pointsOfFindings: [PlainPoints] {
    plainPoints ?? record.verdicts.map { points(of: $0) }?.map {
      PlainPoints(tenths: $0.tenths, ofTenths: $0.ofTenths)
    } ?? []
  }

  /// In the order of the findings.
  func points(of assessment: Assessment) -> [CriterionPoints] {
    let points = worth(of: assessment)
    let findings = assessment.findings
    let isInOrder =
      points.count == findings.count
      && findings.indices.allSatisfy { points[$0].criterion == findings[$0].criterion }
    if isInOrder { return points }
    var byID: [CriterionID: CriterionPoints] = [:]
    for point in points { byID[point.criterion] = point }
    return assessment.findings.map { finding in
      byID[finding.criterion]
        ?? CriterionPoints(criterion: finding.criterion, tenths: 0, ofTenths: 0)
    }
  }
}
