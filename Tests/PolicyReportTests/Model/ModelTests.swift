import PolicyAssessment
import PolicyRanking
import PolicyRubric
import Testing

@testable import PolicyReport

@Suite("Page names, gains, examples")
struct ModelTests {
  @Test("Names are safe, different and the same in every order")
  func pageNames() {
    let ids = [
      "a", "A", "a/b", "a b", "con", "..", "", "隐私", "隐 私", "x".padded(500), "index", "-x",
    ]
    let names = PageNames(ids: ids)
    let all = ids.map { names[$0] }
    #expect(Set(all.map { $0.lowercased() }).count == ids.count)
    for name in all {
      #expect(name.wholeMatch(of: /[a-z0-9_][a-z0-9_-]*/) != nil && name.count <= 100)
    }
    #expect(names["a"] == "a" && names["con"] != "con")
    let reversed = PageNames(ids: ids.reversed())
    #expect(ids.map { reversed[$0] } == all)
  }

  private func rows(_ letters: String) -> [CriterionRow] {
    let sample = SampleVerdicts(
      subject: PolicySubject(id: "x", name: "x", files: ["x"]), verdicts: Sample.verdicts(letters))
    return ReportModel(SampleReport.report([sample])).rows(of: sample.ranked)
  }

  @Test("A gain is what the score would really rise by")
  func gains() throws {
    // Each change is made for good and compared with what was foretold; a tenth for rounding.
    for letters in ["mmppnpmnnnsccs", "ppnn-nnxnnssss", "mmmmmmmmppcccc", "nnnnnnnnnnssss"] {
      let before = SampleVerdicts(
        subject: PolicySubject(id: "x", name: "x", files: ["x"]), verdicts: Sample.verdicts(letters)
      )
      let rows = rows(letters)
      let gain = Gain(rows)
      for (index, row) in rows.enumerated() {
        for verdict in row.betterVerdicts where row.finding.verdict != .contradicted {
          var after = before
          after.verdicts[index].1 = verdict
          let real = after.ranked.tenths - before.ranked.tenths
          #expect(
            abs(gain.tenths(of: row, to: verdict) - real) <= 1, "\(letters) \(row.criterion.id)")
        }
      }
    }
  }

  @Test("A fault's own passage is shown before a near miss")
  func examples() throws {
    let examples = Example.all(in: SampleReport.plain.ranking)
    let sale = try #require(examples["rf-sale-without-consent"])
    #expect(!sale.isNearMiss && sale.policy.record.subject.id == "banlv")
    let absent = try #require(examples["unregistered-users"])
    #expect(absent.isNearMiss)
  }

  @Test("A finding counts a policy once, however many of its criteria it fails")
  func findings() {
    let findings = NanduSummary.all(in: SampleReport.plain.ranking)
    for finding in findings { #expect(finding.count <= finding.of && finding.of == 6) }
    #expect(findings.first { $0.finding == .noPolicy }?.count == 1)
    #expect(zip(findings, findings.dropFirst()).allSatisfy { $0.count >= $1.count })
  }
}

extension String {
  fileprivate func padded(_ count: Int) -> String { String(repeating: self, count: count) }
}
