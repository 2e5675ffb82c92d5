internal import PolicyAssessment
internal import Synchronization

/// The verdicts of a run, each kept once: of the million of a large cohort a few thousand differ.
/// Records that were stored hold numbers of what is here.
public final class FindingOutlines: Sendable {
  private struct State {
    var outlines: [Finding] = []
    var numbers: [Finding: UInt32] = [:]
    var profiles: Set<[String]> = []
  }

  private let state = Mutex(State())

  public init() {}

  /// The number of a finding, whose passages and missing clauses are left out.
  func number(of finding: Finding) -> UInt32 {
    state.withLock { Self.number(of: finding, in: &$0) }
  }

  func numbers(of findings: [Finding]) -> [UInt32] {
    state.withLock { state in findings.map { Self.number(of: $0, in: &state) } }
  }

  private static func number(of finding: Finding, in state: inout State) -> UInt32 {
    let outline = Finding(
      criterion: finding.criterion, verdict: finding.verdict, reason: finding.reason,
      confidence: finding.confidence, doubts: finding.doubts, override: finding.override)
    if let known = state.numbers[outline] { return known }
    let number = UInt32(state.outlines.count)
    state.outlines.append(outline)
    state.numbers[outline] = number
    return number
  }

  func findings(_ numbers: [UInt32]) -> [Finding] {
    let outlines = state.withLock { $0.outlines }
    return numbers.map { outlines[Int($0)] }
  }

  /// The same list for all policies that were judged under it.
  func shared(_ profile: [String]) -> [String] {
    state.withLock { $0.profiles.insert(profile).memberAfterInsert }
  }
}
