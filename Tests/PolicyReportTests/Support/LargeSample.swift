import PolicyAssessment
import PolicyDocument
import PolicyRanking
import PolicyRubric
import PolicyText

@testable import PolicyReport

/// As many policies as the Nandu assessment had, with as many criteria as the rubric.
enum LargeSample {
  static let criteria: [Criterion] = (0..<61).map { index in
    var criterion = SampleRubric.criteria[index % SampleRubric.criteria.count]
    criterion.id = CriterionID(rawValue: "\(criterion.id)-\(index)")
    return criterion
  }

  /// A policy of 25 KB, with a block for the passage of each criterion.
  private static func document(quote: String) -> PolicyDocument {
    var document = PolicyDocument()
    document.language = .chinese
    for index in criteria.indices {
      var bytes = Array((quote + quote).utf8.prefix(399))
      bytes.append(0x0A)
      document.text += bytes
      document.blocks.append(
        Block(
          kind: index % 6 == 0 ? .heading(level: 2) : .paragraph,
          range: index * 400..<index * 400 + 399, section: 0, page: 0, line: 100 + index))
    }
    return document
  }

  static func report(policies count: Int, criteria most: Int = .max) -> AuditReport {
    let criteria = criteria.prefix(most)
    let positive: [Verdict] = [.met, .partly, .notMet, .met, .notMet, .contradicted, .met]
    let flags: [Verdict] = [.clear, .clear, .weak, .clear, .strong]
    let quote =
      "我们仅在实现本政策所述目的所必需的最短期限内保存您的个人信息，超出期限后将删除或者匿名化处理；"
      + "法律法规另有规定的除外。您可以通过“我的—设置—隐私”随时查询、更正或者删除相关信息。"
    let ranked = (0..<count).map { number -> RankedPolicy in
      let subject = PolicySubject(
        id: "service-\(number)", name: "示例服务第\(number)号", operatorName: "示例科技（第\(number)）有限公司",
        sector: "行业\(number % 10)", kind: number % 2 == 0 ? "app" : "site",
        files: ["pages/service-\(number).html"], address: "https://s\(number).example/privacy")
      let findings = criteria.enumerated().map { index, criterion -> Finding in
        let seed = number &* 31 &+ index &* 17
        let verdict =
          criterion.isRedFlag ? flags[seed % flags.count] : positive[seed % positive.count]
        let evidence = Evidence(
          quote: quote, language: .chinese, file: subject.files[0], section: ["五、我们如何保存信息"],
          line: 100 + index, range: index * 400..<index * 400 + quote.utf8.count, clause: "right")
        return Finding(
          criterion: criterion.id, verdict: verdict, confidence: 0.8,
          evidence: verdict.needsEvidence ? [evidence] : [],
          missing: verdict == .partly ? ["path"] : [],
          near: verdict == .notMet
            ? [NearMiss(passage: evidence, lack: .actor)]
            : [])
      }
      let tenths = 1000 - number * 1000 / count
      let level = LevelBands.nanduLike.level(ofTenths: tenths)
      return RankedPolicy(
        record: PolicyRecord(
          subject: subject, status: .assessed, title: "隐私政策", language: .chinese,
          pageKind: .privacyPolicy,
          assessment: Assessment(profile: ["app", "cn"], findings: findings)),
        tenths: tenths, level: level, rank: number + 1, percentile: tenths, sectorRank: 1,
        kindRank: 1, caps: [], uncappedLevel: level,
        dimensions: Dimension.allCases.map {
          DimensionScore(dimension: $0, tenths: 50, ofTenths: 100)
        },
        points: findings.map {
          CriterionPoints(
            criterion: $0.criterion, tenths: $0.verdict == .met ? 20 : 0, ofTenths: 20)
        }, reuse: [])
    }
    var report = SampleReport.report([])
    report.criteria = Array(criteria)
    let document = document(quote: quote)
    report.document = { _ in document }
    report.ranking.ranked = ranked
    for level in Level.allCases {
      report.ranking.levels[level] = ranked.count { $0.level == level }
    }
    report.ranking.problems = criteria.map {
      Problem(criterion: $0.id, count: count / 3, of: count, finding: nil)
    }
    return report
  }
}
