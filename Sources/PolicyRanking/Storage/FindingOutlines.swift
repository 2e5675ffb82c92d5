internal import PolicyAssessment
internal import Synchronization

/// The verdicts of a run, each kept once: of the million of a large cohort a few thousand differ.
/// Records that were stored hold numbers of what is here.
public final class FindingOutlines: Sendable {
  private struct State {
    var outlines: [Finding] = []
    var numbers: [Finding: UInt32] = [:]
    var profiles: Set<[String]> = []

    mutating func number(of outline: Finding) -> UInt32 {
      if let known = numbers[outline] { return known }
      let number = UInt32(outlines.count)
      outlines.append(outline)
      numbers[outline] = number
      return number
    }
  }

  private let state = Mutex(State())

  public init() {}

  /// The number of a finding, whose passages and missing clauses are left out.
  func number(of finding: Finding) -> UInt32 {
    let outline = finding.outline
    return state.withLock { $0.number(of: outline) }
  }

  func numbers(of findings: [Finding]) -> [UInt32] {
    let outlines = findings.map(\.outline)
    return state.withLock { state in outlines.map { state.number(of: $0) } }
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

extension Finding {
  fileprivate var outline: Finding {
    Finding(
      criterion: criterion, verdict: verdict, reason: reason, confidence: confidence,
      doubts: doubts, override: override)
  }
}
