import PolicyAssessment
import PolicyDocument
import PolicyRanking
import PolicyRubric
import PolicyText

@testable import PolicyReport

/// A service and what each criterion comes to, from which a ranked policy is made.
struct SampleVerdicts {
  var subject: PolicySubject
  var language: Language = .chinese
  var title = "隐私政策"
  /// In the rubric's order; empty for a service without a policy.
  var verdicts: [(CriterionID, Verdict)]
  /// What the quotations say; by criterion, or for every other.
  var quotes: [CriterionID: String] = [:]
  var anyQuote = "我们会在本政策所述目的所必需的期限内保存您的个人信息。"
  var reuse: [TemplateMatch] = []
  var status: PolicyStatus = .assessed
  var notes: [Notice] = []

  private func evidence(_ id: CriterionID, _ index: Int) -> Evidence {
    let quote = quotes[id] ?? anyQuote
    let start = 1_000 + index * 400
    return Evidence(
      quote: quote, language: language, file: subject.files.first ?? "page.html",
      section: language == .chinese
        ? ["四、您的权利", "（二）删除"] : ["4. Your rights", "4.2 Deletion"],
      line: 40 + 7 * index, range: start..<start + quote.utf8.count, clause: "right")
  }

  var assessment: Assessment? {
    guard !verdicts.isEmpty else { return nil }
    return Assessment(
      profile: [subject.kind, language == .chinese ? "cn" : "eu"],
      findings: verdicts.enumerated().map { index, item in
        let (id, verdict) = item
        var finding = Finding(criterion: id, verdict: verdict, confidence: 0.9)
        if verdict.needsEvidence { finding.evidence = [evidence(id, index)] }
        if verdict == .partly {
          finding.confidence = 0.55
          finding.missing = ["path"]
          finding.insufficient = ["right"]
        }
        if verdict == .notMet {
          finding.missing = ["right", "path"]
          finding.near = [
            NearMiss(passage: evidence(id, index), lack: .actor)
          ]
        }
        if verdict == .notApplicable || verdict == .undetermined {
          finding.reason = Bilingual(
            chinese: "此项取决于整批文本或服务类型", english: "depends on the cohort or the kind of service")
        }
        return finding
      })
  }

  var ranked: RankedPolicy {
    let record = PolicyRecord(
      subject: subject, status: status, title: title, language: language,
      pageKind: .privacyPolicy, confidence: 0.93, notes: notes, assessment: assessment)
    let points = points
    let base = points.filter { $0.ofTenths > 0 && $0.tenths > 0 }.reduce(0) { $0 + $1.tenths }
    let cost = -points.filter { $0.tenths < 0 }.reduce(0) { $0 + $1.tenths }
    let tenths = assessment == nil ? 0 : max(0, base - min(350, cost))
    let uncapped = LevelBands.nanduLike.level(ofTenths: tenths)
    let caps = SampleRubric.criteria.filter { criterion in
      guard let cap = criterion.cap else { return false }
      return assessment == nil
        ? criterion.id == "rf-no-policy"
        : cap < uncapped && verdicts.contains { $0.0 == criterion.id && $0.1 == .strong }
    }
    return RankedPolicy(
      record: record, tenths: tenths, level: caps.compactMap(\.cap).reduce(uncapped, min),
      rank: 0, percentile: 0, sectorRank: nil, kindRank: nil, caps: caps.map(\.id).sorted(),
      uncappedLevel: uncapped, dimensions: dimensions(points), points: points, reuse: reuse)
  }

  private func criterion(_ id: CriterionID) -> Criterion? {
    SampleRubric.criteria.first { $0.id == id }
  }

  private var points: [CriterionPoints] {
    let counted = verdicts.filter { id, verdict in
      guard let criterion = criterion(id) else { return false }
      return !criterion.isRedFlag && criterion.status == .stable
        && verdict != .notApplicable && verdict != .undetermined
    }
    let total = max(1, counted.compactMap { criterion($0.0)?.weight }.reduce(0, +))
    return verdicts.map { id, verdict in
      guard let criterion = criterion(id), criterion.status == .stable else {
        return CriterionPoints(criterion: id, tenths: 0, ofTenths: 0)
      }
      if criterion.isRedFlag {
        let cost = verdict == .strong ? 10 : verdict == .weak ? 4 : 0
        return CriterionPoints(
          criterion: id, tenths: -cost * criterion.weight, ofTenths: 10 * criterion.weight)
      }
      guard counted.contains(where: { $0.0 == id }) else {
        return CriterionPoints(criterion: id, tenths: 0, ofTenths: 0)
      }
      let whole = criterion.weight * 1000 / total
      let tenths =
        verdict == .met
        ? whole : verdict == .partly ? whole / 2 : verdict == .notMet ? 0 : -whole / 2
      return CriterionPoints(criterion: id, tenths: tenths, ofTenths: whole)
    }
  }

  private func dimensions(_ points: [CriterionPoints]) -> [DimensionScore] {
    Dimension.allCases.compactMap { dimension in
      let members = points.filter { point in
        guard let criterion = criterion(point.criterion) else { return false }
        return criterion.dimension == dimension && !criterion.isRedFlag && point.ofTenths > 0
      }
      guard !members.isEmpty else { return nil }
      return DimensionScore(
        dimension: dimension, tenths: max(0, members.reduce(0) { $0 + $1.tenths }),
        ofTenths: members.reduce(0) { $0 + $1.ofTenths })
    }
  }
}
