internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric

/// A report with what every page of it looks up, worked out once.
struct ReportModel: Sendable {
  let report: AuditReport
  let criteria: [CriterionID: Criterion]
  let pageNames: PageNames
  let namesakes: Namesakes
  let examples: [CriterionID: Example]
  /// Nandu's findings, most common first; those nobody is at fault with are left out.
  let findings: [FindingSummary]
  let scorer: Scorer
  /// Red flags that anyone raises, in the rubric's order, and a short key for each.
  let flags: [Criterion]
  let flagKeys: [CriterionID: String]
  /// Policies listed apart, by id.
  let unranked: [PolicyRecord]
  /// Places in `ranking.ranked`.
  private let places: [String: Int]
  private let sectorSizes: [String: Int]
  private let kindSizes: [String: Int]

  var ranking: Ranking { report.ranking }

  init(_ report: AuditReport) {
    self.report = report
    let ranking = report.ranking
    criteria = Dictionary(report.criteria.map { ($0.id, $0) }) { first, _ in first }
    pageNames = PageNames(
      ids: ranking.ranked.map(\.record.subject.id) + ranking.unranked.map(\.subject.id))
    namesakes = Namesakes(ranking)
    examples = Example.all(in: ranking)
    findings = ranking.findings.filter { $0.count > 0 || $0.finding == .noPolicy }.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
    scorer = Scorer(criteria: report.criteria, bands: ranking.bands)
    var raised: Set<CriterionID> = []
    for policy in ranking.ranked {
      for finding in policy.record.verdicts?.findings ?? []
      where finding.verdict == .strong || finding.verdict == .weak {
        raised.insert(finding.criterion)
      }
    }
    flags = report.criteria.filter { $0.isRedFlag && raised.contains($0.id) }
    // Taken from the id, so that an address kept with a filter means the same in a later report.
    flagKeys = Dictionary(
      flags.map { ($0.id, String($0.id.rawValue.trimmingPrefix("rf-")).shortened(to: 40)) }
    ) { first, _ in first }
    unranked = ranking.unrankedByID
    places = Dictionary(
      ranking.ranked.enumerated().map { ($1.record.subject.id, $0) }
    ) { first, _ in first }
    sectorSizes = Dictionary(
      ranking.ranked.compactMap { $0.record.subject.sector.map { ($0, 1) } }, uniquingKeysWith: +)
    kindSizes = Dictionary(
      ranking.ranked.map { ($0.record.subject.kind, 1) }, uniquingKeysWith: +)
  }

  /// A quotation for a finding: of the most common of its problems that has one.
  func example(of finding: NanduFinding) -> Example? {
    ranking.problems.lazy.filter { $0.finding == finding }
      .compactMap { examples[$0.criterion] }.first
  }

  func policy(_ id: String) -> RankedPolicy? { places[id].map { ranking.ranked[$0] } }
  func sectorSize(of policy: RankedPolicy) -> Int {
    policy.record.subject.sector.flatMap { sectorSizes[$0] } ?? 0
  }
  func kindSize(of policy: RankedPolicy) -> Int { kindSizes[policy.record.subject.kind] ?? 0 }

  /// The criteria of a policy that the rubric knows, in the assessment's order.
  func rows(of policy: RankedPolicy) -> [CriterionRow] {
    guard let assessment = policy.record.assessment else { return [] }
    return policy.findingsWithPoints(assessment).compactMap { finding, points in
      criteria[finding.criterion].map {
        CriterionRow(criterion: $0, finding: finding, points: points)
      }
    }
  }

  /// Up to `reach` policies on each side in the order of the ranking, and the policy itself.
  func neighbors(of policy: RankedPolicy, reach: Int) -> [RankedPolicy] {
    guard let place = places[policy.record.subject.id] else { return [] }
    let all = ranking.ranked
    return Array(all[max(0, place - reach)..<min(all.count, place + reach + 1)])
  }

  /// Of all ranked scores; the lower of the two in the middle when they are even in number.
  var medianTenths: Int {
    let scores = ranking.ranked.map(\.tenths).sorted()
    return scores.isEmpty ? 0 : scores[(scores.count - 1) / 2]
  }
}

extension PolicySubject {
  /// What the service is called; its identifier where it has no name.
  var shownName: String { name.isEmpty ? id : name }
}
