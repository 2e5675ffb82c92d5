internal import PolicyAssessment
internal import PolicyRubric

extension RunSnapshot {
  public init(name: String, basis: Basis, ranking: Ranking) {
    self.init(
      name: name, basis: basis,
      policies: ranking.ranked.map { PolicyStanding($0.record, place: $0) }
        + ranking.unranked.map { PolicyStanding($0, place: nil) })
  }
}

extension PolicyStanding {
  public init(_ record: PolicyRecord, place: RankedPolicy?) {
    self.init(
      id: record.subject.id, name: record.subject.name, sector: record.subject.sector,
      status: record.status.name,
      place: place.map { Place(tenths: $0.tenths, level: $0.level, rank: $0.rank) },
      verdicts: record.verdicts?.findings.map {
        CriterionVerdict(criterion: $0.criterion, verdict: $0.verdict)
      } ?? [])
  }
}
