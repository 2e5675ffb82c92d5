internal import PolicyAssessment
public import PolicyRanking
public import PolicyRubric
internal import PolicyText

/// An audit that is done, to be kept as a run.
public struct NewRun: Sendable {
  let title: String
  let began: String?
  let snapshot: RunSnapshot
  /// What else the manifest says, by policy id.
  let kinds: [String: String]
  /// Places of the verdicts that came after judging, by policy id: those of the cohort, and people's.
  let settled: [String: [Int]]
  let digest: [UInt8]

  /// - Parameters:
  ///   - began: seconds since 1970, UTC; nil where there is no clock.
  ///   - cohortCriteria: criteria that are judged when all policies are known.
  public init(
    title: String, began: Int?, basis: RunSnapshot.Basis, ranking: Ranking,
    cohortCriteria: Set<CriterionID>
  ) {
    self.title = title
    self.began = began.map(Self.text(ofSeconds:))
    snapshot = RunSnapshot(name: title, basis: basis, ranking: ranking)
    let records = ranking.ranked.map(\.record) + ranking.unranked
    kinds = Dictionary(records.map { ($0.subject.id, $0.subject.kind) }) { first, _ in first }
    var settled: [String: [Int]] = [:]
    for record in records {
      let findings = record.verdicts?.findings ?? []
      settled[record.subject.id] = findings.indices.filter {
        findings[$0].override != nil || cohortCriteria.contains(findings[$0].criterion)
      }
    }
    self.settled = settled
    digest = Self.digest(of: snapshot)
  }

  /// Of all that a comparison would show.
  private static func digest(of run: RunSnapshot) -> [UInt8] {
    var writer = RecordWriter()
    for text in [run.basis.toolVersion, run.basis.rubricDigest, run.basis.bands] {
      writer.write(text)
    }
    for policy in run.policies.sorted(by: { $0.id < $1.id }) {
      for text in [policy.id, policy.name, policy.sector ?? "", policy.status] {
        writer.write(text)
      }
      writer.write(policy.place.map { Whole($0.tenths) })
      writer.write(policy.place?.rank ?? 0)
      writer.write(policy.place?.level.rawValue ?? "")
      for verdict in policy.verdicts {
        writer.write(verdict.criterion.rawValue)
        writer.write(verdict.verdict.rawValue)
      }
    }
    return SHA256.digest(of: writer.bytes)
  }

  /// `2026-03-31T08:15:00Z`. Days by the civil calendar (Hinnant, "chrono-compatible low-level date
  /// algorithms").
  static func text(ofSeconds seconds: Int) -> String {
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let second = seconds - day * 86_400
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let date = (
      year + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9,
      ofYear - (153 * month + 2) / 5 + 1
    )
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let hour = "\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))"
    return "\(date.0)-\(two(date.1))-\(two(date.2))T\(hour)Z"
  }
}
