import PolicyRanking
import PolicyRubric
import PolicyText
import Testing

struct RunComparisonTests {
  private func run(
    _ records: [PolicyRecord], name: String = "run", digest: String = "sha256:1"
  ) -> RunSnapshot {
    RunSnapshot(
      name: name,
      basis: RunSnapshot.Basis(
        toolVersion: "1", rubricID: "sample", rubricVersion: "1", rubricDigest: digest,
        bands: "even-20"), ranking: sampleRanker.rank(records))
  }

  private let good: KeyValuePairs<CriterionID, Verdict> = [
    "right-access": .met, "right-delete": .met, "rf-consent-by-use": .clear,
  ]
  private let bad: KeyValuePairs<CriterionID, Verdict> = [
    "right-access": .met, "right-delete": .notMet, "rf-consent-by-use": .strong,
  ]

  @Test func aRunAgainstItselfShowsNothing() {
    let one = run([record("a", good), record("b", bad)])
    let comparison = RunComparison(one, one)
    #expect(comparison.rose.isEmpty && comparison.fell.isEmpty)
    #expect(comparison.added.isEmpty && comparison.removed.isEmpty)
    #expect(comparison.statusChanges.isEmpty && comparison.basisChanges.isEmpty)
    #expect(comparison.movements.map(\.id) == ["a", "b"])
    #expect(comparison.movements.allSatisfy { $0.verdicts.isEmpty })
    #expect(comparison.prevalence.allSatisfy { ($0.change ?? 0) == 0 })
  }

  @Test func whoRoseFellCameAndWent() throws {
    let old = run([record("a", good), record("b", bad), record("gone", good)])
    let new = run([record("a", bad), record("b", good), record("new", bad)], digest: "sha256:2")
    let comparison = RunComparison(old, new)
    #expect(comparison.basisChanges == [.rubric])
    #expect(comparison.rose.map(\.id) == ["b"])
    #expect(comparison.fell.map(\.id) == ["a"])
    #expect(comparison.added.map(\.id) == ["new"])
    #expect(comparison.removed.map(\.id) == ["gone"])
    let fall = try #require(comparison.fell.first)
    #expect(
      fall.verdicts == [
        VerdictChange(criterion: "right-delete", old: .met, new: .notMet),
        VerdictChange(criterion: "rf-consent-by-use", old: .clear, new: .strong),
      ])
    #expect(comparison.count(from: fall.old.level, to: fall.new.level) == 1)
    let deletion = try #require(comparison.prevalence.first { $0.criterion == "right-delete" })
    #expect(deletion.old == .init(faults: 1, of: 3) && deletion.new == .init(faults: 2, of: 3))
    #expect(deletion.change == 334)
    #expect(deletion.oldCommon == .init(faults: 1, of: 2) && deletion.commonChange == 0)
  }

  @Test func statusChangesAndServicesWithoutAPolicy() throws {
    let unreadable = PolicyRecord(
      subject: PolicySubject(id: "a", name: "a", files: []),
      status: .notAssessable(reason: .init("x", "无", "none")))
    let absent = PolicyRecord(
      subject: PolicySubject(id: "b", name: "b", files: []),
      status: .noPolicy(reason: .init("x", "无", "none")))
    let comparison = RunComparison(
      run([record("a", good), record("b", good)]), run([unreadable, absent]))
    #expect(comparison.statusChanges.map(\.new.id) == ["a"])
    #expect(comparison.fell.map(\.id) == ["b"])
    #expect(comparison.fell[0].verdicts.isEmpty)
    let none = try #require(comparison.prevalence.first { $0.criterion == "rf-no-policy" })
    #expect(none.new == .init(faults: 1, of: 1))
  }

  @Test func orderOfPoliciesDoesNotMatter() {
    var old = run([record("a", good), record("b", bad), record("c", good)])
    var new = run([record("c", bad), record("b", good), record("d", good)])
    let expected = RunComparison(old, new)
    old.policies.reverse()
    new.policies.reverse()
    #expect(RunComparison(old, new) == expected)
  }

  @Test func criteriaOfOneRunAlone() {
    let comparison = RunComparison(
      run([record("a", ["right-access": .met, "sdk-list": .met])]),
      run([record("a", ["right-access": .met, "right-delete": .partly])]))
    #expect(
      comparison.movements[0].verdicts == [
        VerdictChange(criterion: "right-delete", old: nil, new: .partly),
        VerdictChange(criterion: "sdk-list", old: .met, new: nil),
      ])
  }
}
