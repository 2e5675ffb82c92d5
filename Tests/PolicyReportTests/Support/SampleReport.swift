import PolicyAssessment
import PolicyDocument
import PolicyRanking
import PolicyRubric
import PolicyText

@testable import PolicyReport

/// Invented services in every state a policy can be in, for goldens and pictures.
enum SampleReport {
  static var plain: AuditReport { report(Sample.policies, unranked: Sample.unranked) }

  static func report(
    _ subjects: [SampleVerdicts], unranked: [PolicyRecord] = [], title: String = "二〇二六年春季样本"
  ) -> AuditReport {
    var ranked = subjects.map { $0.ranked }
    ranked.sort { ($1.tenths, $0.record.subject.id) < ($0.tenths, $1.record.subject.id) }
    for index in ranked.indices {
      let better = ranked.count { $0.tenths > ranked[index].tenths }
      let worse = ranked.count { $0.tenths < ranked[index].tenths }
      ranked[index].rank = better + 1
      ranked[index].percentile =
        ranked.count > 1 ? share(worse, of: ranked.count - 1, parts: 1000) : 1000
      let sector = ranked[index].record.subject.sector
      let kind = ranked[index].record.subject.kind
      ranked[index].sectorRank =
        sector == nil
        ? nil
        : 1
          + ranked.count {
            $0.record.subject.sector == sector && $0.tenths > ranked[index].tenths
          }
      ranked[index].kindRank =
        1 + ranked.count { $0.record.subject.kind == kind && $0.tenths > ranked[index].tenths }
    }
    let ranking = Ranking(
      bands: .nanduLike, ranked: ranked, unranked: unranked, levels: levels(ranked),
      sectors: groups(ranked) { $0.sector }, kinds: groups(ranked) { $0.kind },
      problems: problems(ranked),
      clusters: ranked.contains { !$0.reuse.isEmpty }
        ? [TemplateCluster(policies: ["banlv", "shuidi"])] : [], findings: findings(ranked))
    return AuditReport(
      title: title, ranking: ranking, criteria: SampleRubric.criteria, toolVersion: "0.1.0",
      rubricID: "candor", rubricVersion: "1.0.0",
      rubricDigest: "sha256:" + String(repeating: "0123456789abcdef", count: 4),
      notes: [
        Notice(
          "too-large", "两个文件超过 --max-bytes 20971520，没有读取",
          "2 files were left out: they are larger than --max-bytes 20971520")
      ])
  }

  private static func levels(_ ranked: [RankedPolicy]) -> [Level: Int] {
    var counts: [Level: Int] = [:]
    for level in Level.allCases { counts[level] = ranked.count { $0.level == level } }
    return counts
  }

  private static func groups(
    _ ranked: [RankedPolicy], by key: (PolicySubject) -> String?
  ) -> [GroupSummary] {
    let names = Set(ranked.compactMap { key($0.record.subject) }).sorted()
    return names.map { name in
      let members = ranked.filter { key($0.record.subject) == name }
      let scores = members.map(\.tenths).sorted()
      return GroupSummary(
        name: name, policies: members.count,
        meanTenths: (2 * scores.reduce(0, +) + scores.count) / (2 * scores.count),
        medianTenths: scores[(scores.count - 1) / 2], levels: levels(members))
    }
  }

  private static func findings(_ ranked: [RankedPolicy]) -> [FindingSummary] {
    NanduFinding.allCases.map { finding in
      let judged = ranked.filter { policy in
        finding == .noPolicy || policy.record.assessment != nil
      }
      return FindingSummary(
        finding: finding,
        count: judged.count { policy in
          guard let assessment = policy.record.assessment else { return true }
          return finding.criteria.contains { assessment[$0]?.verdict.isFault == true }
        }, of: judged.count)
    }
  }

  private static func problems(_ ranked: [RankedPolicy]) -> [Problem] {
    let findings: [CriterionID: NanduFinding] = [
      "rf-rights-absent": .noUserRights, "rf-template-reuse": .templateText,
      "rf-sale-without-consent": .saleWithoutConsent, "rf-no-policy": .noPolicy,
      "sharing-recipients": .thirdPartySharingUnclear, "sdk-list": .thirdPartySharingUnclear,
      "unregistered-users": .unregisteredUsersUnclear,
    ]
    let all = SampleRubric.criteria.compactMap { criterion -> Problem? in
      let verdicts = ranked.compactMap { $0.record.assessment?[criterion.id]?.verdict }
      let judged = verdicts.filter { $0 != .notApplicable && $0 != .undetermined }
      let count =
        criterion.id == "rf-no-policy"
        ? ranked.count { $0.record.assessment == nil } : judged.count { $0.isFault }
      let of = criterion.id == "rf-no-policy" ? ranked.count : judged.count
      guard count > 0 else { return nil }
      return Problem(
        criterion: criterion.id, count: count, of: of, finding: findings[criterion.id])
    }
    return all.sorted { ($1.count * $0.of, $0.criterion) < ($0.count * $1.of, $1.criterion) }
  }
}
